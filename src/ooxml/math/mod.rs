//! Office Math (ECMA-376-1, 22.1): from `m:` elements to the records of `editor_bin::math` (`shared/format` 51).

use super::context::Context;
use super::fill::fill;
use crate::editor_bin::math::MathContent;
use crate::error::Result;
use crate::xml::Xml;

/// Reads the current element, an `m:oMath` or `m:oMathPara`, or an argument of a formula.
///
/// # Errors
/// The XML is damaged.
pub fn math(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<MathContent> {
    let mut content = MathContent::default();
    fill(xml, &mut content, cx)?;
    Ok(content)
}
