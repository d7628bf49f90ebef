//! What slicers and timelines look like: by styles of the workbook, and by those that are built in ([MS-XLSX] 2.6.77, 2.6.79).

use crate::editor_bin::drawing::SchemeClrVal;
use crate::editor_bin::xlsy::{
    BorderStyle, Dxf, SlicerStyleElementType, TableStyleType, TimelineStyleName,
};
use crate::resolve::colour::Rgba;
use crate::resolve::sheet::style::{
    CellBorders, CellFill, CellStyle, CellStyles, Edge, FontStyle, GradientCourse,
};
use crate::resolve::sheet::table_style;
use Ink::{Accent, Rgb};

/// Size of texts in points: of slicers and headers, and of what stands in a timeline.
const SIZE: f64 = 11.0;
const SMALL: f64 = 9.0;
/// Colour of lines of styles that have that of no accent.
const GREY: Rgba = Rgba([0x7F, 0x7F, 0x7F, 255]);
/// The style of a slicer that names none in a workbook that does not say what is usual.
const USUAL: &str = "SlicerStyleLight1";
const ACCENTS: [SchemeClrVal; 6] = [
    SchemeClrVal::Accent1,
    SchemeClrVal::Accent2,
    SchemeClrVal::Accent3,
    SchemeClrVal::Accent4,
    SchemeClrVal::Accent5,
    SchemeClrVal::Accent6,
];
/// Items: selected and not, each with data and without.
const ITEMS: [SlicerStyleElementType; 4] = [
    SlicerStyleElementType::SelectedItemWithData,
    SlicerStyleElementType::SelectedItemWithNoData,
    SlicerStyleElementType::UnselectedItemWithData,
    SlicerStyleElementType::UnselectedItemWithNoData,
];
/// A colour of a style that is built in.
#[derive(Clone, Copy)]
enum Ink {
    Rgb(u32),
    /// A tint of the accent.
    Accent(f64),
}

/// An item: its text, the line around it, and its ground at the top and at the bottom.
type Inks = [Ink; 4];

const BLACK: Ink = Rgb(0x00_00_00);
const WHITE: Ink = Rgb(0xFF_FF_FF);
const PALE: Ink = Rgb(0x82_82_82);
const FAINT: Ink = Rgb(0x95_95_95);
const LINE: Ink = Rgb(0xCC_CC_CC);
const STRONG_LINE: Ink = Rgb(0x99_99_99);
const FAINT_LINE: Ink = Rgb(0xE0_E0_E0);

/// The families of styles by the beginnings of their names, with the items of each as in [`ITEMS`].
const FAMILIES: [(&str, [Inks; 4]); 4] = [
    (
        "Light",
        [
            [BLACK, STRONG_LINE, Accent(0.6), Accent(0.6)],
            [PALE, LINE, Accent(0.8), Accent(0.8)],
            [BLACK, LINE, WHITE, WHITE],
            [PALE, FAINT_LINE, WHITE, WHITE],
        ],
    ),
    (
        "Dark",
        [
            [WHITE, Accent(0.0), Accent(0.0), Accent(0.0)],
            [Accent(-0.25), Accent(0.6), Accent(0.6), Accent(0.6)],
            [BLACK, Rgb(0xC0_C0_C0), Rgb(0xC0_C0_C0), Rgb(0xC0_C0_C0)],
            [FAINT, Rgb(0xDF_DF_DF), Rgb(0xDF_DF_DF), Rgb(0xDF_DF_DF)],
        ],
    ),
    (
        "Other1",
        [
            [BLACK, STRONG_LINE, Rgb(0xBF_BF_BF), Rgb(0xBF_BF_BF)],
            [BLACK, LINE, Rgb(0xD8_D8_D8), Rgb(0xD8_D8_D8)],
            [BLACK, LINE, WHITE, WHITE],
            [FAINT, FAINT_LINE, WHITE, WHITE],
        ],
    ),
    (
        "Other2",
        [
            [BLACK, STRONG_LINE, Accent(0.5), Accent(0.7)],
            [PALE, LINE, Accent(0.77), Accent(0.87)],
            [BLACK, LINE, Rgb(0xE9_EB_EF), Rgb(0xF7_F7_F9)],
            [PALE, FAINT_LINE, Rgb(0xF3_F5_F6), WHITE],
        ],
    ),
];

/// What a slicer looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct SlicerLook {
    /// All of it.
    pub whole: CellStyle,
    /// Its header.
    pub header: CellStyle,
    items: [CellStyle; 4],
}

/// What a timeline looks like.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineLook {
    /// All of it.
    pub whole: CellStyle,
    /// Its header.
    pub header: CellStyle,
    /// What is selected.
    pub label: FontStyle,
    /// The unit of time, and names of periods.
    pub periods: FontStyle,
    /// Ground of periods, selected and not.
    pub grounds: [Rgba; 2],
}

