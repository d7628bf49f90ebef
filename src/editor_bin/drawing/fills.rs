//! Fills (`shared/format` 40).

use super::{
    BlipCompression, FillPath, Flip, PattFillVal, RectAlign, TextRect, UniColor, UniEffect,
};
use crate::{choice, record};

choice! {
    /// Choice. Length 0 when there is none.
    records UniFill of UniFillItem {
        /// `a:blipFill`.
        1 Blip(Box<BlipFill>) = "a:blipFill|p:blipFill";
        /// Length 0
        2 NoFill(()) = "a:noFill";
        /// `a:solidFill`.
        3 Solid(Box<SolidFill>) = "a:solidFill";
        /// `a:gradFill`.
        4 Grad(Box<GradFill>) = "a:gradFill";
        /// `a:pattFill`.
        5 Patt(Box<PattFill>) = "a:pattFill";
        /// Length 0
        6 Grp(()) = "a:grpFill";
    }
}

record! {
    /// SolidFill.
    records SolidFill {
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// GradFill.
    ppty GradFill {
        /// `@flip`.
        [attr] 0 flip: Option<Flip> = "@flip";
        /// `@rotWithShape`.
        [attr] 1 rot_with_shape: Option<bool> = "@rotWithShape";
        /// Always; item id 0
        [list(0), always] 0 gs_lst: Vec<Gs> = "a:gsLst/a:gs";
        /// If present
        1 lin: Option<Box<Lin>> = "a:lin";
        /// If present
        2 path: Option<Box<GradPath>> = "a:path";
        /// If present
        3 tile_rect: Option<Box<TextRect>> = "a:tileRect";
    }
}

record! {
    /// Gs.
    ppty Gs {
        /// 1/1000 %
        [attr, percent] 0 pos: Option<i32> = "@pos";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// Lin.
    ppty Lin {
        /// `@ang`.
        [attr] 0 ang: Option<i32> = "@ang";
        /// `@scaled`.
        [attr] 1 scaled: Option<bool> = "@scaled";
    }
}

record! {
    /// GradPath.
    ppty GradPath {
        /// `@path`.
        [attr] 0 path: Option<FillPath> = "@path";
        /// If present
        0 rect: Option<Box<TextRect>> = "a:fillToRect";
    }
}

record! {
    /// PattFill.
    ppty PattFill {
        /// `@prst`.
        [attr] 0 prst: Option<PattFillVal> = "@prst";
        /// Always
        [always] 0 fg_clr: UniColor = "a:fgClr";
        /// Always
        [always] 1 bg_clr: UniColor = "a:bgClr";
    }
}

record! {
    /// BlipFill.
    ppty BlipFill {
        /// `@dpi`.
        [attr] 0 dpi: Option<i32> = "@dpi";
        /// `@rotWithShape`.
        [attr] 1 rot_with_shape: Option<bool> = "@rotWithShape";
        /// If present
        0 blip: Option<Box<Blip>> = "a:blip";
        /// If present
        1 src_rect: Option<Box<TextRect>> = "a:srcRect";
        /// If present
        2 tile: Option<Box<Tile>> = "a:tile";
        /// If present
        3 stretch: Option<Box<Stretch>> = "a:stretch";
    }
}

record! {
    /// A:stretch; length 0 when empty.
    records Stretch {
        /// If present; an empty a:fillRect gives just 0xFA 0xFB
        0 fill_rect: Option<Box<TextRect>> = "a:fillRect";
    }
}

record! {
    /// Tile.
    ppty Tile {
        /// `@sx`.
        [attr, percent] 0 sx: Option<i32> = "@sx";
        /// `@sy`.
        [attr, percent] 1 sy: Option<i32> = "@sy";
        /// `@tx`.
        [attr] 2 tx: Option<i32> = "@tx";
        /// `@ty`.
        [attr] 3 ty: Option<i32> = "@ty";
        /// `@algn`.
        [attr] 4 algn: Option<RectAlign> = "@algn";
        /// `@flip`.
        [attr] 5 flip: Option<Flip> = "@flip";
    }
}

record! {
    /// A:blip.
    ppty Blip {
        /// `@cstate`.
        [attr] 0 c_state: Option<BlipCompression> = "@cstate";
        /// Irregular: u8 10, u32 count of UTF-16 units (not bytes), the units. The relationship id
        /// as text ("rId2"); of no use, readers read and drop it
        [units] 10 embed: Option<String> = "@r:embed";
        /// Irregular, as 10
        [units] 11 link: Option<String> = "@r:link";
        /// Always; item id 0; an a:extLst in the blip counts as one more effect, an empty item
        /// (length 0) at its place. OOXML: effect children
        [list(0), always] 2 effects: Vec<UniEffect> = "";
        /// Always; the picture
        [always] 3 image: Option<Box<BlipImage>> = "";
    }
}

record! {
    /// Name of the picture.
    ppty BlipImage {
        /// File name inside the media/ folder, for example "image1.png"; empty if the picture is
        /// missing; may also be a http(s):, ftp: or file: URL, or a "data:image/png;base64,..."
        /// text for the reader. With a svgBlip extension that resolves, the name of the svg file
        /// and nothing else (the png is then not copied). A relationship that cannot be found gives
        /// "image-1.jpg" without a file; a linked picture that cannot be fetched gives a name
        /// without extension and without a file ("image4"). OOXML: relationship target
        [attr] 0 file: Option<String> = "";
    }
}
