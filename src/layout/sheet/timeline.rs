//! Timelines: what is selected, the unit of time, and a band of periods. Places are in pixels, as Excel has them.

use super::pen::{Edges, GAP, Pen, Place};
use super::slicer::{BAR, HEADER, MARGIN, header};
use crate::resolve::sheet::slicer::timeline::Timeline;

/// Height of the line that says what is selected, and of the names of periods.
const LABEL: f64 = 22.0;
const NAMES: f64 = 15.0;
/// Height of the band, and what is free below it.
const BAND: f64 = 16.0;
const BELOW_BAND: f64 = 10.0;
/// Width of a period, and of days, of which more are seen.
const PERIOD: f64 = 40.0;
const DAY: f64 = 24.0;
/// Days over which the name of a month reaches.
const CLOSE: i64 = 2;
/// Between periods.
const BETWEEN: f64 = 2.0;

/// Paints a timeline into its box; it returns what it says.
pub fn paint(timeline: &Timeline, place: &mut Place, pen: &mut Pen<'_>) -> String {
    let [width, height] = place.size;
    let look = &timeline.look;
    pen.styled(&look.whole, [0.0, 0.0, width, height]);
    let right = width - MARGIN;
    let mut top = GAP;
    if let Some(caption) = &timeline.caption {
        let signs = (timeline.selected.is_some(), false);
        header(caption, &look.header, signs, width, pen);
        top = HEADER;
    }
    let line = [MARGIN - GAP, top, right, top + LABEL];
    let label = timeline.label.as_deref().unwrap_or_default();
    pen.label(label, &look.label, line, 0.0);
    let level = timeline.level.unwrap_or_default();
    pen.label(level, &look.periods, line, 1.0);
    if timeline.label.is_some() || timeline.level.is_some() {
        top += LABEL;
    }
    let mut bottom = height - MARGIN;
    let pitch = if timeline.has_days() { DAY } else { PERIOD };
    let seen = ((right - MARGIN) / pitch).floor().max(1.0) as i64;
    let last = (timeline.periods.end - seen).max(timeline.periods.start);
    let first = timeline.first.min(last);
    if timeline.has_bar && bottom > top + BAR {
        let spare = (last - timeline.periods.start).max(1);
        let share = (first - timeline.periods.start) as f64 / spare as f64;
        pen.bar(share, true, [MARGIN, bottom - BAR, right, bottom]);
        bottom -= BAR + BELOW_BAND;
    }
    // The band stands in the middle of what is left.
    let top = top + ((bottom - top - 2.0 * NAMES - BAND) / 2.0).max(0.0);
    let close = if timeline.has_days() { CLOSE } else { 0 };
    let is_crowded = (1..=close).any(|next| timeline.names(first + next, false).1.is_some());
    let until = timeline.periods.end.min(first + seen);
    for number in (first..until).take(place.left) {
        place.left -= 1;
        let x = MARGIN + pitch * (number - first) as f64;
        let names = timeline.names(number, number == first && !is_crowded);
        period(timeline, (number, names), [x, top, x + pitch, right], pen);
    }
    let parts = [timeline.caption.as_deref(), Some(label)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
}

/// Paints a period of the band, which goes from a left to a right side, with its names above it; those of more periods than it
/// end at the last.
fn period(
    timeline: &Timeline,
    (number, (name, above)): (i64, (String, Option<String>)),
    [left, top, right, last]: Edges,
    pen: &mut Pen<'_>,
) {
    let look = &timeline.look;
    let font = &look.periods;
    let [middle, band] = [top + NAMES, top + 2.0 * NAMES];
    pen.label(&name, font, [left - GAP, middle, right, band], 0.0);
    if let Some(above) = above {
        pen.label(&above, font, [left - GAP, top, last, middle], 0.0);
    }
    let [selected, other] = look.grounds;
    let width = right - left - BETWEEN;
    let bottom = band + BAND;
    pen.ground([left, band, left + width, bottom], other);
    let start = number as f64;
    let ends = timeline.selected.unwrap_or([start, start + 1.0]);
    let [begin, end] = ends.map(|place| left + (place - start).clamp(0.0, 1.0) * width);
    if end > begin {
        pen.ground([begin, band, end, bottom], selected);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::xlsy::{Styles, Timeline as Record, TimelineRange, TimelineState};
    use crate::layout::display::Item;
    use crate::layout::text::{FontBook, MemoryFonts};
    use crate::resolve::sheet::style::CellStyles;
    use crate::resolve::theme::Theme;

    /// The texts of a timeline of days that is scrolled to one, with as many periods as are `left`.
    fn texts(day: &str, width: f64, left: usize) -> Vec<String> {
        let record = Record {
            level: Some(3),
            scroll_position: Some(day.to_owned()),
            ..Record::default()
        };
        let state = TimelineState {
            bounds: Some(Box::new(TimelineRange {
                start_date: Some("2014-01-01".to_owned()),
                end_date: Some("9999-01-01".to_owned()),
            })),
            ..TimelineState::default()
        };
        let styles = CellStyles::new(Styles::default(), Theme::office());
        let timeline = Timeline::new(&styles, &record, Some(&state));
        let mut items = Vec::new();
        let mut pen = Pen {
            items: &mut items,
            fonts: &mut FontBook::new(Box::new(MemoryFonts::default())),
        };
        let mut place = Place {
            size: [width, 144.0],
            seen: [0.0, 144.0],
            left,
        };
        paint(&timeline, &mut place, &mut pen);
        let inner = items.into_iter().flat_map(|item| match item {
            // What is cut off.
            Item::Group(group) => group.items,
            item => vec![item],
        });
        let texts = inner.filter_map(|item| match item {
            Item::Text(run) => Some(run.text),
            _ => None,
        });
        texts.skip(2).collect()
    }

    #[test]
    fn months_are_named_where_there_is_room() {
        assert_eq!(texts("2014-01-29", 92.0, 9), ["29", "JAN 2014", "30", "31"]);
        assert_eq!(texts("2014-01-30", 92.0, 9), ["30", "31", "1", "FEB 2014"]);
    }

    #[test]
    fn no_more_periods_are_painted_than_are_left() {
        assert_eq!(texts("2014-02-02", 1e9, 9).len(), 10);
        assert_eq!(texts("2014-02-02", 0.0, 9).len(), 2);
    }
}
