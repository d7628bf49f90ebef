//! Pictures in line with the text.

use super::markup::push_escaped;

/// EMU of a pixel of 1/96 inch.
const PIXEL: i32 = 9525;

/// The widest that a picture without a width of its own is made, in EMU: the text of a usual page.
const WIDEST: i64 = 5_943_600;

/// The run of picture `number`, whose relationship is `p` with that number. `extent` is width and height in EMU as far
/// as they are told. `None` if it is none of a kind that HTML and RTF bring.
pub fn run(
    number: usize,
    bytes: &[u8],
    extent: [Option<i32>; 2],
    describe: &str,
) -> Option<String> {
    let (width, height) = pixels(bytes)?;
    let (width, height) = (i64::from(width.max(1)), i64::from(height.max(1)));
    let [cx, cy] = match extent.map(|length| length.filter(|length| *length > 0).map(i64::from)) {
        [Some(cx), Some(cy)] => [cx, cy],
        [Some(cx), None] => [cx, cx * height / width],
        [None, Some(cy)] => [cy * width / height, cy],
        [None, None] => {
            let cx = (width * i64::from(PIXEL)).min(WIDEST);
            [cx, cx * height / width]
        }
    };
    let mut text = String::new();
    describe
        .chars()
        .for_each(|char| push_escaped(char, &mut text));
    let name = format!("id=\"{number}\" name=\"Picture {number}\" descr=\"{text}\"");
    Some(format!(
        "<w:r><w:drawing><wp:inline><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr {name}/><a:graphic><a:graphicData>\
         <pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip \
         r:embed=\"p{number}\"/><a:stretch/></pic:blipFill><pic:spPr bwMode=\"auto\"><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    ))
}

/// Width and height of a PNG, GIF, BMP or JPEG.
fn pixels(bytes: &[u8]) -> Option<(i32, i32)> {
    let be = |at: usize| {
        let [a, b, c, d] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(i32::from_be_bytes([a, b, c, d]))
    };
    let le = |at: usize| Some(be(at)?.swap_bytes());
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some((be(16)?, be(20)?)),
        [b'G', b'I', b'F', b'8', ..] => Some((le(6)? & 0xFFFF, le(8)? & 0xFFFF)),
        [b'B', b'M', ..] => Some((le(18)?, le(22)?.saturating_abs())),
        [0xFF, 0xD8, 0xFF, ..] => {
            let mut at = 2;
            loop {
                let marker = be(at)?;
                match (marker >> 16) & 0xFF {
                    // A frame of any kind; the others in this range are tables.
                    0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                        let size = be(at + 5)?;
                        return Some((size & 0xFFFF, (size >> 16) & 0xFFFF));
                    }
                    _ => at += 2 + (marker & 0xFFFF).max(2) as usize,
                }
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_tell_their_size() {
        let png = [
            b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".as_slice(),
            &[0, 0, 0, 7, 0, 0, 0, 5],
        ]
        .concat();
        assert_eq!(pixels(&png), Some((7, 5)));
        assert_eq!(pixels(b"GIF89a\x07\0\x05\0\0\0"), Some((7, 5)));
        let jpeg = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0, 5, 0, 7,
        ];
        assert_eq!(pixels(&jpeg), Some((7, 5)));
        assert_eq!(pixels(&[0xFF, 0xD8, 0xFF, 0, 0, 0]), None);
        assert_eq!(pixels(b"<svg"), None);
    }

    #[test]
    fn a_length_that_is_missing_follows_the_other() {
        let gif = b"GIF89a\x08\0\x04\0\0\0";
        for (extent, expected) in [
            ([None, None], "cx=\"76200\" cy=\"38100\""),
            ([Some(80), None], "cx=\"80\" cy=\"40\""),
            ([None, Some(80)], "cx=\"160\" cy=\"80\""),
            ([Some(1), Some(0)], "cx=\"1\" cy=\"0\""),
        ] {
            assert!(
                run(1, gif, extent, "")
                    .expect("a picture")
                    .contains(expected),
                "{extent:?}"
            );
        }
    }
}
