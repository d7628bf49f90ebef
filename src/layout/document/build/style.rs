//! Looks of runs, borders and grounds, from records to what layout and painting take.

use std::sync::Arc;

use crate::editor_bin::docy::{
    Border, BorderOnOff, BorderType, DocUnderline, DocVertAlign, Emphasis, FontHint, RunPr,
    Settings, Shd, TextEffect, ThemeFont,
};
use crate::editor_bin::drawing::UniEffect;
use crate::layout::display::{TextGlow, TextOutline, TextShadow};
use crate::layout::document::model::{Line, LineGap, LineKind};
use crate::layout::drawing::Backdrop;
use crate::layout::drawing::outline;
use crate::layout::text::{
    Caps, ComplexStyle, EmphasisMark, FittedText, FontSet, Hyphenation, Strike, TextBorder,
    TextLink, TextStyle, Underline, UnderlineKind, VerticalScript, has_dotted_capitals,
};
use crate::layout::units::{Emu, Point};
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::effect;
use crate::resolve::word::look::{ColourBytes, Looks};

/// How far light around letters reaches in Word's prints, as a share of what is said: 4 points of 18.
const GLOW: (i64, i64) = (2, 9);
/// Width of the lines of outlined letters, and how far the shadow of letters reaches, as shares of their size.
const OUTLINE: (i64, i64) = (1, 40);
const SHADE: (i64, i64) = (1, 24);
/// Font of text that names none.
const DEFAULT_FONT: &str = "Times New Roman";
/// Size of text that nothing says, in half-points (ECMA-376-1 17.3.2.38).
const DEFAULT_SIZE: i32 = 20;
/// Darkest ground on which automatic text is still black.
const DARK: u32 = 75;
/// Largest size of text, in half-points.
const LARGEST: i32 = 3276;

/// The colour of automatic text on a ground.
fn automatic(ground: Option<Rgba>) -> Rgba {
    match ground {
        Some(ground) if ground.brightness() < DARK => Rgba::WHITE,
        _ => Rgba::BLACK,
    }
}

/// How the words of a document are parted; `None` if they stay whole.
pub fn hyphenation(settings: &Settings) -> Option<Hyphenation> {
    let limit = settings.consecutive_hyphen_limit;
    (settings.auto_hyphenation == Some(true)).then(|| Hyphenation {
        spares_capitals: settings.do_not_hyphenate_caps == Some(true),
        limit: limit
            .and_then(|limit| usize::try_from(limit).ok())
            .filter(|limit| *limit > 0),
    })
}

/// The look of a run; `backdrop` is what is behind its paragraph.
pub fn text_style(
    looks: &Looks<'_>,
    pr: &RunPr,
    backdrop: Backdrop,
    link: Option<Arc<TextLink>>,
) -> TextStyle {
    let size = |half_points: Option<i32>| {
        half_points
            .filter(|size| *size > 0)
            .unwrap_or(DEFAULT_SIZE)
            .min(LARGEST)
    };
    let own_ground = pr
        .highlight
        .as_ref()
        .filter(|_| pr.highlight_typed.is_none())
        .and_then(ColourBytes::colour)
        .or_else(|| looks.shading(pr.shd.as_deref()?));
    let colour = looks
        .text_fill(pr)
        .or_else(|| looks.colour(pr.color.as_ref(), pr.color_theme.as_deref()))
        .or(backdrop.ink)
        .unwrap_or_else(|| automatic(own_ground.or(backdrop.ground)));
    let complex = ComplexStyle {
        size: Emu::half_points(size(pr.font_size_cs.or(pr.font_size))),
        bold: pr.bold_cs == Some(true),
        italic: pr.italic_cs == Some(true),
    };
    let mut style = TextStyle {
        fonts: fonts(looks, pr),
        bold: pr.bold == Some(true),
        italic: pr.italic == Some(true),
        size: Emu::half_points(size(pr.font_size)),
        complex: Some(complex),
        is_complex: pr.cs == Some(true) || pr.rtl == Some(true),
        right_to_left: pr.rtl == Some(true),
        colour,
        ground: own_ground,
        underline: underline(pr),
        strike: match (pr.d_strikeout, pr.strikeout) {
            (Some(true), _) => Strike::Double,
            (_, Some(true)) => Strike::Single,
            _ => Strike::None,
        },
        caps: match (pr.caps, pr.small_caps) {
            (Some(true), _) => Caps::All,
            (_, Some(true)) => Caps::Small,
            _ => Caps::None,
        },
        dotted_capitals: pr.lang.as_deref().is_some_and(has_dotted_capitals),
        script: match pr.vert_align {
            Some(DocVertAlign::Superscript) => VerticalScript::Superscript,
            Some(DocVertAlign::Subscript) => VerticalScript::Subscript,
            Some(DocVertAlign::Baseline) | None => VerticalScript::Baseline,
        },
        raise: Emu::half_points(pr.position_hps.unwrap_or(0).clamp(-LARGEST, LARGEST)),
        tracking: Emu::twips(pr.spacing_twips.unwrap_or(0).clamp(-31_680, 31_680)),
        closes_up: pr.kern.is_some_and(|size| size > 0),
        kerning: pr.kern.filter(|size| *size > 0).map(Emu::half_points),
        stretch: pr.compress_text.unwrap_or(100).clamp(1, 600),
        fit: pr.fit_text.as_deref().and_then(|fit| {
            Some(FittedText {
                id: fit.id.unwrap_or(0),
                width: Emu::twips(fit.width.filter(|width| (1..=31_680).contains(width))?),
            })
        }),
        border: pr.border.as_deref().and_then(|border| {
            let line = line(looks, border)?;
            Some(TextBorder {
                width: line.width,
                space: line.space,
                colour: line.colour,
            })
        }),
        emphasis: match pr.emphasis {
            Some(Emphasis::Dot) => Some(EmphasisMark::Dot),
            Some(Emphasis::Comma) => Some(EmphasisMark::Comma),
            Some(Emphasis::Circle) => Some(EmphasisMark::Circle),
            Some(Emphasis::UnderDot) => Some(EmphasisMark::UnderDot),
            Some(Emphasis::None) | None => None,
        },
        link,
        ..with_effects(looks, pr)
    };
    relieve(&mut style, pr);
    style
}

