//! Pictures that stand for the bullets of lists (ECMA-376-1, 17.9.20 and 17.9.9).

use crate::editor_bin::docy::LevelPicture;
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::drawing::vml::Css;
use crate::xml::{Xml, value};

/// A picture that levels may name. Many that documents have belong to lists that are long gone, so it is not looked for before.
#[derive(Debug, Clone, Default)]
pub struct PictureBullet {
    /// The relationship that names it.
    relationship: String,
    /// Width and height in EMU.
    size: Option<(i32, i32)>,
}

impl PictureBullet {
    /// Reads the current element, `w:numPicBullet`; `None` if it holds no picture.
    pub fn read(xml: &mut Xml<'_>) -> Result<Option<(i32, Self)>> {
        let id = xml.attr("w:numPicBulletId").and_then(value::int);
        let mut bullet = Self::default();
        bullet.search(xml)?;
        let has_picture = !bullet.relationship.is_empty();
        Ok(id.filter(|_| has_picture).map(|id| (id, bullet)))
    }

    /// Looks for picture and size in what the current element holds, VML or a drawing.
    fn search(&mut self, xml: &mut Xml<'_>) -> Result<()> {
        xml.children(&mut |xml| {
            let mut found = |name: &str| {
                if let Some(id) = xml.attr(name) {
                    id.clone_into(&mut self.relationship);
                }
            };
            match xml.name() {
                "v:imagedata" => found("r:id"),
                "a:blip" => found("r:embed"),
                "v:shape" | "v:rect" => {
                    let css = Css::new(xml.attr("style").unwrap_or_default());
                    self.size = css.emu("width").zip(css.emu("height"));
                }
                "wp:extent" => {
                    let side = |name: &str| xml.attr(name).and_then(value::int);
                    self.size = side("cx").zip(side("cy"));
                }
                _ => {}
            }
            self.search(xml)
        })
    }

    /// As a level has it. `None` if the picture is not in the package: it is never loaded from elsewhere.
    pub fn of_level(&self, cx: &mut Context<'_>) -> Option<LevelPicture> {
        let part = cx.relationship(&self.relationship)?.part()?.clone();
        Some(LevelPicture {
            file: cx.picture_part(&part)?,
            width: self.size.map(|(width, _)| width),
            height: self.size.map(|(_, height)| height),
        })
    }
}
