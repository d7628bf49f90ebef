//! Conditional formatting: plain rules, rules of the extension, and both merged where they belong together
//! (`shared/format` 21, "Conditional formatting").

use std::collections::HashMap;

use super::hooks::on;
use super::text::trimmed;
use crate::editor_bin::codec::Record;
use crate::editor_bin::xlsy::{
    CFVO, ConditionalFormatting, ConditionalFormattingRule as Rule, DataBar, IconSet,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes, fill_child};
use crate::xml::Xml;

/// Adds the readers of rules.
pub fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<CFVO>(cfvo);
}

/// The conditional formats of a sheet as they are read.
#[derive(Debug, Default)]
pub struct Formats {
    plain: Vec<Read>,
    extension: Vec<Read>,
}

/// One element with the ids of its rules: of plain rules those of their partners, of others their own.
#[derive(Debug)]
struct Read {
    format: ConditionalFormatting,
    ids: Vec<Option<String>>,
}

impl Formats {
    /// Reads `conditionalFormatting`, the current element.
    ///
    /// # Errors
    /// The XML is damaged.
    pub fn read_plain(&mut self, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
        let read = read(xml, cx)?;
        self.plain.push(read);
        Ok(())
    }

    /// Reads `x14:conditionalFormattings`, the current element.
    ///
    /// # Errors
    /// The XML is damaged.
    pub fn read_extension(&mut self, xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<()> {
        xml.children(&mut |xml| {
            if xml.name() == "x14:conditionalFormatting" {
                let mut read = read(xml, cx)?;
                for rule in &mut read.format.rule {
                    rule.is_ext = Some(true);
                }
                self.extension.push(read);
            }
            Ok(())
        })
    }

    /// The records: plain ones first. A rule of the extension that has a plain partner goes into it, and its element is
    /// left out.
    pub fn finish(mut self) -> Vec<ConditionalFormatting> {
        let mut partners: HashMap<String, (usize, usize)> = HashMap::new();
        for (at, read) in self.plain.iter().enumerate() {
            for (n, id) in read.ids.iter().enumerate() {
                if let Some(id) = id {
                    partners.insert(id.clone(), (at, n));
                }
            }
        }
        let mut left = Vec::new();
        for read in self.extension {
            let mut merged = false;
            for (rule, id) in read.format.rule.iter().zip(&read.ids) {
                let place = id.as_ref().and_then(|id| partners.get(id));
                let plain = place.and_then(|(at, n)| {
                    self.plain
                        .get_mut(*at)
                        .and_then(|read| read.format.rule.get_mut(*n))
                });
                if let Some(plain) = plain {
                    merge(plain, rule);
                    merged = true;
                }
            }
            if !merged {
                left.push(read.format);
            }
        }
        let plain = self.plain.into_iter().map(|read| read.format);
        plain.chain(left).collect()
    }
}

fn read(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Read> {
    let mut read = Read {
        format: ConditionalFormatting::default(),
        ids: Vec::new(),
    };
    fill_attributes(xml, &mut read.format, cx);
    xml.children(&mut |xml| match xml.name() {
        "cfRule" | "x14:cfRule" => {
            let mut rule = Rule::default();
            let id = read_rule(xml, &mut rule, cx)?;
            read.format.rule.push(rule);
            read.ids.push(id);
            Ok(())
        }
        "xm:sqref" => {
            read.format.sq_ref = Some(trimmed(xml)?);
            Ok(())
        }
        _ => Ok(()),
    })?;
    Ok(read)
}

/// Reads a rule and gives the id that links the plain rule and that of the extension.
fn read_rule(xml: &mut Xml<'_>, rule: &mut Rule, cx: &mut Context<'_>) -> Result<Option<String>> {
    let mut id = xml.attr("id").map(str::to_owned);
    fill_attributes(xml, rule, cx);
    rule.is_ext = Some(false);
    rule.str_time_period = xml
        .attr("timePeriod")
        .map(|token| time_period(token).to_owned());
    xml.children(&mut |xml| match xml.name() {
        "extLst" => xml.children(&mut |xml| {
            xml.children(&mut |xml| {
                if xml.name() == "x14:id" {
                    id = Some(trimmed(xml)?);
                }
                Ok(())
            })
        }),
        "formula" | "xm:f" => {
            rule.formula.push(trimmed(xml)?);
            Ok(())
        }
        _ => fill_child(xml, rule, cx),
    })?;
    Ok(id)
}

/// The token itself; an unknown one counts as the last seven days.
fn time_period(token: &str) -> &str {
    const KNOWN: [&str; 10] = [
        "last7Days",
        "lastMonth",
        "lastWeek",
        "nextMonth",
        "nextWeek",
        "thisMonth",
        "thisWeek",
        "today",
        "tomorrow",
        "yesterday",
    ];
    if KNOWN.contains(&token) {
        token
    } else {
        "last7Days"
    }
}

/// A threshold, whose formula stands in the extension as an element.
fn cfvo(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    fill_attributes(xml, record, cx);
    let threshold = on!(record as CFVO);
    xml.children(&mut |xml| {
        if xml.name() == "xm:f" {
            threshold.formula = Some(trimmed(xml)?);
        }
        Ok(())
    })?;
    Ok(Hooked::Done)
}

/// Takes over each value of a list that is there, by field.
macro_rules! take {
    ($into:expr, $from:expr; $($field:ident)*) => {
        $(if $from.$field.is_some() { $into.$field = $from.$field.clone(); })*
    };
}

/// Puts a rule of the extension into its plain partner: what the extension tells counts.
fn merge(plain: &mut Rule, rule: &Rule) {
    take!(plain, rule; above_average bottom dxf_id equal_average operator percent priority rank std_dev
        stop_if_true text str_time_period kind dxf color_scale);
    if rule.dxf.is_some() {
        plain.dxf_id = None;
    }
    merge_list(&mut plain.formula, &rule.formula, |into, from| {
        *into = from.clone();
    });
    if let Some(from) = &rule.data_bar {
        merge_data_bar(plain.data_bar.get_or_insert_default(), from);
    }
    if let Some(from) = &rule.icon_set {
        merge_icon_set(plain.icon_set.get_or_insert_default(), from);
    }
    plain.is_ext = Some(true);
}

fn merge_data_bar(into: &mut DataBar, from: &DataBar) {
    take!(into, from; max_length min_length show_value gradient_enabled negative_bar_color_same_as_positive
        negative_bar_border_color_same_as_positive axis_position direction color border_color axis_color
        negative_color negative_border_color);
    merge_list(&mut into.cfvo, &from.cfvo, merge_cfvo);
}

fn merge_icon_set(into: &mut IconSet, from: &IconSet) {
    take!(into, from; icon_set percent reverse show_value);
    merge_list(&mut into.cfvo, &from.cfvo, merge_cfvo);
    merge_list(&mut into.cf_icon, &from.cf_icon, |into, from| {
        *into = from.clone();
    });
}

fn merge_cfvo(into: &mut CFVO, from: &CFVO) {
    take!(into, from; gte kind val formula);
}

/// Merges by position; what is beyond the end is added.
fn merge_list<T: Clone>(into: &mut Vec<T>, from: &[T], merge: impl Fn(&mut T, &T)) {
    for (n, from) in from.iter().enumerate() {
        match into.get_mut(n) {
            Some(into) => merge(into, from),
            None => into.push(from.clone()),
        }
    }
}
