//! Looks of runs of DrawingML.

use std::sync::Arc;

use crate::editor_bin::drawing::{
    Hyperlink, RunProperties, SchemeClrVal, TextCaps, TextFont, TextStrike, TextUnderline,
};
use crate::layout::drawing::{Painter, outline};
use crate::layout::text::{
    Caps, FaceRequest, FontSet, Strike, TextLink, TextStyle, Underline, UnderlineKind,
    VerticalScript, has_dotted_capitals,
};
use crate::layout::units::Emu;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::effect;
use crate::resolve::drawing::paint;
use crate::resolve::drawing::text::{DEFAULT_SIZE, Inherited};
use crate::resolve::theme::{Theme, is_read_to_the_right};

/// Font of text that names none, without a theme.
const DEFAULT_FONT: &str = "Arial";

/// What a link says whose text has the colour that the text would have without it.
const TEXT_COLOUR: &str = "tx";

/// Height of capitals of a font whose outlines are not known, as a share of the em.
const CAPITALS: f64 = 0.7;

/// How far from the line text stands at most, in thousandths of a percent of its size: some programs write the lowest number
/// there is for none.
const MOST_SHIFT: u32 = 1_000_000;

impl Painter<'_, '_> {
    /// The look of a run whose properties are merged already; `scale` is the share of its size that autofit leaves.
    pub(super) fn look(
        &self,
        pr: &RunProperties,
        scale: f64,
        inherited: &Inherited<'_>,
    ) -> TextStyle {
        let link = pr.hlink_click.as_deref().and_then(|link| {
            let target = self.link_target(link)?;
            let tip = link.tooltip.clone().unwrap_or_default();
            Some(Arc::new(TextLink { target, tip }))
        });
        // Wherever it leads, and if it leads nowhere.
        let is_link = pr.hlink_click.is_some();
        let keeps_colour = |link: &Hyperlink| {
            let colour = link.colour.as_deref();
            colour.is_some_and(|colour| colour.value == TEXT_COLOUR)
        };
        let link_colour = self.palette.named(SchemeClrVal::Hlink).filter(|_| {
            pr.hlink_click
                .as_deref()
                .is_some_and(|link| !keeps_colour(link))
        });
        let underline =
            pr.u.and_then(underline)
                .or(is_link.then_some(UnderlineKind::Single));
        let effects = effect::effects(&[&pr.effects], None, &self.palette);
        TextStyle {
            fonts: self.fonts_of(pr),
            bold: pr.b == Some(true),
            italic: pr.i == Some(true),
            size: size(pr, scale),
            right_to_left: pr.rtl.is_some(),
            left_to_right: pr.lang.as_deref().is_some_and(is_read_to_the_right),
            colour: link_colour
                .or_else(|| paint::of_letters(&pr.fill, &self.palette))
                .or(inherited.colour)
                .or_else(|| self.palette.named(SchemeClrVal::Tx1))
                .unwrap_or(Rgba::BLACK),
            gradient: link_colour
                .is_none()
                .then(|| paint::gradient_of_letters(&pr.fill, &self.palette))
                .flatten()
                .map(Arc::new),
            ground: pr
                .highlight
                .as_ref()
                .and_then(|highlight| self.palette.colour(&highlight.color)),
            underline: underline.map(|kind| Underline { kind, colour: None }),
            strike: match pr.strike {
                Some(TextStrike::SngStrike) => Strike::Single,
                Some(TextStrike::DblStrike) => Strike::Double,
                Some(TextStrike::NoStrike) | None => Strike::None,
            },
            caps: match pr.cap {
                Some(TextCaps::All) => Caps::All,
                Some(TextCaps::Small) => Caps::Small,
                Some(TextCaps::None) | None => Caps::None,
            },
            dotted_capitals: pr.lang.as_deref().is_some_and(has_dotted_capitals),
            script: match pr.baseline {
                Some(share) if share != 0 && share.unsigned_abs() <= MOST_SHIFT => {
                    VerticalScript::Shifted(share / 100)
                }
                _ => VerticalScript::Baseline,
            },
            outline: pr
                .ln
                .as_deref()
                .and_then(|line| outline::of_letters(line, &self.palette)),
            shadow: effects
                .shadow
                .or(inherited.shadow.filter(|_| pr.effects.items.is_none()))
                .and_then(|shadow| outline::shadow_of_letters(&shadow)),
            glow: effects.glow.map(|glow| outline::glow_of_letters(&glow)),
            tracking: Emu::points(f64::from(pr.spc.unwrap_or(0)) / 100.0),
            link,
            ..TextStyle::default()
        }
    }

