//! A chart as it stands in a drawing: under a theme of its own if it has one, with the shapes that are drawn upon it.

use super::super::{NoHost, Painter};
use super::{BoxLook, FRAME};
use crate::editor_bin::chart::{ChAnchor, ChAnchorPoint, ChartPart};
use crate::editor_bin::drawing::ThemeHolderItem;
use crate::layout::display::Item;
use crate::resolve::chart::{is_on, style, title};
use crate::resolve::drawing::frame::Frame;
use crate::resolve::theme::{Palette, Theme};

/// Shapes upon a chart at most.
const MOST_SHAPES: usize = 1000;

impl Painter<'_, '_> {
    /// Adds a chart that fills a box.
    pub fn chart(&mut self, part: &ChartPart, frame: &Frame, items: &mut Vec<Item>) {
        let holder = part.theme_override.as_deref();
        let theme = holder.and_then(|holder| match holder.items.as_ref()? {
            ThemeHolderItem::Theme(record) => Some(Theme::new(record)),
        });
        let palette = Palette {
            theme: theme.as_ref().or(self.palette.theme),
            // A chart with a theme of its own has the colours of that theme, whatever the slide makes of them.
            map: self.palette.map.filter(|_| part.clr_map_ovr.is_none()),
            ..self.palette
        };
        let mut painter = Painter {
            palette,
            host: self.host,
            fonts: self.fonts,
            group_fills: Vec::new(),
        };
        let look = BoxLook {
            text: part.tx_pr.as_deref(),
            ground: part.sp_pr.as_deref(),
            share: FRAME,
            is_round: is_on(part.rounded_corners.as_deref()),
        };
        painter.figure(&look, style(part), frame, items, &mut |canvas, area| {
            let Some(chart) = part.chart.as_deref() else {
                return String::new();
            };
            canvas.chart(chart, area);
            title(chart)
        });
        let Some(shapes) = part.user_shapes.as_deref() else {
            return;
        };
        let mut painter = Painter {
            palette,
            host: &NoHost,
            fonts: self.fonts,
            group_fills: Vec::new(),
        };
        let anchors = shapes.rel_anchor.iter().chain(&shapes.abs_anchor);
        for anchor in anchors.take(MOST_SHAPES) {
            let data = anchor.drawing.as_ref().and_then(|data| data.data.as_ref());
            if let (Some(stands), Some(element)) = (
                place(anchor, frame),
                data.and_then(|data| data.elem.as_deref()),
            ) {
                painter.boxed(element, stands, items);
            }
        }
    }
}

/// Where an anchor puts its shape on the page.
fn place(anchor: &ChAnchor, frame: &Frame) -> Option<Frame> {
    let at = |point: &ChAnchorPoint| {
        let share = |share: Option<f64>| share.filter(|share| (-10.0..=10.0).contains(share));
        Some([
            share(point.x)? * frame.width,
            share(point.y)? * frame.height,
        ])
    };
    let [left, top] = at(anchor.from.as_deref()?)?;
    let [right, bottom] = match (anchor.to.as_deref(), anchor.ext.as_deref()) {
        (Some(to), _) => at(to)?,
        (None, Some(size)) => [left + size.cx?, top + size.cy?],
        _ => return None,
    };
    let [width, height] = [right - left, bottom - top].map(|side| side.clamp(0.0, 1e9));
    Some(Frame {
        x: frame.x + left,
        y: frame.y + top,
        ..Frame::sized(width, height)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_stand_at_shares_of_their_chart() {
        let point = |x, y| {
            Some(Box::new(ChAnchorPoint {
                x: Some(x),
                y: Some(y),
            }))
        };
        let anchor = ChAnchor {
            from: point(0.25, 0.5),
            to: point(0.75, 1.0),
            ..ChAnchor::default()
        };
        let frame = Frame {
            x: 100.0,
            y: 200.0,
            ..Frame::sized(400.0, 100.0)
        };
        let stands = place(&anchor, &frame).unwrap();
        assert_eq!(
            [stands.x, stands.y, stands.width, stands.height],
            [200.0, 250.0, 200.0, 50.0]
        );
        assert!(place(&ChAnchor::default(), &frame).is_none());
    }
}
