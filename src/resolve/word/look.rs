//! Colours, shadings and fonts of text documents, with their theme.

use crate::editor_bin::codec::{Bytes, Rgb};
use crate::editor_bin::docy::{DocThemeColor, RunPr, Shd, ShdPattern, ThemeColor, ThemeFont};
use crate::editor_bin::drawing::SchemeClrVal;
use crate::resolve::colour::Rgba;
use crate::resolve::drawing::paint::{self, Gradient};
use crate::resolve::theme::{Palette, Theme};

/// A colour as it stands in a record.
pub trait ColourBytes {
    /// The colour; `None` if there are not three bytes.
    fn colour(&self) -> Option<Rgba>;
}

impl ColourBytes for Bytes {
    fn colour(&self) -> Option<Rgba> {
        Rgba::from_bytes(&self.0)
    }
}

impl ColourBytes for Rgb {
    fn colour(&self) -> Option<Rgba> {
        Rgba::from_bytes(&self.0)
    }
}

/// Resolves looks with a theme.
#[derive(Debug, Clone, Copy)]
pub struct Looks<'t> {
    /// The document's theme.
    pub theme: &'t Theme,
}

impl Looks<'_> {
    /// A colour given plainly or by the theme; `None` if it is automatic or not given.
    pub fn colour<C: ColourBytes>(
        &self,
        plain: Option<&C>,
        theme: Option<&ThemeColor>,
    ) -> Option<Rgba> {
        let named = theme.and_then(|theme| {
            let base = self.theme.colour(scheme_name(theme.color?)?)?;
            Some(base.word_tint_shade(theme.tint, theme.shade))
        });
        if theme.is_some_and(|theme| theme.auto.is_some()) && named.is_none() {
            return None;
        }
        named.or_else(|| plain?.colour())
    }

    /// The colour of a shading: its fill, or the mixture of a pattern.
    pub fn shading(&self, shd: &Shd) -> Option<Rgba> {
        let fill = self.colour(shd.fill.as_ref(), shd.fill_theme.as_deref());
        let front = || {
            self.colour(shd.color.as_ref(), shd.color_theme.as_deref())
                .unwrap_or(Rgba::BLACK)
        };
        match shd.value {
            Some(ShdPattern::Nil) => None,
            Some(ShdPattern::Clear) | None => fill,
            Some(pattern) => Some(front().mixed(coverage(pattern), fill.unwrap_or(Rgba::WHITE))),
        }
    }

    /// The colour that an effect gives the text of a run; `None` if there is none.
    pub fn text_fill(&self, pr: &RunPr) -> Option<Rgba> {
        let fill = pr.text_fill.as_ref()?.fill.as_ref()?;
        paint::of_letters(fill, &self.palette())
    }

    /// The gradient that an effect gives the text of a run.
    pub fn text_gradient(&self, pr: &RunPr) -> Option<Gradient> {
        let fill = pr.text_fill.as_ref()?.fill.as_ref()?;
        paint::gradient_of_letters(fill, &self.palette())
    }

    /// The colours of the theme, for what is drawn.
    pub fn palette(&self) -> Palette<'_> {
        Palette {
            theme: Some(self.theme),
            ..Palette::default()
        }
    }

    /// The Latin font of a run.
    pub fn latin_font<'a>(&'a self, pr: &'a RunPr) -> Option<&'a str> {
        self.font(pr.font_ascii_theme, pr.font_ascii.as_deref())
    }

    /// The font of a theme's reference, else the one named; `None` if there is neither.
    pub fn font<'a>(&'a self, theme: Option<ThemeFont>, name: Option<&'a str>) -> Option<&'a str> {
        let theme = theme.map(|font| match font {
            ThemeFont::MajorAscii | ThemeFont::MajorHAnsi => &self.theme.major_font,
            ThemeFont::MinorAscii | ThemeFont::MinorHAnsi => &self.theme.minor_font,
            ThemeFont::MajorEastAsia => &self.theme.major_east_asian,
            ThemeFont::MinorEastAsia => &self.theme.minor_east_asian,
            ThemeFont::MajorBidi => &self.theme.major_complex,
            ThemeFont::MinorBidi => &self.theme.minor_complex,
        });
        theme
            .map(String::as_str)
            .filter(|name| !name.is_empty())
            .or(name)
            .filter(|name| !name.is_empty())
    }
}

fn scheme_name(colour: DocThemeColor) -> Option<SchemeClrVal> {
    Some(match colour {
        DocThemeColor::Accent1 => SchemeClrVal::Accent1,
        DocThemeColor::Accent2 => SchemeClrVal::Accent2,
        DocThemeColor::Accent3 => SchemeClrVal::Accent3,
        DocThemeColor::Accent4 => SchemeClrVal::Accent4,
        DocThemeColor::Accent5 => SchemeClrVal::Accent5,
        DocThemeColor::Accent6 => SchemeClrVal::Accent6,
        DocThemeColor::Background1 | DocThemeColor::Light1 => SchemeClrVal::Lt1,
        DocThemeColor::Background2 | DocThemeColor::Light2 => SchemeClrVal::Lt2,
        DocThemeColor::Text1 | DocThemeColor::Dark1 => SchemeClrVal::Dk1,
        DocThemeColor::Text2 | DocThemeColor::Dark2 => SchemeClrVal::Dk2,
        DocThemeColor::Hyperlink => SchemeClrVal::Hlink,
        DocThemeColor::FollowedHyperlink => SchemeClrVal::FolHlink,
        DocThemeColor::None => return None,
    })
}

fn coverage(pattern: ShdPattern) -> f64 {
    use ShdPattern as S;
    match pattern {
        S::Clear | S::Nil => 0.0,
        S::Solid => 1.0,
        S::Pct5 => 0.05,
        S::Pct10 => 0.1,
        S::Pct12 => 0.125,
        S::Pct15 => 0.15,
        S::Pct20 => 0.2,
        S::Pct25 => 0.25,
        S::Pct30 => 0.3,
        S::Pct35 => 0.35,
        S::Pct37 => 0.375,
        S::Pct40 => 0.4,
        S::Pct45 => 0.45,
        S::Pct50 => 0.5,
        S::Pct55 => 0.55,
        S::Pct60 => 0.6,
        S::Pct62 => 0.625,
        S::Pct65 => 0.65,
        S::Pct70 => 0.7,
        S::Pct75 => 0.75,
        S::Pct80 => 0.8,
        S::Pct85 => 0.85,
        S::Pct87 => 0.875,
        S::Pct90 => 0.9,
        S::Pct95 => 0.95,
        S::ThinDiagCross
        | S::ThinDiagStripe
        | S::ThinHorzCross
        | S::ThinHorzStripe
        | S::ThinReverseDiagStripe
        | S::ThinVertStripe => 0.25,
        S::DiagCross
        | S::DiagStripe
        | S::HorzCross
        | S::HorzStripe
        | S::ReverseDiagStripe
        | S::VertStripe => 0.5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(theme: &Theme) -> Looks<'_> {
        Looks { theme }
    }

    #[test]
    fn patterns_mix_their_colours() {
        let theme = Theme::default();
        let shd = |value| Shd {
            value: Some(value),
            ..Shd::default()
        };
        assert_eq!(
            looks(&theme).shading(&shd(ShdPattern::Solid)),
            Some(Rgba::BLACK)
        );
        assert_eq!(
            looks(&theme).shading(&shd(ShdPattern::Pct50)),
            Some(Rgba::opaque(128, 128, 128))
        );
        assert_eq!(looks(&theme).shading(&shd(ShdPattern::Clear)), None);
    }
}
