//! Non-visual properties, links and sounds.

use crate::editor_bin::drawing::{
    CNvPr, Hyperlink, NvCxnSpPr, NvGraphicFramePr, NvGrpSpPr, NvPicPr, NvSpPr, WavAudioFile,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::Hooked;
use crate::package::Target;
use crate::xml::Xml;

/// The number of a drawing that has no `cNvPr` at all.
const NO_ID: i32 = -1;

/// The properties of a drawing that says nothing about itself.
pub(super) fn nameless() -> Box<CNvPr> {
    Box::new(CNvPr {
        id: Some(NO_ID),
        name: Some(String::new()),
        ..CNvPr::default()
    })
}

macro_rules! containers {
    ($($hook:ident, $make:ident: $record:ident { $own:ident };)*) => {$(
        /// What is written when nothing is told.
        pub(super) fn $make() -> $record {
            $record {
                c_nv_pr: Some(nameless()),
                $own: Some(Box::default()),
                nv_pr: Some(Box::default()),
            }
        }

        pub(super) fn $hook(
            _: &mut Xml<'_>,
            properties: &mut $record,
            _: &mut Context<'_>,
        ) -> Result<Hooked> {
            *properties = $make();
            Ok(Hooked::Continue)
        }
    )*};
}

containers! {
    shape, of_shape: NvSpPr { c_nv_sp_pr };
    picture, of_picture: NvPicPr { c_nv_pic_pr };
    connector, of_connector: NvCxnSpPr { c_nv_cxn_sp_pr };
    group, of_group: NvGrpSpPr { c_nv_grp_sp_pr };
    frame, of_frame: NvGraphicFramePr { c_nv_graphic_frame_pr };
}

pub(super) fn common(
    xml: &mut Xml<'_>,
    properties: &mut CNvPr,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    *properties = CNvPr::default();
    super::declared(xml, properties, cx)?;
    properties.id = Some(properties.id.unwrap_or(0).max(0));
    properties.name.get_or_insert_default();
    Ok(Hooked::Done)
}

pub(super) fn link(
    xml: &mut Xml<'_>,
    link: &mut Hyperlink,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    link.url = xml.attr("r:id").map(|id| match cx.relationship(id) {
        Some(found) => match &found.target {
            Target::Internal(part) => part.file_name().to_owned(),
            Target::External(address) => address.clone(),
        },
        None => String::new(),
    });
    Ok(Hooked::Continue)
}

pub(super) fn sound(
    xml: &mut Xml<'_>,
    sound: &mut WavAudioFile,
    cx: &mut Context<'_>,
) -> Result<Hooked> {
    if let Some(id) = xml.attr("r:embed").map(str::to_owned) {
        sound.file = cx.sound(&id);
    }
    Ok(Hooked::Continue)
}