impl SlicerLook {
    /// By the name of a style; without one, as is usual in the workbook.
    pub fn new(styles: &CellStyles, name: Option<&str>) -> Self {
        let own = styles.table().slicer_styles.as_deref();
        let usual = || own?.default_slicer_style.as_deref();
        let name = name.or_else(usual).unwrap_or(USUAL);
        let mut all = own.iter().flat_map(|list| &list.styles);
        let items = all.find(|style| style.name.as_deref() == Some(name));
        let around = table_style::own(styles, name);
        if items.is_none() && around.is_none() {
            return Self::built_in(styles, name);
        }
        let mut whole = plain(styles);
        let part = |style: &mut CellStyle, kind: TableStyleType| {
            let elements = around.and_then(|style| style.elements.as_ref());
            let mut elements = elements.iter().flat_map(|list| &list.element);
            let found = elements.find(|element| element.kind == Some(kind));
            let format = found.and_then(|element| styles.differential(element.dxf_id?));
            overlay(styles, style, format);
        };
        part(&mut whole, TableStyleType::WholeTable);
        let inner = CellStyle {
            font: whole.font.clone(),
            ..CellStyle::default()
        };
        let mut header = inner.clone();
        part(&mut header, TableStyleType::HeaderRow);
        let formats = styles.table().ext_dxfs.as_deref();
        let items = ITEMS.map(|kind| {
            let mut elements = items.iter().flat_map(|style| &style.elements);
            let found = elements.find(|element| element.kind == Some(kind));
            let index = found.and_then(|element| element.dxf_id);
            let format = index.and_then(|index| formats?.dxf.get(index as usize));
            let mut style = inner.clone();
            overlay(styles, &mut style, format);
            style
        });
        Self {
            whole,
            header,
            items,
        }
    }

    /// A style such as `SlicerStyleDark3`; as `SlicerStyleLight1` if there is none of the name.
    fn built_in(styles: &CellStyles, name: &str) -> Self {
        let kind = name.strip_prefix("SlicerStyle").unwrap_or_default();
        let [light, ..] = &FAMILIES;
        let mut families = FAMILIES.iter();
        let (family, inks) = families
            .find(|(family, _)| kind.starts_with(family))
            .unwrap_or(light);
        let number = kind
            .strip_prefix(family)
            .and_then(|number| number.parse::<usize>().ok());
        let accent = accent(styles, number.unwrap_or(1).saturating_sub(1));
        let colour = |ink: Ink| match ink {
            Rgb(number) => Rgba::of_number(number),
            Accent(tint) => accent.sheet_tint(tint),
        };
        let [whole, header] = around(styles, if *family == "Other1" { GREY } else { accent });
        let items = inks.map(|[ink, line, top, bottom]| CellStyle {
            font: FontStyle {
                colour: Some(colour(ink)),
                ..whole.font.clone()
            },
            fill: Some(match [top, bottom].map(colour) {
                [top, bottom] if top == bottom => CellFill::Solid(top),
                [top, bottom] => CellFill::Gradient {
                    course: GradientCourse::Along(90.0),
                    stops: vec![(0.0, top), (1.0, bottom)],
                },
            }),
            borders: boxed(colour(line)),
            ..CellStyle::default()
        });
        Self {
            whole,
            header,
            items,
        }
    }

    /// Of an item.
    pub fn item(&self, is_selected: bool, has_data: bool) -> &CellStyle {
        let [chosen, chosen_empty, left_out, left_out_empty] = &self.items;
        match (is_selected, has_data) {
            (true, true) => chosen,
            (true, false) => chosen_empty,
            (false, true) => left_out,
            (false, false) => left_out_empty,
        }
    }
}

impl TimelineLook {
    /// By the name of a style that is built in: records have no others.
    pub fn new(styles: &CellStyles, name: TimelineStyleName) -> Self {
        let number = name as usize;
        let is_dark = number >= ACCENTS.len();
        let accent = accent(styles, number % ACCENTS.len());
        let [whole, header] = around(styles, accent);
        let small = |ink: Rgba| FontStyle {
            size: SMALL,
            colour: Some(ink),
            ..whole.font.clone()
        };
        let ink = whole.font.colour.unwrap_or(Rgba::BLACK);
        Self {
            label: small(ink),
            periods: small(ink.sheet_tint(0.5)),
            grounds: match is_dark {
                true => [accent.sheet_tint(-0.25), accent.sheet_tint(0.6)],
                false => [accent, Rgba::WHITE.sheet_tint(-0.15)],
            },
            whole,
            header,
        }
    }
}

fn accent(styles: &CellStyles, index: usize) -> Rgba {
    let name = ACCENTS.get(index).copied().unwrap_or(SchemeClrVal::Accent1);
    styles.theme().colour(name).unwrap_or(GREY)
}

