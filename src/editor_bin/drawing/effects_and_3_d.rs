//! Effects and 3 d (`shared/format` 40).

use super::{
    BevelType, BlendMode, CameraType, EffectContainerType, LightRigType, Material, PresetShadowVal,
    RectAlign, StringAttr, UniColor, UniFill,
};
use crate::{choice, record};

choice! {
    /// Choice. Length 0 when there is none.
    records EffectProperties of EffectPropertiesItem {
        /// An empty a:effectLst is a record with length 0
        1 List(Box<EffectLst>) = "a:effectLst";
        /// `a:effectDag`.
        24 Dag(Box<EffectDag>) = "a:effectDag";
    }
}

record! {
    /// Every present effect; each payload is a choice with its own type record inside.
    records EffectLst {
        /// `a:blur`.
        0 blur: Option<Box<UniEffect>> = "a:blur";
        /// `a:fillOverlay`.
        1 fill_overlay: Option<Box<UniEffect>> = "a:fillOverlay";
        /// `a:glow`.
        2 glow: Option<Box<UniEffect>> = "a:glow";
        /// `a:innerShdw`.
        3 inner_shdw: Option<Box<UniEffect>> = "a:innerShdw";
        /// `a:outerShdw`.
        4 outer_shdw: Option<Box<UniEffect>> = "a:outerShdw";
        /// `a:prstShdw`.
        5 prst_shdw: Option<Box<UniEffect>> = "a:prstShdw";
        /// `a:reflection`.
        6 reflection: Option<Box<UniEffect>> = "a:reflection";
        /// `a:softEdge`.
        7 soft_edge: Option<Box<UniEffect>> = "a:softEdge";
    }
}

record! {
    /// A:effectDag, a:cont.
    ppty EffectDag {
        /// `@name`.
        [attr] 0 name: Option<String> = "@name";
        /// `@type`.
        [attr] 1 kind: Option<EffectContainerType> = "@type";
        /// One record per child, in document order, without a list or a count around them. OOXML:
        /// one child effect
        1 effect: Vec<UniEffect> = "";
    }
}

choice! {
    /// Choice. One effect.
    records UniEffect of UniEffectItem {
        /// `a:outerShdw`.
        1 OuterShdw(Box<OuterShdw>) = "a:outerShdw|w14:shadow";
        /// `a:glow`.
        2 Glow(Box<Glow>) = "a:glow";
        /// A list: u32 count, item id 0, no attribute section
        [list(0)] 3 Duotone(Vec<UniColor>) = "a:duotone";
        /// `a:xfrm`.
        4 Xfrm(Box<XfrmEffect>) = "a:xfrm";
        /// `a:blur`.
        5 Blur(Box<Blur>) = "a:blur";
        /// `a:prstShdw`.
        6 PrstShdw(Box<PrstShdw>) = "a:prstShdw";
        /// `a:innerShdw`.
        7 InnerShdw(Box<InnerShdw>) = "a:innerShdw";
        /// `a:reflection`.
        8 Reflection(Box<Reflection>) = "a:reflection";
        /// `a:softEdge`.
        9 SoftEdge(Box<SoftEdge>) = "a:softEdge";
        /// `a:fillOverlay`.
        10 FillOverlay(Box<FillOverlay>) = "a:fillOverlay";
        /// `a:alphaCeiling`.
        11 AlphaCeiling(()) = "a:alphaCeiling";
        /// `a:alphaFloor`.
        12 AlphaFloor(()) = "a:alphaFloor";
        /// `a:tint`.
        13 Tint(Box<TintEffect>) = "a:tint";
        /// `a:relOff`.
        14 RelOff(Box<RelOff>) = "a:relOff";
        /// `a:lum`.
        15 Lum(Box<LumEffect>) = "a:lum";
        /// `a:hsl`.
        16 Hsl(Box<HslEffect>) = "a:hsl";
        /// `a:grayscl`.
        17 Grayscl(()) = "a:grayscl";
        /// `a:effect`.
        18 Element(Box<EffectElement>) = "a:effect";
        /// `a:alphaRepl`.
        19 AlphaRepl(Box<AlphaRepl>) = "a:alphaRepl";
        /// `a:alphaOutset`.
        20 AlphaOutset(Box<AlphaOutset>) = "a:alphaOutset";
        /// `a:alphaModFix`.
        21 AlphaModFix(Box<AlphaModFix>) = "a:alphaModFix";
        /// `a:alphaBiLevel`.
        22 AlphaBiLevel(Box<AlphaBiLevel>) = "a:alphaBiLevel";
        /// `a:biLevel`.
        23 BiLevel(Box<BiLevel>) = "a:biLevel";
        /// `a:cont`.
        24 Cont(Box<EffectDag>) = "a:cont";
        /// `a:fill`.
        25 Fill(Box<FillEffect>) = "a:fill";
        /// `a:clrRepl`.
        26 ClrRepl(Box<ColorEffect>) = "a:clrRepl";
        /// `a:clrChange`.
        27 ClrChange(Box<ClrChange>) = "a:clrChange";
        /// `a:alphaInv`.
        28 AlphaInv(Box<ColorEffect>) = "a:alphaInv";
        /// `a:alphaMod`.
        29 AlphaMod(Box<AlphaMod>) = "a:alphaMod";
        /// `a:blend`.
        30 Blend(Box<Blend>) = "a:blend";
    }
}

