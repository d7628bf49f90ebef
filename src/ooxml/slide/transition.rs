//! Transitions (ECMA-376-1, 19.5.73): the effect is kept as text, whatever its vocabulary.

use super::super::context::Context;
use super::super::fill::{Hooked, fill_attributes};
use crate::editor_bin::codec::Record;
use crate::editor_bin::ppty::{Transition, TransitionEffect};
use crate::error::Result;
use crate::order;
use crate::xml::Xml;

pub(super) fn add_hooks(cx: &mut Context<'_>) {
    cx.hook::<Transition>(transition);
}

fn transition(xml: &mut Xml<'_>, record: &mut dyn Record, cx: &mut Context<'_>) -> Result<Hooked> {
    let Some(transition) = record.as_any_mut().downcast_mut::<Transition>() else {
        return Ok(Hooked::Continue);
    };
    fill_attributes(xml, transition, cx);
    xml.children(&mut |xml| {
        // The sound has no place in the format. What is no effect must not take its place.
        if !matches!(xml.name(), "p:sndAc" | "p:extLst") && !xml.name().starts_with('?') {
            transition.effect = Some(Box::new(effect(xml)));
        }
        Ok(())
    })?;
    Ok(Hooked::Done)
}

/// The element's name and its attributes, sorted by name.
fn effect(xml: &Xml<'_>) -> TransitionEffect {
    let mut attributes: Vec<(String, String)> = xml
        .attrs()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    order::sort_by(&mut attributes, Ord::cmp);
    let (attribute_name, attribute_value) = attributes.into_iter().unzip();
    TransitionEffect {
        element: Some(xml.name().to_owned()),
        attribute_name,
        attribute_value,
    }
}