/// Gives letters the effects of Word before 2010, unless they have some of those that came then.
fn relieve(style: &mut TextStyle, pr: &RunPr) {
    if style.outline.is_some() || style.shadow.is_some() {
        return;
    }
    let is = |toggle: Option<bool>| toggle == Some(true);
    let (raised, sunk) = (is(pr.embossed), is(pr.imprinted));
    let own = style.colour;
    if is(pr.outlined) {
        style.outline = Some(TextOutline {
            colour: own,
            width: style.size.scaled(OUTLINE.0, OUTLINE.1),
        });
        style.colour = Rgba::CLEAR;
    } else if (raised || sunk) && own == Rgba::BLACK {
        style.colour = Rgba::WHITE;
    }
    if raised || sunk || is(pr.shadowed) {
        let reach = style.size.scaled(SHADE.0, SHADE.1);
        let offset = if sunk { -reach } else { reach };
        style.shadow = Some(TextShadow {
            colour: Rgba::opaque(128, 128, 128),
            offset: Point::new(offset, offset),
            blur: Emu::ZERO,
        });
    }
}

/// A style with the effects of a run's letters alone.
fn with_effects(looks: &Looks<'_>, pr: &RunPr) -> TextStyle {
    let palette = looks.palette();
    let outline = pr
        .text_outline
        .as_deref()
        .and_then(|outline| outline.ln.as_deref());
    TextStyle {
        gradient: looks.text_gradient(pr).map(Arc::new),
        outline: outline.and_then(|line| outline::of_letters(line, &palette)),
        shadow: effect_of(pr.shadow.as_deref())
            .and_then(|effect| effect::shadow(effect, &palette))
            .and_then(|shadow| outline::shadow_of_letters(&shadow)),
        glow: effect_of(pr.glow.as_deref())
            .and_then(|effect| effect::glow(effect, &palette))
            .map(|glow| outline::glow_of_letters(&glow))
            .map(|glow| TextGlow {
                radius: glow.radius.scaled(GLOW.0, GLOW.1),
                ..glow
            }),
        ..TextStyle::default()
    }
}

fn effect_of(effect: Option<&TextEffect>) -> Option<&UniEffect> {
    effect?.effect.as_deref()
}

fn fonts(looks: &Looks<'_>, pr: &RunPr) -> FontSet {
    let name = |theme: Option<ThemeFont>, name: &Option<String>| {
        looks.font(theme, name.as_deref()).map(str::to_owned)
    };
    let ascii = name(pr.font_ascii_theme, &pr.font_ascii);
    let high_ansi = name(pr.font_h_ansi_theme, &pr.font_h_ansi);
    let first = ascii
        .clone()
        .or_else(|| high_ansi.clone())
        .unwrap_or_else(|| DEFAULT_FONT.to_owned());
    FontSet {
        high_ansi: high_ansi.unwrap_or_else(|| first.clone()),
        east_asia: name(pr.font_east_asia_theme, &pr.font_east_asia)
            .unwrap_or_else(|| first.clone()),
        complex: name(pr.font_cs_theme, &pr.font_cs).unwrap_or_else(|| DEFAULT_FONT.to_owned()),
        ascii: first,
        prefers_east_asia: pr.font_hint == Some(FontHint::EastAsia),
    }
}