record! {
    /// OuterShdw.
    ppty OuterShdw {
        /// `@algn`.
        [attr] 0 algn: Option<RectAlign> = "@algn";
        /// `@blurRad`.
        [attr] 1 blur_rad: Option<i32> = "@blurRad";
        /// `@dir`.
        [attr] 2 dir: Option<i32> = "@dir";
        /// `@dist`.
        [attr] 3 dist: Option<i32> = "@dist";
        /// `@kx`.
        [attr] 4 kx: Option<i32> = "@kx";
        /// `@ky`.
        [attr] 5 ky: Option<i32> = "@ky";
        /// `@sx`.
        [attr, percent] 6 sx: Option<i32> = "@sx";
        /// `@sy`.
        [attr, percent] 7 sy: Option<i32> = "@sy";
        /// `@rotWithShape`.
        [attr] 8 rot_with_shape: Option<bool> = "@rotWithShape";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// Glow.
    ppty Glow {
        /// `@rad`.
        [attr] 0 rad: Option<i32> = "@rad";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// XfrmEffect.
    ppty XfrmEffect {
        /// `@kx`.
        [attr] 0 kx: Option<i32> = "@kx";
        /// `@ky`.
        [attr] 1 ky: Option<i32> = "@ky";
        /// `@sx`.
        [attr, percent] 2 sx: Option<i32> = "@sx";
        /// `@sy`.
        [attr, percent] 3 sy: Option<i32> = "@sy";
        /// `@tx`.
        [attr] 4 tx: Option<u32> = "@tx";
        /// The original program writes tx here too (checked)
        [attr] 5 ty: Option<u32> = "@ty";
    }
}

record! {
    /// Blur.
    ppty Blur {
        /// `@rad`.
        [attr] 0 rad: Option<u32> = "@rad";
        /// `@grow`.
        [attr] 1 grow: Option<bool> = "@grow";
    }
}

record! {
    /// PrstShdw.
    ppty PrstShdw {
        /// `@dir`.
        [attr] 0 dir: Option<i32> = "@dir";
        /// `@dist`.
        [attr] 1 dist: Option<i32> = "@dist";
        /// Always
        [attr] 2 prst: Option<PresetShadowVal> = "@prst";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// InnerShdw.
    ppty InnerShdw {
        /// `@dir`.
        [attr] 0 dir: Option<i32> = "@dir";
        /// `@dist`.
        [attr] 1 dist: Option<i32> = "@dist";
        /// `@blurRad`.
        [attr] 2 blur_rad: Option<i32> = "@blurRad";
        /// Always. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// Reflection.
    ppty Reflection {
        /// `@algn`.
        [attr] 0 algn: Option<RectAlign> = "@algn";
        /// `@blurRad`.
        [attr] 1 blur_rad: Option<i32> = "@blurRad";
        /// `@stA`.
        [attr, percent] 2 st_a: Option<i32> = "@stA";
        /// `@endA`.
        [attr, percent] 3 end_a: Option<i32> = "@endA";
        /// `@stPos`.
        [attr, percent] 4 st_pos: Option<i32> = "@stPos";
        /// `@endPos`.
        [attr, percent] 5 end_pos: Option<i32> = "@endPos";
        /// `@dir`.
        [attr] 6 dir: Option<i32> = "@dir";
        /// `@fadeDir`.
        [attr] 7 fade_dir: Option<i32> = "@fadeDir";
        /// `@dist`.
        [attr] 8 dist: Option<i32> = "@dist";
        /// `@kx`.
        [attr] 9 kx: Option<i32> = "@kx";
        /// `@ky`.
        [attr] 10 ky: Option<i32> = "@ky";
        /// `@sx`.
        [attr, percent] 11 sx: Option<i32> = "@sx";
        /// `@sy`.
        [attr, percent] 12 sy: Option<i32> = "@sy";
        /// `@rotWithShape`.
        [attr] 13 rot_with_shape: Option<bool> = "@rotWithShape";
    }
}

record! {
    /// SoftEdge.
    ppty SoftEdge {
        /// `@rad`.
        [attr] 0 rad: Option<u32> = "@rad";
    }
}

record! {
    /// FillOverlay.
    ppty FillOverlay {
        /// Always
        [attr] 0 blend: Option<BlendMode> = "@blend";
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
    }
}

record! {
    /// TintEffect.
    ppty TintEffect {
        /// `@amt`.
        [attr, percent] 0 amt: Option<i32> = "@amt";
        /// `@hue`.
        [attr] 1 hue: Option<i32> = "@hue";
    }
}

record! {
    /// RelOff.
    ppty RelOff {
        /// `@tx`.
        [attr] 0 tx: Option<i32> = "@tx";
        /// `@ty`.
        [attr] 1 ty: Option<i32> = "@ty";
    }
}

record! {
    /// LumEffect.
    ppty LumEffect {
        /// `@bright`.
        [attr, percent] 0 bright: Option<i32> = "@bright";
        /// `@contrast`.
        [attr, percent] 1 contrast: Option<i32> = "@contrast";
    }
}

record! {
    /// HslEffect.
    ppty HslEffect {
        /// `@hue`.
        [attr] 0 hue: Option<i32> = "@hue";
        /// `@lum`.
        [attr, percent] 1 lum: Option<i32> = "@lum";
        /// `@sat`.
        [attr, percent] 2 sat: Option<i32> = "@sat";
    }
}

record! {
    /// EffectElement.
    ppty EffectElement {
        /// `@ref`.
        [attr] 0 ref_: Option<String> = "@ref";
    }
}

record! {
    /// AlphaRepl.
    ppty AlphaRepl {
        /// `@a`.
        [attr, percent] 0 a: Option<i32> = "@a";
    }
}

record! {
    /// AlphaOutset.
    ppty AlphaOutset {
        /// `@rad`.
        [attr] 0 rad: Option<u32> = "@rad";
    }
}

record! {
    /// AlphaModFix.
    ppty AlphaModFix {
        /// `@amt`.
        [attr, percent] 0 amt: Option<i32> = "@amt";
    }
}

record! {
    /// AlphaBiLevel.
    ppty AlphaBiLevel {
        /// `@thresh`.
        [attr, percent] 0 thresh: Option<i32> = "@thresh";
    }
}

record! {
    /// BiLevel.
    ppty BiLevel {
        /// `@thresh`.
        [attr, percent] 0 thresh: Option<i32> = "@thresh";
    }
}

record! {
    /// A:fill; the attribute section is there and empty.
    ppty FillEffect {
        /// Always. OOXML: fill choice
        [always] 0 fill: UniFill = "";
    }
}

record! {
    /// A:clrRepl, a:alphaInv; the attribute section is there and empty.
    ppty ColorEffect {
        /// Always, may be empty. OOXML: colour child
        [always] 0 color: UniColor = "";
    }
}

record! {
    /// ClrChange.
    ppty ClrChange {
        /// `@useA`.
        [attr] 0 use_a: Option<bool> = "@useA";
        /// Always
        [always] 0 clr_from: UniColor = "a:clrFrom";
        /// Always
        [always] 1 clr_to: UniColor = "a:clrTo";
    }
}

record! {
    /// A:alphaMod; the attribute section is there and empty.
    ppty AlphaMod {
        /// Always; holds record 24
        [always] 0 cont: UniEffect = "a:cont";
    }
}

record! {
    /// Blend.
    ppty Blend {
        /// Always
        [attr] 0 blend: Option<BlendMode> = "@blend";
        /// Always; holds record 24
        [always] 0 cont: UniEffect = "a:cont";
    }
}

record! {
    /// Scene3d.
    ppty Scene3d {
        /// `a:camera`.
        0 camera: Option<Box<Camera>> = "a:camera";
        /// `a:lightRig`.
        1 light_rig: Option<Box<LightRig>> = "a:lightRig";
        /// `a:backdrop`.
        2 backdrop: Option<Box<Backdrop>> = "a:backdrop";
    }
}

record! {
    /// Camera.
    ppty Camera {
        /// Always
        [attr] 0 prst: Option<CameraType> = "@prst";
        /// `@fov`.
        [attr] 1 fov: Option<i32> = "@fov";
        /// `@zoom`.
        [attr] 2 zoom: Option<i32> = "@zoom";
        /// `a:rot`.
        0 rot: Option<Box<Rot>> = "a:rot";
    }
}

record! {
    /// LightRig.
    ppty LightRig {
        /// Always
        [attr] 0 dir: Option<RectAlign> = "@dir";
        /// Always
        [attr] 1 rig: Option<LightRigType> = "@rig";
        /// `a:rot`.
        0 rot: Option<Box<Rot>> = "a:rot";
    }
}

record! {
    /// Rot.
    ppty Rot {
        /// `@lat`.
        [attr] 0 lat: Option<i32> = "@lat";
        /// `@lon`.
        [attr] 1 lon: Option<i32> = "@lon";
        /// `@rev`.
        [attr] 2 rev: Option<i32> = "@rev";
    }
}

record! {
    /// All nine always.
    ppty Backdrop {
        /// `a:anchor@x`.
        [attr] 0 anchor_x: Option<i32> = "a:anchor@x";
        /// `a:anchor@y`.
        [attr] 1 anchor_y: Option<i32> = "a:anchor@y";
        /// `a:anchor@z`.
        [attr] 2 anchor_z: Option<i32> = "a:anchor@z";
        /// `a:norm@dx`.
        [attr] 3 norm_x: Option<i32> = "a:norm@dx";
        /// `a:norm@dy`.
        [attr] 4 norm_y: Option<i32> = "a:norm@dy";
        /// `a:norm@dz`.
        [attr] 5 norm_z: Option<i32> = "a:norm@dz";
        /// `a:up@dx`.
        [attr] 6 up_x: Option<i32> = "a:up@dx";
        /// `a:up@dy`.
        [attr] 7 up_y: Option<i32> = "a:up@dy";
        /// `a:up@dz`.
        [attr] 8 up_z: Option<i32> = "a:up@dz";
    }
}

record! {
    /// Sp3d.
    ppty Sp3d {
        /// `@contourW`.
        [attr] 0 contour_w: Option<i32> = "@contourW";
        /// `@extrusionH`.
        [attr] 1 extrusion_h: Option<i32> = "@extrusionH";
        /// `@prstMaterial`.
        [attr] 2 prst_material: Option<Material> = "@prstMaterial";
        /// `@z`.
        [attr] 3 z: Option<i32> = "@z";
        /// `a:bevelT`.
        0 bevel_t: Option<Box<Bevel>> = "a:bevelT";
        /// `a:bevelB`.
        1 bevel_b: Option<Box<Bevel>> = "a:bevelB";
        /// Always
        [always] 2 extrusion_clr: UniColor = "a:extrusionClr";
        /// Always
        [always] 3 contour_clr: UniColor = "a:contourClr";
        /// Id 0xA1, rare
        161 macro_: Option<Box<StringAttr>> = "";
    }
}

record! {
    /// Bevel.
    ppty Bevel {
        /// `@w`.
        [attr] 0 w: Option<i32> = "@w";
        /// `@h`.
        [attr] 1 h: Option<i32> = "@h";
        /// `@prst`.
        [attr] 2 prst: Option<BevelType> = "@prst";
    }
}