/// The box of a style that is built in, and its header.
fn around(styles: &CellStyles, accent: Rgba) -> [CellStyle; 2] {
    let mut whole = plain(styles);
    let lines = boxed(accent);
    let header = CellStyle {
        font: FontStyle {
            bold: true,
            ..whole.font.clone()
        },
        borders: CellBorders {
            bottom: lines.bottom,
            ..CellBorders::default()
        },
        ..CellStyle::default()
    };
    whole.borders = lines;
    [whole, header]
}

/// Black on white in the font of the theme's text.
fn plain(styles: &CellStyles) -> CellStyle {
    let theme = styles.theme();
    CellStyle {
        font: FontStyle {
            name: theme.font("+mn-lt").to_owned(),
            size: SIZE,
            colour: theme.colour(SchemeClrVal::Dk1),
            ..FontStyle::default()
        },
        fill: theme.colour(SchemeClrVal::Lt1).map(CellFill::Solid),
        ..CellStyle::default()
    }
}

/// A thin line at each side.
fn boxed(colour: Rgba) -> CellBorders {
    let edge = Some(Edge {
        style: BorderStyle::Thin,
        colour,
    });
    CellBorders {
        left: edge,
        top: edge,
        right: edge,
        bottom: edge,
        ..CellBorders::default()
    }
}

/// Lays a format over a style; other than in cells, it gives the family and the size of the font, too.
fn overlay(styles: &CellStyles, style: &mut CellStyle, format: Option<&Dxf>) {
    let Some(format) = format else { return };
    styles.overlay(style, format);
    if let Some(font) = format.font.as_deref() {
        let given = styles.font(font);
        if font.name.is_some() {
            style.font.name = given.name;
        }
        if font.size.is_some() {
            style.font.size = given.size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{
        Color, Dxfs, Fill, Font, PatternFill, SlicerStyle, SlicerStyleElement, SlicerStyles, Styles,
    };
    use crate::resolve::theme::Theme;

    /// `accent1` and `accent2` of Office 2007.
    const BLUE: Rgba = Rgba([0x4F, 0x81, 0xBD, 255]);
    const RED: Rgba = Rgba([0xC0, 0x50, 0x4D, 255]);

    #[test]
    fn styles_that_are_built_in_have_the_colours_of_accents() {
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let fill = |look: &SlicerLook, is_selected| look.item(is_selected, true).fill.clone();
        let light = SlicerLook::new(&styles, None);
        assert_eq!(
            fill(&light, true),
            Some(CellFill::Solid(BLUE.sheet_tint(0.6)))
        );
        assert_eq!(fill(&light, false), Some(CellFill::Solid(Rgba::WHITE)));
        assert_eq!(light.whole.borders.left.map(|edge| edge.colour), Some(BLUE));
        let dark = SlicerLook::new(&styles, Some("SlicerStyleDark2"));
        assert_eq!(fill(&dark, true), Some(CellFill::Solid(RED)));
        assert_eq!(dark.item(true, true).font.colour, Some(Rgba::WHITE));
        let other = SlicerLook::new(&styles, Some("SlicerStyleOther2"));
        assert!(matches!(
            fill(&other, true),
            Some(CellFill::Gradient { .. })
        ));
        let unknown = SlicerLook::new(&styles, Some("x\u{e9}"));
        assert_eq!(unknown.whole, light.whole);
        let timeline = TimelineLook::new(&styles, TimelineStyleName::Dark2);
        assert_eq!(timeline.grounds[0], RED.sheet_tint(-0.25));
    }

    #[test]
    fn styles_of_the_workbook_are_laid_over_each_other() {
        let format = Dxf {
            font: Some(Box::new(Font {
                size: Some(14.0),
                ..Font::default()
            })),
            fill: Some(Box::new(Fill {
                pattern: Some(Box::new(PatternFill {
                    bg_color: Some(Box::new(Color {
                        rgb: Some(0xFF_12_34_56),
                        ..Color::default()
                    })),
                    ..PatternFill::default()
                })),
                ..Fill::default()
            })),
            ..Dxf::default()
        };
        let style = SlicerStyle {
            name: Some("mine".to_owned()),
            elements: vec![SlicerStyleElement {
                kind: Some(SlicerStyleElementType::SelectedItemWithData),
                dxf_id: Some(0),
            }],
        };
        let styles = Styles {
            ext_dxfs: Some(Box::new(Dxfs { dxf: vec![format] })),
            slicer_styles: Some(Box::new(SlicerStyles {
                default_slicer_style: Some("mine".to_owned()),
                styles: vec![style],
            })),
            ..Styles::default()
        };
        let styles = CellStyles::new(styles, Theme::office());
        let look = SlicerLook::new(&styles, None);
        let chosen = look.item(true, true);
        assert_eq!(
            chosen.fill,
            Some(CellFill::Solid(Rgba::of_number(0x12_34_56)))
        );
        assert_eq!((chosen.font.size, look.whole.font.size), (14.0, 11.0));
        assert_eq!(look.item(false, true).fill, None);
    }
}
