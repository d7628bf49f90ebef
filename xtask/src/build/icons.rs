//! The icon: one SVG source, drawn in the sizes that browsers ask for.

use std::path::PathBuf;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Piece;
use crate::files;
use crate::paths;
use crate::stamp::Step;

/// Width and height in pixels.
const SIZES: [u32; 4] = [16, 32, 48, 128];

const SOURCE: &str = "icons/quire.svg";

/// Draws the PNG files `icons/quire-<size>.png`, and returns them with their source, which pages show.
///
/// # Errors
/// When the source is no SVG.
pub fn make() -> Result<Vec<Piece>> {
    let mut pieces: Vec<Piece> = SIZES.map(piece).into();
    Step::new("icons")
        .reads([SOURCE, "xtask/src/build/icons.rs"])
        .writes(pieces.iter().map(|piece| piece.source.clone()))
        .run("icons: drawing the PNG sizes", || {
            let svg = files::read(&paths::at(SOURCE))?;
            for size in SIZES {
                files::write(&piece(size).source, &png(&svg, size)?)?;
            }
            Ok(())
        })?;
    pieces.push(Piece {
        name: SOURCE.to_owned(),
        source: paths::at(SOURCE),
    });
    Ok(pieces)
}

fn piece(size: u32) -> Piece {
    let name = format!("icons/quire-{size}.png");
    let source: PathBuf = paths::build().join(&name);
    Piece { name, source }
}

/// A square PNG picture of an SVG picture.
///
/// # Errors
/// When the bytes are no SVG.
pub fn png(svg: &[u8], size: u32) -> Result<Vec<u8>> {
    let tree = Tree::from_data(svg, &Options::default()).context("reading the SVG")?;
    let mut pixmap = Pixmap::new(size, size).context("a picture needs a size")?;
    let (width, height) = (tree.size().width(), tree.size().height());
    #[allow(clippy::cast_precision_loss, reason = "sizes of icons are small")]
    let scale = Transform::from_scale(size as f32 / width, size as f32 / height);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    pixmap.encode_png().context("encoding the PNG")
}
