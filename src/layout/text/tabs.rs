//! Tabs of a line: where they lead, and how wide they are once it is known what follows them.

use super::fill::{FilledTab, Filler, TOLERANCE};
use super::lines::Cursor;
use super::paragraph::{AlignmentTab, TabKind, TabLeader, TabStop};
use super::shaped::{PieceKind, ShapedParagraph};
use crate::layout::units::Emu;

/// A tab whose width depends on what follows it.
#[derive(Clone, Copy)]
pub(super) struct OpenTab {
    start: Emu,
    stop: Emu,
    pub(super) kind: TabKind,
    /// Where what follows is to end, if that can be.
    edge: Emu,
    /// Width of what follows.
    pub(super) after: Emu,
    /// Width of what follows without the blanks at its end.
    ink: Emu,
    /// Width of what follows up to the decimal separator.
    whole: Option<Emu>,
}

impl OpenTab {
    /// Where what follows it ends so far.
    pub(super) fn end(&self) -> Emu {
        self.start + self.width() + self.after
    }

    /// Where that ends if the tab has no width.
    pub(super) fn end_without(&self) -> Emu {
        self.start + self.ink
    }

    /// Whether the decimal separator that it is set against has not come.
    pub(super) fn waits_for_separator(&self) -> bool {
        self.kind == TabKind::Decimal && self.whole.is_none()
    }

    /// Adds to what follows it; `whole` is the width of a part up to the decimal separator.
    pub(super) fn follow(&mut self, width: Emu, whole: Option<Emu>) {
        if self.whole.is_none() {
            self.whole = whole.map(|whole| self.after + whole);
        }
        self.after += width;
    }

    /// What follows so far is seen.
    pub(super) fn end_ink(&mut self) {
        self.ink = self.after;
    }

    fn width(&self) -> Emu {
        let room = self.stop - self.start;
        let used = match self.kind {
            TabKind::Start | TabKind::Bar => Emu::ZERO,
            TabKind::Centre => (self.ink / 2).max(self.ink - (self.edge - self.stop)),
            TabKind::End => self.ink,
            TabKind::Decimal => self.whole.unwrap_or(self.ink),
        };
        (room - used).max(Emu::ZERO)
    }
}

impl Filler<'_> {
    /// A line is broken before a tab, not between it and what it leads to; a label keeps the tab behind it.
    pub(super) fn chance_before_tab(&mut self, index: usize) {
        let pieces = &self.paragraph.pieces;
        let before = index.checked_sub(1).and_then(|before| pieces.get(before));
        let follows_label = before.is_some_and(|piece| matches!(piece.kind, PieceKind::Label(..)));
        if index > self.start.piece && !follows_label {
            let at = Cursor {
                piece: index,
                offset: 0,
            };
            self.chance = Some(self.chance_at(at, false));
        }
    }

    /// Closes the tab before, and opens one to the next stop, or to its own place. `false` if there is no room for it on the line.
    pub(super) fn tab(&mut self, index: usize, aligned: Option<AlignmentTab>) -> bool {
        let end = self.end();
        self.close_tab();
        self.x = end;
        let from = self.edge_distance() + end;
        let of_label = self.paragraph.source.shape.label_stop;
        let of_label = of_label.filter(|_| index == self.paragraph.first().piece + 1);
        let stop = match (aligned, of_label) {
            (Some(aligned), _) => self.place_of(aligned),
            (None, Some(position)) => TabStop {
                position: position.max(from),
                kind: TabKind::Start,
                leader: TabLeader::None,
            },
            (None, None) => self
                .paragraph
                .next_stop(from, self.is_first(), self.column_width()),
        };
        // A place that is passed already is one of the next line.
        if stop.position < from && end > Emu::ZERO {
            return false;
        }
        let mut room = (stop.position - from).max(Emu::ZERO);
        let mut kind = stop.kind;
        let keeps_far = self.paragraph.source.shape.keeps_far_tabs;
        let own = self.interval.right - self.interval.left;
        let edge = own.max(self.column_width() - self.edge_distance());
        match stop.kind {
            // A stop that is set may stand in the indent, behind what is on the line.
            TabKind::Start | TabKind::Bar
                if end > Emu::ZERO && self.is_set(&stop) && end + room <= edge =>
            {
                self.limit = self.limit.max(end + room);
            }
            // Behind what stands over the edge, nothing is gained by another line.
            TabKind::Start | TabKind::Bar if end + room > self.limit && self.inked <= edge => {
                if end > Emu::ZERO {
                    return false;
                }
                room = Emu::ZERO;
            }
            TabKind::Start | TabKind::Bar => {}
            // What is set against a stop may stand in the indent, but not over the column's edge.
            TabKind::Centre | TabKind::End | TabKind::Decimal => {
                if end + room > edge && !keeps_far {
                    room = (edge - end).max(Emu::ZERO);
                    kind = TabKind::End;
                }
                self.limit = self.limit.max(end + room + TOLERANCE);
            }
        }
        self.tabs.push(FilledTab {
            width: room,
            leader: stop.leader,
        });
        self.open = Some(OpenTab {
            start: end,
            stop: end + room,
            kind,
            edge: if keeps_far { Emu::MAX } else { edge },
            after: Emu::ZERO,
            ink: Emu::ZERO,
            whole: None,
        });
        true
    }

    /// Where an alignment tab leads.
    fn place_of(&self, tab: AlignmentTab) -> TabStop {
        let shape = &self.paragraph.source.shape;
        let (begin, end) = if tab.within_indents {
            (shape.start, self.column_width() - shape.end)
        } else {
            (Emu::ZERO, self.column_width())
        };
        TabStop {
            position: match tab.kind {
                TabKind::Centre => (begin + end) / 2,
                TabKind::End => end,
                _ => begin,
            },
            kind: tab.kind,
            leader: tab.leader,
        }
    }

    /// Whether a stop is one of the paragraph's own.
    fn is_set(&self, stop: &TabStop) -> bool {
        self.paragraph.source.shape.tabs.contains(stop)
    }

    /// Distance of the interval's begin from the edge of the column where reading starts.
    fn edge_distance(&self) -> Emu {
        if self.paragraph.source.shape.right_to_left {
            self.column.1 - self.interval.right
        } else {
            self.interval.left - self.column.0
        }
    }

    pub(super) fn close_tab(&mut self) {
        if let (Some(open), Some(tab)) = (self.open.take(), self.tabs.last_mut()) {
            tab.width = open.width();
        }
    }
}

impl ShapedParagraph {
    /// The stop that a tab leads to from a distance from the column's edge.
    fn next_stop(&self, from: Emu, is_first: bool, column: Emu) -> TabStop {
        let shape = &self.source.shape;
        let own = shape
            .tabs
            .iter()
            .filter(|stop| stop.kind != TabKind::Bar && stop.position > from)
            .min_by_key(|stop| stop.position);
        // The end of a hanging indent is a stop.
        let hanging =
            (is_first && shape.first_line < Emu::ZERO && shape.start > from).then_some(TabStop {
                position: shape.start,
                kind: TabKind::Start,
                leader: TabLeader::None,
            });
        if let Some(stop) = own {
            return hanging
                .filter(|hanging| hanging.position < stop.position)
                .unwrap_or(*stop);
        }
        if let Some(hanging) = hanging {
            return hanging;
        }
        let step = if shape.default_tab > Emu::ZERO {
            shape.default_tab
        } else {
            column.max(Emu(1))
        };
        TabStop {
            position: step * (from.0.div_euclid(step.0) + 1),
            kind: TabKind::Start,
            leader: TabLeader::None,
        }
    }
}
