//! The items of the fields of pivot caches, whose definitions go over as whole parts (ECMA-376-1 18.10.1.67).

use super::items::named;
use crate::dates;
use crate::editor_bin::xlsy::PivotCache;
use crate::resolve::sheet::number_format::NumberFormat;
use crate::resolve::sheet::style::CellStyles;
use crate::resolve::sheet::tags::{Tag, tags};

/// Format of dates whose field has none.
const SHORT_DATE: i32 = 14;

/// The definition of a pivot cache.
#[derive(Debug)]
pub struct PivotItems {
    /// Its number in the workbook.
    id: Option<u32>,
    /// The number by which slicers know it, if it has one: it stands in an extension ([MS-XLSX] 2.6.16).
    own: Option<u32>,
    /// The part.
    pub xml: String,
}

impl PivotItems {
    /// Of the record of a cache; `None` for one without a definition.
    pub fn new(cache: PivotCache) -> Option<Self> {
        let xml = cache.cache?.0;
        let own = tags(&xml).filter_map(|tag| match tag.name {
            "pivotCacheDefinition" => tag.number("pivotCacheId"),
            _ => None,
        });
        Some(Self {
            id: cache.id,
            own: own.last(),
            xml,
        })
    }
}

/// The cache that slicers know by a number, or else the one that the workbook does.
pub fn find(caches: &[PivotItems], id: u32) -> Option<&PivotItems> {
    let found = caches.iter().find(|cache| cache.own == Some(id));
    found.or_else(|| caches.iter().find(|cache| cache.id == Some(id)))
}

/// The names of the items of a field, in the order of the cache; of one whose items are grouped, those of the groups.
pub fn names(xml: &str, field: &str, styles: &CellStyles) -> Vec<String> {
    let mut names = Vec::new();
    // The formats of numbers and dates, once the field has begun.
    let mut formats = None;
    for tag in tags(xml) {
        match (tag.name, &formats) {
            ("cacheField", Some(_)) => break,
            ("cacheField", None) if tag.text("name").as_deref() == Some(field) => {
                let id = tag.number("numFmtId").and_then(|id| i32::try_from(id).ok());
                let code = NumberFormat::parse(styles.code(id.unwrap_or(0)));
                let dates = if code.is_date() { id } else { None };
                let dates = NumberFormat::parse(styles.code(dates.unwrap_or(SHORT_DATE)));
                formats = Some([code, dates]);
            }
            ("groupItems", Some(_)) if !tag.closes => names.clear(),
            (_, Some(formats)) if !tag.closes => names.extend(name(&tag, formats)),
            _ => {}
        }
    }
    names
}

/// What an item says; `None` for an element that is none.
fn name(tag: &Tag<'_>, [code, of_dates]: &[NumberFormat; 2]) -> Option<String> {
    let value = tag.text("v").unwrap_or_default();
    let said = match tag.name {
        "s" | "e" => value,
        "m" => String::new(),
        "b" if tag.flag("v") == Some(true) => "TRUE".to_owned(),
        "b" => "FALSE".to_owned(),
        "n" => match value.parse() {
            Ok(number) => code.number(number, false).text,
            Err(_) => value,
        },
        "d" => match dates::serial(&value) {
            Some(serial) => of_dates.number(serial, false).text,
            None => value,
        },
        _ => return None,
    };
    Some(named(said.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::codec::Utf8;
    use crate::editor_bin::xlsy::Styles;
    use crate::resolve::theme::Theme;

    const XML: &str = r##"<pivotCacheDefinition><cacheFields count="3"><cacheField name="A&amp;B" numFmtId="0"><sharedItems>
        <s v="x &lt; y"/><n v="1.5"/><b v="1"/><d v="2022-05-09T00:00:00"/><e v="#N/A"/><m/><s v=""/></sharedItems></cacheField>
        <cacheField name="Day" numFmtId="0"><sharedItems><d v="2022-05-09T00:00:00"/></sharedItems><fieldGroup base="1"><rangePr/>
        <groupItems count="2"><s v="Qtr1"/><s v="Qtr2"/></groupItems></fieldGroup></cacheField></cacheFields>
        <extLst><ext><x14:pivotCacheDefinition pivotCacheId="7"/></ext></extLst></pivotCacheDefinition>"##;

    #[test]
    fn fields_have_items() {
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let expected = [
            "x < y", "1.5", "TRUE", "5/9/2022", "#N/A", "(blank)", "(blank)",
        ];
        assert_eq!(names(XML, "A&B", &styles), expected);
        assert_eq!(names(XML, "Day", &styles), ["Qtr1", "Qtr2"]);
        assert!(names(XML, "none", &styles).is_empty());
    }

    #[test]
    fn caches_are_known_by_their_own_numbers_first() {
        let cache = |id, xml: &str| {
            let record = PivotCache {
                id: Some(id),
                cache: Some(Utf8(xml.to_owned())),
                ..PivotCache::default()
            };
            PivotItems::new(record).unwrap()
        };
        let caches = [cache(7, "<plain/>"), cache(3, XML)];
        let found = |id| find(&caches, id).map(|found| found.id);
        assert_eq!(found(7), Some(Some(3)));
        assert_eq!(found(3), Some(Some(3)));
        assert_eq!(found(1), None);
    }
}
