//! The VML part of a sheet: shapes of notes, controls and objects, as far as the records of a sheet need them.

use std::collections::HashMap;

use crate::error::Result;
use crate::ooxml::context::Context;
use crate::package::PartName;
use crate::xml::{Xml, value};

/// A shape.
#[derive(Debug, Default, Clone)]
pub struct Shape {
    /// `_x0000_s1025` and the like.
    pub id: String,
    /// What it is called in its part: the same, or its place in a header or footer.
    pub name: String,
    /// The CSS of the shape.
    pub style: String,
    /// `x:ClientData@ObjectType`: `Note`, `Button`, `Pict` and so on.
    pub object_type: String,
    /// The texts of the children of `x:ClientData` by local name.
    pub client_data: HashMap<String, String>,
    /// The XML inside of the text box.
    pub text: Option<String>,
    /// The part of its picture, which shows an object.
    pub picture: Option<PartName>,
}

impl Shape {
    /// The number at the end of the id, which controls and objects name.
    pub fn number(&self) -> Option<u32> {
        let digits = self.id.rsplit(|char: char| !char.is_ascii_digit()).next()?;
        digits.parse().ok()
    }

    /// `x:Anchor`: column, offset, row, offset of both corners; offsets in pixels.
    pub fn anchor(&self) -> Option<[i32; 8]> {
        let mut anchor = [0; 8];
        let mut values = self.client_data.get("Anchor")?.split(',');
        for place in &mut anchor {
            *place = value::int(values.next()?)?;
        }
        Some(anchor)
    }

    /// A number of the client data.
    pub fn number_of(&self, name: &str) -> Option<i32> {
        value::int(self.client_data.get(name)?)
    }

    /// A switch of the client data: there, and not false.
    pub fn switch(&self, name: &str) -> Option<bool> {
        let text = self.client_data.get(name)?.trim();
        Some(!matches!(text, "False" | "false" | "f" | "0"))
    }

    /// A length of the style in millimetres, if it has a unit.
    pub fn millimetres(&self, property: &str) -> Option<f64> {
        let text = self.style.split(';').find_map(|declaration| {
            let (name, value) = declaration.split_once(':')?;
            (name.trim() == property).then(|| value.trim())
        })?;
        let unit = text.trim_start_matches(|char: char| {
            char.is_ascii_digit() || matches!(char, '-' | '+' | '.')
        });
        let number = value::float(text.strip_suffix(unit)?)?;
        Some(match unit {
            "pt" => number * 25.4 / 72.0,
            "in" => number * 25.4,
            "cm" => number * 10.0,
            "mm" => number,
            "px" => number * 25.4 / 96.0,
            "pc" | "pi" => number * 25.4 / 6.0,
            _ => return None,
        })
    }
}

/// Reads the shapes of a VML part, those inside of groups as well.
///
/// # Errors
/// The part is damaged; what stands before the fault is in `shapes`.
pub fn read(part: &PartName, shapes: &mut Vec<Shape>, cx: &mut Context<'_>) -> Result<()> {
    cx.read_part(part, |xml, cx| {
        xml.children(&mut |xml| shape(xml, shapes, cx))
    })
}

fn shape(xml: &mut Xml<'_>, shapes: &mut Vec<Shape>, cx: &Context<'_>) -> Result<()> {
    if xml.name() == "v:group" {
        return xml.children(&mut |xml| shape(xml, shapes, cx));
    }
    if !matches!(
        xml.name(),
        "v:shape" | "v:rect" | "v:oval" | "v:roundrect" | "v:line"
    ) {
        return Ok(());
    }
    let mut read = Shape {
        id: xml.attr("id").unwrap_or_default().to_owned(),
        style: xml.attr("style").unwrap_or_default().to_owned(),
        ..Shape::default()
    };
    read.name.clone_from(&read.id);
    // Excel puts the id of the sheet's shape behind the one that the user sees.
    if let Some(id) = xml.attr("o:spid") {
        id.clone_into(&mut read.id);
    }
    let result = xml.children(&mut |xml| match xml.name() {
        "x:ClientData" => {
            read.object_type = xml.attr("ObjectType").unwrap_or_default().to_owned();
            xml.children(&mut |xml| {
                let name = xml.name().rsplit(':').next().unwrap_or_default().to_owned();
                let text = xml.text()?;
                read.client_data.entry(name).or_insert(text);
                Ok(())
            })
        }
        "v:imagedata" => {
            let id = xml.attr("o:relid").or(xml.attr("r:id"));
            let found = id.and_then(|id| cx.relationship(id));
            read.picture = found.and_then(|found| found.part()).cloned();
            Ok(())
        }
        "v:textbox" => xml.children(&mut |xml| {
            if xml.name().ends_with("div") {
                read.text = Some(xml.raw()?);
            }
            Ok(())
        }),
        _ => Ok(()),
    });
    shapes.push(read);
    result
}
