//! SmartArt: its data, layout, style and colours, and the shapes that were drawn last (ECMA-376-1, 21.4).

use super::pictures::target_part;
use crate::editor_bin::codec::{Place, Record, Row, Table};
use crate::editor_bin::drawing::{
    DgmByteVal, DgmDataModel, DiagramColors, DiagramData, DiagramDrawing, DiagramLayout,
    DiagramStyle, SmartArt, SpTree, SpTreeHolder, SpTreeHolderItem,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill, fill_child};
use crate::package::PartName;
use crate::xml::Xml;

/// Reads the parts that a `dgm:relIds` names; `None` if the data is missing.
pub(super) fn smart_art(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<Option<Box<SmartArt>>> {
    let part = |id: &str, cx: &Context<'_>| xml.attr(id).and_then(|id| target_part(id, cx));
    let data = part("r:dm", cx);
    let layout = part("r:lo", cx);
    let style = part("r:qs", cx);
    let colours = part("r:cs", cx);
    let Some(data) = data.filter(|part| cx.package.has(part)) else {
        cx.warn("missing-diagram", "the data of a SmartArt is missing");
        return Ok(None);
    };
    let mut drawing = None;
    let mut model = Box::<DgmDataModel>::default();
    cx.read_part(&data, |xml, cx| {
        xml.children(&mut |xml| match xml.name() {
            "dgm:extLst" => find_drawing(xml, &mut drawing),
            _ => fill_child(xml, model.as_mut(), cx),
        })
    })?;
    let drawing = drawing.and_then(|id: String| target_part(&id, cx));
    Ok(Some(Box::new(SmartArt {
        drawing: match drawing.filter(|part| cx.package.has(part)) {
            Some(part) => Some(read_drawing(&part, cx)?),
            None => None,
        },
        data: Some(Box::new(DiagramData {
            data_model: Some(model),
        })),
        colors: whole::<DiagramColors>(colours, cx)?,
        layout: whole::<DiagramLayout>(layout, cx)?,
        style: whole::<DiagramStyle>(style, cx)?,
    })))
}

/// `dgm:extLst/a:ext/dsp:dataModelExt@relId`: a relationship of the part that holds the frame.
fn find_drawing(xml: &mut Xml<'_>, found: &mut Option<String>) -> Result<()> {
    xml.children(&mut |xml| {
        xml.children(&mut |xml| {
            if xml.name() == "dsp:dataModelExt" {
                *found = xml.attr("relId").map(str::to_owned);
            }
            Ok(())
        })
    })
}

fn read_drawing(part: &PartName, cx: &mut Context<'_>) -> Result<Box<DiagramDrawing>> {
    let mut drawing = Box::<DiagramDrawing>::default();
    cx.read_part(part, |xml, cx| {
        xml.children(&mut |xml| {
            if xml.name() == "dsp:spTree" {
                let mut tree = Box::<SpTree>::default();
                fill(xml, tree.as_mut(), cx)?;
                let holder = SpTreeHolder::from(SpTreeHolderItem::SpTree(tree));
                drawing.sp_tree = Some(Box::new(holder));
            }
            Ok(())
        })
    })?;
    Ok(drawing)
}

/// A part that is one record.
fn whole<R: Record + Default>(
    part: Option<PartName>,
    cx: &mut Context<'_>,
) -> Result<Option<Box<R>>> {
    let Some(part) = part.filter(|part| cx.package.has(part)) else {
        return Ok(None);
    };
    let mut record = Box::<R>::default();
    cx.read_part(&part, |xml, cx| fill(xml, record.as_mut(), cx))?;
    Ok(Some(record))
}

/// Fills a structure of a layout: attributes in the order of the table, lists as one attribute for each value, and
/// children in the order of the document.
pub(super) fn structure(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let table = record.table();
    for (index, row, path) in table.with_paths() {
        let Some(text) = path.strip_prefix('@').and_then(|name| xml.attr(name)) else {
            continue;
        };
        if row.place != Place::Attribute {
            continue;
        }
        if is_list(row, path) {
            for word in text.split_ascii_whitespace() {
                set(record, index, word);
            }
        } else if let Some(number) = number_of(table, path, text) {
            set(record, index, &number.to_string());
        } else {
            set(record, index, text);
        }
    }
    xml.children(&mut |xml| fill_child(xml, record, cx))?;
    Ok(Hooked::Done)
}

fn set(record: &mut dyn Record, row: usize, text: &str) {
    let filled = record
        .field_mut(row)
        .is_some_and(|field| field.set(Some(text)));
    if !filled {
        record.retract();
    }
}

/// Attributes that hold one value for each axis.
fn is_list(row: &Row, path: &str) -> bool {
    matches!(
        path,
        "@st" | "@step" | "@hideLastTrans" | "@cnt" | "@axis" | "@ptType"
    ) && row.id < 7
        && row.id > 0
}

/// The number of a word, for attributes that are plain numbers in Editor.bin.
fn number_of(table: &Table, path: &str, word: &str) -> Option<usize> {
    let words: &[&str] = match (table.name, path) {
        ("DgmClrLst", "@hueDir") => &["ccw", "cw"],
        ("DgmClrLst", "@meth") => &["cycle", "repeat", "span"],
        ("DgmLayoutNode", "@chOrder") => &["b", "t"],
        ("DgmIf", "@op") => &["equ", "neq", "gt", "lt", "gte", "lte"],
        ("DgmIf", "@func") => &[
            "cnt", "pos", "revPos", "posEven", "posOdd", "var", "depth", "maxDepth",
        ],
        ("DgmAlg", "@type") => &[
            "composite",
            "conn",
            "cycle",
            "hierChild",
            "hierRoot",
            "pyra",
            "lin",
            "sp",
            "tx",
            "snake",
        ],
        ("DgmConstr" | "DgmRule", "@for" | "@refFor") => &["self", "ch", "des"],
        ("DgmConstr", "@op") => &["none", "equ", "gte", "lte"],
        _ => return None,
    };
    words.iter().position(|known| *known == word)
}

/// A value of a variable list, whose words depend on the element.
pub(super) fn variable(
    xml: &mut Xml<'_>,
    variable: &mut DgmByteVal,
    _: &mut Context<'_>,
) -> Result<Hooked> {
    let words: &[&str] = match xml.name() {
        "dgm:animLvl" => &["none", "ctr", "lvl"],
        "dgm:animOne" => &["none", "branch", "one"],
        "dgm:dir" => &["norm", "rev"],
        "dgm:hierBranch" => &["hang", "init", "l", "r", "std"],
        "dgm:resizeHandles" => &["exact", "rel"],
        _ => &["0", "1"],
    };
    let word = match xml.attr("val") {
        Some("false") => "0",
        Some("true") => "1",
        // The default of every element but `resizeHandles` and `hierBranch` is its first word.
        None => match xml.name() {
            "dgm:resizeHandles" => "rel",
            "dgm:hierBranch" => "std",
            "dgm:animOne" => "one",
            _ => words.first().copied().unwrap_or_default(),
        },
        Some(word) => word,
    };
    variable.val = words
        .iter()
        .position(|known| *known == word)
        .and_then(|at| u8::try_from(at).ok());
    Ok(Hooked::Done)
}
