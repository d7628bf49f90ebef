//! The outline of a shape, from its preset or its custom geometry.

use super::guide::{Guides, radians};
use super::presets;
use crate::editor_bin::drawing::{
    CustGeom, Geometry, GeometryItem, Path2D, PathCommandItem, PathFillMode, PathPoint, PrstGeom,
};

/// EMU in a unit of path data: a hundredth of a point.
pub const EMU_PER_UNIT: f64 = 127.0;

/// A drawn part of an outline.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contour {
    /// Path data, in hundredths of a point from the shape's top left corner.
    pub data: String,
    /// False if only its line is drawn.
    pub filled: bool,
    /// False if only its inside is drawn.
    pub stroked: bool,
    /// How much lighter (positive) or darker than the shape's fill it is, in percent.
    pub shading: i8,
    /// First point and where the line goes from there; last point and where the line comes from. In units.
    pub ends: Option<[[f64; 2]; 4]>,
}

/// An outline.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// Its parts, the lowest first.
    pub contours: Vec<Contour>,
    /// Where text stands: left, top, right, bottom in EMU.
    pub text: [f64; 4],
}

/// The outline for a size in EMU. A shape without geometry is a rectangle.
pub fn outline(geometry: &Geometry, width: f64, height: f64) -> Outline {
    match geometry.items.first() {
        Some(GeometryItem::Cust(custom)) => custom_outline(custom, width, height),
        Some(GeometryItem::Prst(preset)) => preset_outline(preset, width, height),
        _ => preset_outline(&PrstGeom::default(), width, height),
    }
}

/// The name of the preset; custom geometries have none.
pub fn preset_name(geometry: &Geometry) -> Option<&str> {
    match geometry.items.first() {
        Some(GeometryItem::Prst(preset)) => preset.prst.as_deref(),
        Some(GeometryItem::Cust(_)) => None,
        _ => Some("rect"),
    }
}

fn preset_outline(preset: &PrstGeom, width: f64, height: f64) -> Outline {
    let name = preset.prst.as_deref().unwrap_or("rect");
    let definition = presets::definition(name);
    let mut guides = Guides::new(width, height);
    let mut outline = Outline {
        contours: Vec::new(),
        text: [0.0, 0.0, width, height],
    };
    let mut adjusted = false;
    let mut pen = Pen::default();
    for line in definition.split(';').map(str::trim) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if let Some((adjust, value)) = word.split_once('=') {
            guides.set(adjust, value.parse().unwrap_or(0.0));
            continue;
        }
        if !adjusted {
            adjusted = true;
            guides.define(&preset.av_lst);
        }
        let values: Vec<f64> = rest
            .split_ascii_whitespace()
            .map(|word| guides.value(word))
            .collect();
        match (word, values.as_slice()) {
            ("M", [x, y]) => pen.move_to([*x, *y]),
            ("L", [x, y]) => pen.line_to([*x, *y]),
            ("A", [rx, ry, start, sweep]) => pen.arc(*rx, *ry, *start, *sweep),
            ("C", [a, b, c, d, e, f]) => pen.cubic([*a, *b], [*c, *d], [*e, *f]),
            ("Q", [a, b, c, d]) => pen.quadratic([*a, *b], [*c, *d]),
            ("Z", _) => pen.close(),
            ("text", [l, t, r, b]) => outline.text = [*l, *t, *r, *b],
            ("path", _) => outline.contours.push(pen.finish(rest)),
            _ => guides.define_text(line),
        }
    }
    if pen.has_drawn() {
        outline.contours.push(pen.finish(""));
    }
    outline
}

fn custom_outline(custom: &CustGeom, width: f64, height: f64) -> Outline {
    let mut guides = Guides::new(width, height);
    guides.define(&custom.av_lst);
    guides.define(&custom.gd_lst);
    let mut outline = Outline {
        contours: custom
            .path_lst
            .iter()
            .map(|path| custom_contour(path, &guides, width, height))
            .collect(),
        text: [0.0, 0.0, width, height],
    };
    if let Some(rect) = &custom.rect {
        let side = |text: &Option<String>, other: f64| {
            text.as_deref().map_or(other, |text| guides.value(text))
        };
        outline.text = [
            side(&rect.l, 0.0),
            side(&rect.t, 0.0),
            side(&rect.r, width),
            side(&rect.b, height),
        ];
    }
    outline
}

