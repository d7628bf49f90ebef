//! Theme (`shared/format` 40).

use super::{
    BodyPr, ClrMap, EffectProperties, Ln, Scene3d, ShapeStyle, Sp3d, SpPr, TextFont, TextListStyle,
    UniColor, UniFill,
};
use crate::editor_bin::codec::Bytes;
use crate::{choice, record};

choice! {
    /// Choice. Theme as it stands: in DOCY and XLSY the theme table holds this; in PPTY main record
    /// 20 is a u32 count followed by that many of these records.
    records ThemeHolder of ThemeHolderItem {
        /// `a:theme, a:themeOverride`.
        20 Theme(Box<Theme>) = "a:theme|a:themeOverride";
    }
}

record! {
    /// Theme.
    ppty Theme {
        /// If present
        [attr] 0 name: Option<String> = "@name";
        /// Only true
        [attr] 1 is_theme_override: Option<bool> = "";
        /// Always
        [always] 0 theme_elements: Option<Box<ThemeElements>> = "a:themeElements";
        /// `a:objectDefaults/a:spDef`.
        1 sp_def: Option<Box<DefaultShapeDefinition>> = "a:objectDefaults/a:spDef";
        /// `a:lnDef`.
        2 ln_def: Option<Box<DefaultShapeDefinition>> = "a:objectDefaults/a:lnDef";
        /// `a:txDef`.
        3 tx_def: Option<Box<DefaultShapeDefinition>> = "a:objectDefaults/a:txDef";
        /// Always; item id 0
        [list(0), always] 4 extra_clr_scheme_lst: Vec<ExtraClrScheme> = "a:extraClrSchemeLst/a:extraClrScheme";
    }
}

record! {
    /// ThemeElements.
    records ThemeElements {
        /// Always
        [always] 0 clr_scheme: Option<Box<ClrScheme>> = "a:clrScheme";
        /// Always
        [always] 1 font_scheme: Option<Box<FontScheme>> = "a:fontScheme";
        /// Always
        [always] 2 fmt_scheme: Option<Box<FmtScheme>> = "a:fmtScheme";
        /// Visio themes only. OOXML: vt: extension
        3 fmt_connector_scheme: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        4 fill_styles: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        5 line_styles: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        6 font_styles_group: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        7 variation_style_scheme_lst: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        8 theme_scheme: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        9 fmt_scheme_ex: Option<Bytes> = "";
        /// Visio themes only. OOXML: vt: extension
        10 fmt_connector_scheme_ex: Option<Bytes> = "";
    }
}

record! {
    /// Child ids are those of enum SchemeClrVal. Written in alphabetical order of the names, as
    /// here.
    ppty ClrScheme {
        /// Always
        [attr] 0 name: Option<String> = "@name";
        /// `a:accent1`.
        0 accent1: Option<Box<UniColor>> = "a:accent1";
        /// `a:accent2`.
        1 accent2: Option<Box<UniColor>> = "a:accent2";
        /// `a:accent3`.
        2 accent3: Option<Box<UniColor>> = "a:accent3";
        /// `a:accent4`.
        3 accent4: Option<Box<UniColor>> = "a:accent4";
        /// `a:accent5`.
        4 accent5: Option<Box<UniColor>> = "a:accent5";
        /// `a:accent6`.
        5 accent6: Option<Box<UniColor>> = "a:accent6";
        /// `a:dk1`.
        8 dk1: Option<Box<UniColor>> = "a:dk1";
        /// `a:dk2`.
        9 dk2: Option<Box<UniColor>> = "a:dk2";
        /// `a:folHlink`.
        10 fol_hlink: Option<Box<UniColor>> = "a:folHlink";
        /// `a:hlink`.
        11 hlink: Option<Box<UniColor>> = "a:hlink";
        /// `a:lt1`.
        12 lt1: Option<Box<UniColor>> = "a:lt1";
        /// `a:lt2`.
        13 lt2: Option<Box<UniColor>> = "a:lt2";
        /// Visio only
        20 bkgnd: Option<Bytes> = "";
        /// Visio only. OOXML: vt:
        21 variation_clr_scheme_lst: Option<Bytes> = "";
        /// Visio only
        22 scheme_id: Option<Bytes> = "";
    }
}

record! {
    /// FontScheme.
    ppty FontScheme {
        /// Always
        [attr] 0 name: Option<String> = "@name";
        /// Always
        [always] 0 major_font: Option<Box<FontCollection>> = "a:majorFont";
        /// Always
        [always] 1 minor_font: Option<Box<FontCollection>> = "a:minorFont";
    }
}

record! {
    /// FontCollection.
    records FontCollection {
        /// Always
        [always] 0 latin: Option<Box<TextFont>> = "a:latin";
        /// Always
        [always] 1 ea: Option<Box<TextFont>> = "a:ea";
        /// Always
        [always] 2 cs: Option<Box<TextFont>> = "a:cs";
        /// Always; item id 0
        [list(0), always] 3 fonts: Vec<SupplementalFont> = "a:font";
    }
}

record! {
    /// SupplementalFont.
    ppty SupplementalFont {
        /// Always
        [attr] 0 script: Option<String> = "@script";
        /// Always
        [attr] 1 typeface: Option<String> = "@typeface";
    }
}

record! {
    /// FmtScheme.
    ppty FmtScheme {
        /// Always
        [attr] 0 name: Option<String> = "@name";
        /// Always; item id 0
        [list(0), always] 0 fill_style_lst: Vec<UniFill> = "a:fillStyleLst";
        /// Always; item id 0
        [list(0), always] 1 ln_style_lst: Vec<Ln> = "a:lnStyleLst/a:ln";
        /// Always; item id 0
        [list(0), always] 2 effect_style_lst: Vec<EffectStyle> = "a:effectStyleLst/a:effectStyle";
        /// Always; item id 0
        [list(0), always] 3 bg_fill_style_lst: Vec<UniFill> = "a:bgFillStyleLst";
    }
}

record! {
    /// A:effectStyle.
    records EffectStyle {
        /// Always
        [always] 0 effects: EffectProperties = "a:effectLst|a:effectDag";
        /// `a:scene3d`.
        1 scene3d: Option<Box<Scene3d>> = "a:scene3d";
        /// `a:sp3d`.
        2 sp3d: Option<Box<Sp3d>> = "a:sp3d";
    }
}

record! {
    /// A:spDef, a:lnDef, a:txDef.
    records DefaultShapeDefinition {
        /// Always
        [always] 0 sp_pr: Option<Box<SpPr>> = "a:spPr";
        /// `a:bodyPr`.
        1 body_pr: Option<Box<BodyPr>> = "a:bodyPr";
        /// Always
        [always] 2 lst_style: Option<Box<TextListStyle>> = "a:lstStyle";
        /// `a:style`.
        3 style: Option<Box<ShapeStyle>> = "a:style";
    }
}

record! {
    /// ExtraClrScheme.
    records ExtraClrScheme {
        /// Always
        [always] 0 clr_scheme: Option<Box<ClrScheme>> = "a:clrScheme";
        /// `a:clrMap`.
        1 clr_map: Option<Box<ClrMap>> = "a:clrMap";
    }
}