fn underline(pr: &RunPr) -> Option<Underline> {
    use DocUnderline as D;
    use UnderlineKind as U;
    let kind = match pr.underline? {
        D::None => return None,
        D::Single => U::Single,
        D::Words => U::Words,
        D::Double => U::Double,
        D::Thick => U::Thick,
        D::Dotted => U::Dotted,
        D::DottedHeavy => U::DottedHeavy,
        D::Dash => U::Dash,
        D::DashedHeavy => U::DashHeavy,
        D::DashLong => U::DashLong,
        D::DashLongHeavy => U::DashLongHeavy,
        D::DotDash => U::DotDash,
        D::DashDotHeavy => U::DotDashHeavy,
        D::DotDotDash => U::DotDotDash,
        D::DashDotDotHeavy => U::DotDotDashHeavy,
        D::Wave => U::Wave,
        D::WavyHeavy => U::WaveHeavy,
        D::WavyDouble => U::WaveDouble,
    };
    Some(Underline {
        kind,
        colour: pr.underline_color.as_ref().and_then(ColourBytes::colour),
    })
}

/// A border's line; `None` if it is none.
pub fn line(looks: &Looks<'_>, border: &Border) -> Option<Line> {
    use BorderType as B;
    let kind = border.value_type;
    if matches!(kind, Some(B::Nil | B::None))
        || kind.is_none() && border.value != Some(BorderOnOff::Single)
    {
        return None;
    }
    use LineGap::{Large, Medium, Small};
    let (kind, times) = match kind {
        Some(B::Double | B::DoubleWave) => (LineKind::Double, 1),
        Some(B::Triple) => (LineKind::Triple, 1),
        Some(B::ThinThickSmallGap) => (LineKind::ThinThick(Small), 1),
        Some(B::ThinThickMediumGap) => (LineKind::ThinThick(Medium), 1),
        Some(B::ThinThickLargeGap) => (LineKind::ThinThick(Large), 1),
        Some(B::ThickThinSmallGap) => (LineKind::ThickThin(Small), 1),
        Some(B::ThickThinMediumGap) => (LineKind::ThickThin(Medium), 1),
        Some(B::ThickThinLargeGap) => (LineKind::ThickThin(Large), 1),
        Some(B::ThinThickThinSmallGap) => (LineKind::ThinThickThin(Small), 1),
        Some(B::ThinThickThinMediumGap) => (LineKind::ThinThickThin(Medium), 1),
        Some(B::ThinThickThinLargeGap) => (LineKind::ThinThickThin(Large), 1),
        Some(B::Dotted) => (LineKind::Dotted, 1),
        Some(B::Dashed | B::DashSmallGap) => (LineKind::Dashed, 1),
        Some(B::DotDash | B::DashDotStroked) => (LineKind::DotDash, 1),
        Some(B::DotDotDash) => (LineKind::DotDotDash, 1),
        Some(B::Wave) => (LineKind::Wave, 1),
        Some(B::Thick) => (LineKind::Single, 2),
        _ => (LineKind::Single, 1),
    };
    let size = border.size8_point.unwrap_or(4).clamp(0, 768);
    let own = Emu::eighth_points(size.max(2)) * times;
    Some(Line {
        kind,
        width: kind.parts(own).into_iter().sum(),
        own,
        space: Emu::points(f64::from(border.space_point.unwrap_or(0).clamp(0, 31))),
        colour: looks
            .colour(border.color.as_ref(), border.color_theme.as_deref())
            .unwrap_or(Rgba::BLACK),
    })
}

/// The colour of a shading.
pub fn ground(looks: &Looks<'_>, shd: Option<&Shd>) -> Option<Rgba> {
    looks.shading(shd?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::theme::Theme;

    #[test]
    fn automatic_text_is_white_on_dark_ground() {
        let theme = Theme::default();
        let looks = Looks { theme: &theme };
        let colour = |backdrop| text_style(&looks, &RunPr::default(), backdrop, None).colour;
        let mut dark = Backdrop {
            ground: Some(Rgba::opaque(0, 0, 80)),
            ink: None,
        };
        assert_eq!(colour(dark), Rgba::WHITE);
        assert_eq!(colour(Backdrop::default()), Rgba::BLACK);
        // The style of a shape says so itself.
        dark.ink = Some(Rgba::opaque(255, 0, 0));
        assert_eq!(colour(dark), Rgba::opaque(255, 0, 0));
    }

    #[test]
    fn a_border_without_line_is_none() {
        let theme = Theme::default();
        let looks = Looks { theme: &theme };
        let border = |kind| Border {
            value_type: Some(kind),
            size8_point: Some(8),
            ..Border::default()
        };
        assert_eq!(line(&looks, &border(BorderType::Nil)), None);
        let double = line(&looks, &border(BorderType::Double)).unwrap();
        assert_eq!(
            (double.kind, double.width),
            (LineKind::Double, Emu::points(3.0))
        );
        // Of a point each: the thick line beside hairlines, all of it, and the gap.
        let width = |kind| line(&looks, &border(kind)).unwrap().width.to_points();
        use BorderType as B;
        assert_eq!(
            [
                B::ThinThickSmallGap,
                B::ThickThinMediumGap,
                B::ThinThickThinSmallGap,
                B::ThinThickThinLargeGap,
            ]
            .map(width),
            [2.5, 2.0, 4.0, 5.0]
        );
    }
}
