//! The beginning of a long presentation: its first slides.

use std::collections::HashMap;

use super::super::beginning::{Place, bytes_besides};
use crate::container::Container;
use crate::ooxml::context::Context;
use crate::package::{Cut, Package, PartName, Tail};

/// Slides at the beginning.
const SLIDES: usize = 3;

/// Bytes of XML of all slides from which on a presentation is long: they take more work than other XML of this size.
const LONG: u64 = 512 << 10;

/// See [`beginning`](crate::ooxml::beginning).
pub fn cuts(main: &PartName, package: &Package<'_>) -> Option<HashMap<PartName, Cut>> {
    // Most presentations are short: nothing is read of them.
    if bytes_besides(package, &|_| false) < LONG {
        return None;
    }
    let cx = Context::new(package, Container::Ppty);
    let relationships = cx.relationships_of(main);
    let slides = relationships.all_of("slide");
    let sizes = slides.filter_map(|slide| package.size(slide.part()?));
    if sizes.sum::<u64>() < LONG {
        return None;
    }
    let place = Place::find(main, Some("p:sldIdLst"), package, &|_, count| {
        count == SLIDES
    })?;
    let cut = Cut {
        head: place.end,
        tail: Tail::From(format!("</{}", place.name)),
    };
    Some(HashMap::from([(main.clone(), cut)]))
}
