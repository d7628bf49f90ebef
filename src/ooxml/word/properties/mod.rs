//! The irregular properties, as hooks on their records.

mod colours;
mod controls;
mod numbering;
mod paragraph;
pub(super) mod picture_bullet;
mod run;
mod section;
mod settings;
mod styles;
mod tables;

use crate::editor_bin::docy::{
    Border, CellPr, CnfStyle, Compat, Margins, MathBool, NumLevel, Numbering, ParaInd, ParaPr,
    ParaSpacing, PgBorder, RowHeight, RowPr, RunPr, SdtFormPr, SdtPr, SectPr, Settings, Shd, Style,
    StylesTable, TablePr, TblStylePr, TblpPr,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill;
use crate::xml::Xml;

pub use colours::{LINE, rgb, theme_color};
pub use settings::read_custom_settings;

/// Adds the hooks of all properties to a conversion.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<Shd>(colours::shd);
    cx.hook::<Border>(colours::border);
    cx.hook::<PgBorder>(colours::page_border);
    cx.hook::<RunPr>(run::run_pr);
    cx.hook::<ParaPr>(paragraph::para_pr);
    cx.hook::<ParaInd>(paragraph::para_ind);
    cx.hook::<ParaSpacing>(paragraph::para_spacing);
    cx.hook::<CnfStyle>(paragraph::cnf_style);
    cx.hook::<TablePr>(tables::table_pr);
    cx.hook::<TblpPr>(tables::tblp_pr);
    cx.hook::<Margins>(tables::margins);
    cx.hook::<RowPr>(tables::row_pr);
    cx.hook::<RowHeight>(tables::row_height);
    cx.hook::<CellPr>(tables::cell_pr);
    cx.hook::<SectPr>(section::sect_pr);
    cx.hook::<Settings>(settings::settings);
    cx.hook::<Compat>(settings::compat);
    cx.hook::<MathBool>(settings::math_bool);
    cx.hook::<StylesTable>(styles::table);
    cx.hook::<Style>(styles::style);
    cx.hook::<TblStylePr>(styles::tbl_style_pr);
    cx.hook::<Numbering>(numbering::table);
    cx.hook::<NumLevel>(numbering::level);
    cx.hook::<SdtPr>(controls::sdt_pr);
    cx.hook::<SdtFormPr>(controls::form_pr);
}

/// Reads the current element, a `w:rPr` or another of its type, as run properties.
///
/// # Errors
/// The XML is damaged.
pub fn run_properties(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<RunPr> {
    let mut properties = RunPr::default();
    fill(xml, &mut properties, cx)?;
    Ok(properties)
}