fn custom_contour(path: &Path2D, guides: &Guides, width: f64, height: f64) -> Contour {
    let scale = |own: Option<i32>, whole: f64| match own {
        Some(own) if own > 0 => whole / f64::from(own),
        _ => 1.0,
    };
    let (sx, sy) = (scale(path.w, width), scale(path.h, height));
    let at = |x: &Option<String>, y: &Option<String>| {
        let value = |text: &Option<String>| text.as_deref().map_or(0.0, |t| guides.value(t));
        [value(x) * sx, value(y) * sy]
    };
    let point = |point: &PathPoint| at(&point.x, &point.y);
    let mut pen = Pen::default();
    for command in path.commands.iter().filter_map(|c| c.items.as_ref()) {
        match command {
            PathCommandItem::MoveTo(to) => pen.move_to(point(to)),
            PathCommandItem::LnTo(to) => pen.line_to(point(to)),
            PathCommandItem::Close(()) => pen.close(),
            PathCommandItem::CubicBezTo(c) => {
                pen.cubic(at(&c.x0, &c.y0), at(&c.x1, &c.y1), at(&c.x2, &c.y2));
            }
            PathCommandItem::QuadBezTo(q) => pen.quadratic(at(&q.x0, &q.y0), at(&q.x1, &q.y1)),
            PathCommandItem::ArcTo(arc) => {
                let [rx, ry] = at(&arc.wr, &arc.hr);
                let angle =
                    |text: &Option<String>| text.as_deref().map_or(0.0, |t| guides.value(t));
                pen.arc(rx, ry, angle(&arc.st_ang), angle(&arc.sw_ang));
            }
        }
    }
    let mut contour = pen.finish("");
    contour.filled = path.fill != Some(PathFillMode::None);
    contour.stroked = path.stroke != Some(false);
    contour.shading = match path.fill {
        Some(PathFillMode::Darken) => -40,
        Some(PathFillMode::DarkenLess) => -20,
        Some(PathFillMode::Lighten) => 40,
        Some(PathFillMode::LightenLess) => 20,
        _ => 0,
    };
    contour
}

/// Draws path data.
#[derive(Debug, Default)]
struct Pen {
    data: String,
    at: [f64; 2],
    start: [f64; 2],
    points: Vec<[f64; 2]>,
    closed: bool,
}

impl Pen {
    fn has_drawn(&self) -> bool {
        !self.data.is_empty()
    }

    fn put(&mut self, letter: char, numbers: &[f64]) {
        self.data.push(letter);
        for number in numbers {
            let unit = (number / EMU_PER_UNIT).clamp(-1e9, 1e9).round() as i64;
            self.data.push_str(&unit.to_string());
            self.data.push(' ');
        }
    }

    fn reach(&mut self, to: [f64; 2]) {
        self.at = to;
        self.points.push(to);
    }

    fn move_to(&mut self, to: [f64; 2]) {
        self.put('M', &to);
        self.start = to;
        self.reach(to);
    }

    fn line_to(&mut self, to: [f64; 2]) {
        self.put('L', &to);
        self.reach(to);
    }

    fn cubic(&mut self, a: [f64; 2], b: [f64; 2], to: [f64; 2]) {
        self.put('C', &[a[0], a[1], b[0], b[1], to[0], to[1]]);
        self.points.push(a);
        self.points.push(b);
        self.reach(to);
    }

    fn quadratic(&mut self, a: [f64; 2], to: [f64; 2]) {
        self.put('Q', &[a[0], a[1], to[0], to[1]]);
        self.points.push(a);
        self.reach(to);
    }

    fn close(&mut self) {
        self.data.push('Z');
        self.at = self.start;
        self.closed = true;
    }

    /// An arc of an ellipse from the present point, which is at angle `start`.
    fn arc(&mut self, rx: f64, ry: f64, start: f64, sweep: f64) {
        let (rx, ry) = (rx.abs(), ry.abs());
        let on_ellipse = |angle: f64| {
            let a = radians(angle);
            let t = (rx * a.sin()).atan2(ry * a.cos());
            [rx * t.cos(), ry * t.sin()]
        };
        let sweep = sweep.clamp(-21_600_000.0, 21_600_000.0);
        let from = on_ellipse(start);
        let centre = [self.at[0] - from[0], self.at[1] - from[1]];
        // Quarters at most: an SVG arc of a full turn would vanish.
        let steps = (sweep.abs() / 5_400_000.0).ceil().max(1.0);
        for step in 1..=steps as u32 {
            let [x, y] = on_ellipse(start + sweep * f64::from(step) / steps);
            let to = [centre[0] + x, centre[1] + y];
            self.put('A', &[rx, ry]);
            self.data
                .push_str(if sweep < 0.0 { "0 0 0 " } else { "0 0 1 " });
            self.put(' ', &to);
            self.reach(to);
        }
    }

