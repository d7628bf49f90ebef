//! Numbering (ECMA-376-1, 17.9).

use super::picture_bullet::PictureBullet;
use crate::editor_bin::codec::Record;
use crate::editor_bin::docy::{LvlText, LvlTextItem, NumLevel, Numbering};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::{Hooked, fill_attributes, fill_child};
use crate::xml::{Xml, value};

/// Reads all definitions; one without an id cannot be named and is left out.
pub(super) fn table(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(table) = record.as_any_mut().downcast_mut::<Numbering>() {
        xml.children(&mut |xml| {
            if xml.name() != "w:numPicBullet" {
                return fill_child(xml, table, cx);
            }
            cx.word.picture_bullets.extend(PictureBullet::read(xml)?);
            Ok(())
        })?;
        if let Some(list) = &mut table.abstract_nums {
            list.abstract_num
                .retain(|definition| definition.id.is_some());
        }
    }
    Ok(Hooked::Done)
}

pub(super) fn level(
    xml: &mut Xml<'_>,
    record: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    let Some(level) = record.as_any_mut().downcast_mut::<NumLevel>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, level, cx);
    xml.children(&mut |xml| match xml.name() {
        "w:lvlText" => {
            level.lvl_text = xml.attr("w:val").map(|text| Box::new(level_text(text)));
            Ok(())
        }
        "w:lvlPicBulletId" => {
            let id = xml.attr("w:val").and_then(value::int);
            let bullet = id.and_then(|id| cx.word.picture_bullets.get(&id)).cloned();
            level.picture = bullet.and_then(|bullet| bullet.of_level(cx)).map(Box::new);
            Ok(())
        }
        _ => fill_child(xml, level, cx),
    })?;
    Ok(Hooked::Done)
}

/// The text of a level taken apart: `%1.` is the number of the first level and a full stop.
fn level_text(text: &str) -> LvlText {
    let mut level = LvlText::default();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let digit = chars.peek().and_then(|next| next.to_digit(10));
        let item = match (char, digit) {
            ('%', Some(number)) => {
                chars.next();
                LvlTextItem {
                    num: Some((number as u8).saturating_sub(1)),
                    text: None,
                }
            }
            _ => LvlTextItem {
                num: None,
                text: Some(char.to_string()),
            },
        };
        level.item.push(item);
    }
    level
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_text_is_taken_apart() {
        let items: Vec<(Option<u8>, Option<String>)> = level_text("%1.%%0𝒳%")
            .item
            .into_iter()
            .map(|item| (item.num, item.text))
            .collect();
        let text = |text: &str| (None, Some(text.to_owned()));
        assert_eq!(
            items,
            [
                (Some(0), None),
                text("."),
                text("%"),
                (Some(0), None),
                text("𝒳"),
                text("%")
            ]
        );
    }
}
