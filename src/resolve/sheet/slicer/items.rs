//! The items of slicers of pivot tables.

use std::collections::HashMap;

use super::Item;
use super::pivot_cache::{self, PivotItems};
use crate::editor_bin::xlsy::{OlapSlicerCache, SlicerCrossFilter, TabularSlicerCache};
use crate::resolve::sheet::book::Book;

/// What an item without a value says.
pub const BLANK: &str = "(blank)";

/// Of a field of a pivot cache: the slicer has them in the order in which they are shown. `None` if there is no such cache.
pub fn tabular(
    book: &Book,
    caches: &[PivotItems],
    field: &str,
    from: &TabularSlicerCache,
) -> Option<Vec<Item>> {
    let xml = &pivot_cache::find(caches, from.pivot_cache_id?)?.xml;
    if !book.filter_boxes.may_read(xml.len()) {
        return None;
    }
    let names = pivot_cache::names(xml, field, &book.styles);
    let items = from.items.iter().flat_map(|list| &list.items);
    let items = items.filter_map(|item| {
        Some(Item {
            name: names.get(item.x? as usize)?.clone(),
            is_selected: item.s == Some(true),
            has_data: item.nd != Some(true),
        })
    });
    Some(items.collect())
}

/// Of a level of a hierarchy, with how they are told apart. Without a selection among them all are selected.
pub fn olap(from: &OlapSlicerCache, level: u32) -> Option<(Vec<Item>, Option<SlicerCrossFilter>)> {
    let level = from.levels.as_ref()?.levels.get(level as usize)?;
    let selections = from.selections.iter().flat_map(|list| &list.selections);
    let selected = selections.filter_map(|one| Some((one.n.as_deref()?, 0)));
    // A map as others in the module are: a set would be code of its own.
    let selected: HashMap<&str, usize> = selected.collect();
    let ranges = level.ranges.iter().flat_map(|range| &range.items);
    let mut items: Vec<Item> = ranges
        .map(|item| Item {
            name: named(item.c.clone().unwrap_or_default()),
            is_selected: item
                .n
                .as_deref()
                .is_some_and(|name| selected.contains_key(name)),
            has_data: item.nd != Some(true),
        })
        .collect();
    if !items.iter().any(|item| item.is_selected) {
        for item in &mut items {
            item.is_selected = true;
        }
    }
    Some((items, level.cross_filter))
}

/// A name, or what stands for none.
pub fn named(name: String) -> String {
    if name.is_empty() {
        BLANK.to_owned()
    } else {
        name
    }
}

/// Items as they are shown: those without data at the end, or not told apart, or not at all.
pub fn arranged(
    mut items: Vec<Item>,
    cross_filter: Option<SlicerCrossFilter>,
    hides: bool,
) -> Vec<Item> {
    if hides {
        items.retain(|item| item.has_data);
    }
    match cross_filter {
        Some(SlicerCrossFilter::None) => {
            for item in &mut items {
                item.has_data = true;
            }
            items
        }
        Some(SlicerCrossFilter::ShowItemsWithNoData) => items,
        Some(SlicerCrossFilter::ShowItemsWithDataAtTop) | None => {
            let (mut items, rest): (Vec<_>, Vec<_>) =
                items.into_iter().partition(|item| item.has_data);
            items.extend(rest);
            items
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{
        OlapSlicerCacheItem, OlapSlicerCacheLevel, OlapSlicerCacheLevels, OlapSlicerCacheRange,
        OlapSlicerCacheSelection, OlapSlicerCacheSelections,
    };

    #[test]
    fn items_of_a_level_are_selected_by_their_names() {
        let item = |name: &str| OlapSlicerCacheItem {
            n: Some(format!("[Place].&[{name}]")),
            c: Some(name.to_owned()),
            ..OlapSlicerCacheItem::default()
        };
        let level = OlapSlicerCacheLevel {
            ranges: vec![OlapSlicerCacheRange {
                items: vec![item("Bern"), item("")],
                ..OlapSlicerCacheRange::default()
            }],
            ..OlapSlicerCacheLevel::default()
        };
        let mut cache = OlapSlicerCache {
            levels: Some(Box::new(OlapSlicerCacheLevels {
                levels: vec![OlapSlicerCacheLevel::default(), level],
                ..OlapSlicerCacheLevels::default()
            })),
            ..OlapSlicerCache::default()
        };
        let mut select = |name: &str| {
            let selection = OlapSlicerCacheSelection {
                n: Some(name.to_owned()),
                ..OlapSlicerCacheSelection::default()
            };
            cache.selections = Some(Box::new(OlapSlicerCacheSelections {
                selections: vec![selection],
                ..OlapSlicerCacheSelections::default()
            }));
            let (items, _) = olap(&cache, 1).unwrap();
            items
                .into_iter()
                .map(|item| (item.name, item.is_selected))
                .collect::<Vec<_>>()
        };
        let all = |first, second| vec![("Bern".to_owned(), first), (BLANK.to_owned(), second)];
        assert_eq!(select("[Place].[All]"), all(true, true));
        assert_eq!(select("[Place].&[Bern]"), all(true, false));
        assert_eq!(olap(&cache, 2), None);
    }

    #[test]
    fn items_without_data_stand_at_the_end() {
        let item = |name: &str, has_data| Item {
            name: name.to_owned(),
            is_selected: true,
            has_data,
        };
        let items = vec![item("a", false), item("b", true), item("c", true)];
        let order = |cross_filter, hides| -> String {
            let items = arranged(items.clone(), cross_filter, hides);
            items.into_iter().map(|item| item.name).collect()
        };
        assert_eq!(order(None, false), "bca");
        assert_eq!(order(None, true), "bc");
        assert_eq!(
            order(Some(SlicerCrossFilter::ShowItemsWithNoData), false),
            "abc"
        );
        let told = arranged(items.clone(), Some(SlicerCrossFilter::None), false);
        assert!(told.iter().all(|item| item.has_data));
    }
}