    /// Ends the contour; `options` are words: `nofill`, `nostroke`, `lighten`, `lightenless`, `darken`, `darkenless`.
    fn finish(&mut self, options: &str) -> Contour {
        let pen = std::mem::take(self);
        let unit = |point: &[f64; 2]| point.map(|part| part / EMU_PER_UNIT);
        let ends = match pen.points.as_slice() {
            [first, second, .., before, last] if !pen.closed => {
                Some([unit(first), unit(second), unit(last), unit(before)])
            }
            [first, last] if !pen.closed => {
                Some([unit(first), unit(last), unit(last), unit(first)])
            }
            [first, middle, last] if !pen.closed => {
                Some([unit(first), unit(middle), unit(last), unit(middle)])
            }
            _ => None,
        };
        let has = |word: &str| options.split_ascii_whitespace().any(|o| o == word);
        Contour {
            data: pen.data,
            filled: !has("nofill"),
            stroked: !has("nostroke"),
            shading: [
                ("lighten", 40),
                ("lightenless", 20),
                ("darken", -40),
                ("darkenless", -20),
            ]
            .into_iter()
            .find(|(word, _)| has(word))
            .map_or(0, |(_, percent)| percent),
            ends,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{Formula, Gd, PathCommand};

    fn preset(name: &str) -> Geometry {
        Geometry {
            items: vec![GeometryItem::Prst(Box::new(PrstGeom {
                prst: Some(name.into()),
                av_lst: Vec::new(),
            }))],
        }
    }

    fn of(item: GeometryItem) -> Geometry {
        Geometry { items: vec![item] }
    }

    #[test]
    fn a_rectangle_without_geometry() {
        let outline = outline(&Geometry::default(), 12_700.0, 25_400.0);
        assert_eq!(outline.contours[0].data, "M0 0 L100 0 L100 200 L0 200 Z");
        assert_eq!(outline.text, [0.0, 0.0, 12_700.0, 25_400.0]);
    }

    #[test]
    fn every_preset_draws_something() {
        for name in presets::names() {
            let outline = outline(&preset(name), 1_270_000.0, 1_270_000.0);
            assert!(!outline.contours.is_empty(), "{name}");
            for contour in &outline.contours {
                assert!(contour.data.starts_with('M'), "{name}: {}", contour.data);
            }
        }
    }

    #[test]
    fn an_ellipse_goes_round() {
        let outline = outline(&preset("ellipse"), 25_400.0, 25_400.0);
        assert_eq!(outline.contours.len(), 1);
        assert_eq!(outline.contours[0].data.matches('A').count(), 4);
        assert!(outline.contours[0].data.ends_with("0 100 Z"));
    }

    #[test]
    fn adjustments_change_a_preset() {
        let adjusted = of(GeometryItem::Prst(Box::new(PrstGeom {
            prst: Some("triangle".into()),
            av_lst: vec![Gd {
                name: Some("adj".into()),
                formula: Some(Formula::Val),
                x: Some("0".into()),
                ..Gd::default()
            }],
        })));
        let outline = outline(&adjusted, 12_700.0, 12_700.0);
        assert_eq!(outline.contours[0].data, "M0 100 L0 0 L100 100 Z");
    }

    #[test]
    fn a_custom_path_is_scaled() {
        let point = |x: &str, y: &str| {
            Box::new(PathPoint {
                x: Some(x.into()),
                y: Some(y.into()),
            })
        };
        let custom = of(GeometryItem::Cust(Box::new(CustGeom {
            path_lst: vec![Path2D {
                w: Some(10),
                h: Some(10),
                commands: vec![
                    PathCommand::from(PathCommandItem::MoveTo(point("0", "0"))),
                    PathCommand::from(PathCommandItem::LnTo(point("10", "5"))),
                ],
                ..Path2D::default()
            }],
            ..CustGeom::default()
        })));
        let outline = outline(&custom, 12_700.0, 12_700.0);
        assert_eq!(outline.contours[0].data, "M0 0 L100 50 ");
        assert!(outline.contours[0].ends.is_some());
    }
}