    /// How high capitals are in a look, in EMU.
    pub(in crate::layout::drawing) fn capitals(&mut self, pr: &RunProperties) -> f64 {
        let font = self.fonts.face(&FaceRequest {
            family: self.fonts_of(pr).ascii,
            bold: pr.b == Some(true),
            italic: pr.i == Some(true),
        });
        let em = self.fonts.metrics(font).units_per_em as f64;
        let height = self.fonts.height_of(font, 'A');
        size(pr, 1.0).0 as f64 * height.map_or(CAPITALS, |height| height as f64 / em)
    }

    fn fonts_of(&self, pr: &RunProperties) -> FontSet {
        let theme = self.palette.theme;
        let latin = family(pr.latin.as_deref(), theme)
            .or_else(|| theme.map(|theme| theme.minor_font.clone()))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| DEFAULT_FONT.to_owned());
        let or_latin =
            |font: Option<&TextFont>| family(font, theme).unwrap_or_else(|| latin.clone());
        FontSet {
            east_asia: or_latin(pr.ea.as_deref()),
            complex: or_latin(pr.cs.as_deref()),
            high_ansi: latin.clone(),
            ascii: latin,
            prefers_east_asia: false,
        }
    }
}

/// Size of a run; what autofit makes smaller is of whole points.
pub(super) fn size(pr: &RunProperties, scale: f64) -> Emu {
    let points = f64::from(pr.sz.unwrap_or(DEFAULT_SIZE).clamp(100, 400_000)) / 100.0;
    if scale >= 1.0 {
        return Emu::points(points);
    }
    Emu::points((points * scale).round().max(1.0))
}

/// The family of a font record; `None` if it is not given or stands for nothing.
pub(super) fn family(font: Option<&TextFont>, theme: Option<&Theme>) -> Option<String> {
    let name = font?.typeface.as_deref()?;
    let name = theme.map_or(name, |theme| theme.font(name));
    (!name.is_empty() && !name.starts_with('+')).then(|| name.to_owned())
}

fn underline(kind: TextUnderline) -> Option<UnderlineKind> {
    use TextUnderline as U;
    Some(match kind {
        U::None => return None,
        U::Sng => UnderlineKind::Single,
        U::Words => UnderlineKind::Words,
        U::Dbl => UnderlineKind::Double,
        U::Heavy => UnderlineKind::Thick,
        U::Dotted => UnderlineKind::Dotted,
        U::DottedHeavy => UnderlineKind::DottedHeavy,
        U::Dash => UnderlineKind::Dash,
        U::DashHeavy => UnderlineKind::DashHeavy,
        U::DashLong => UnderlineKind::DashLong,
        U::DashLongHeavy => UnderlineKind::DashLongHeavy,
        U::DotDash => UnderlineKind::DotDash,
        U::DotDashHeavy => UnderlineKind::DotDashHeavy,
        U::DotDotDash => UnderlineKind::DotDotDash,
        U::DotDotDashHeavy => UnderlineKind::DotDotDashHeavy,
        U::Wavy => UnderlineKind::Wave,
        U::WavyHeavy => UnderlineKind::WaveHeavy,
        U::WavyDbl => UnderlineKind::WaveDouble,
    })
}
