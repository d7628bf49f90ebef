//! Text that goes along the guides of its warp, letter by letter (ECMA-376-1 20.1.10.76): along a curve, or between an upper
//! and a lower edge.

use super::display::{Glyph, Group, Item, TextRun};
use super::units::{Emu, Point, Size, Transform};
use crate::editor_bin::drawing::{BodyPr, TextShapeType};

/// Points that a curve is measured at.
const STEPS: usize = 256;

/// A curve that letters stand on, and the length from its begin to each of its points.
pub struct Curve(Vec<([f64; 2], f64)>);

impl Curve {
    /// The curve of a body's warp in an area, as long as the text goes along one: part of an ellipse.
    pub fn of(body: &BodyPr, size: Size) -> Option<Self> {
        use TextShapeType as T;
        let given = adjustment(body).map(|adjust| adjust / 60_000.0);
        let (from, sweep) = match kind(body)? {
            T::TextArchUp | T::TextArchUpPour => {
                let from = given.unwrap_or(180.0);
                (from, (180.0 - 2.0 * from).rem_euclid(360.0))
            }
            T::TextArchDown | T::TextArchDownPour => {
                let from = given.unwrap_or(0.0);
                (180.0 - from, -(180.0 - 2.0 * from).rem_euclid(360.0))
            }
            T::TextCircle | T::TextCirclePour => (given.unwrap_or(180.0), 360.0),
            _ => return None,
        };
        let [across, down] = [size.width, size.height].map(|side| side.0 as f64 / 2.0);
        let mut length = 0.0;
        let mut points: Vec<([f64; 2], f64)> = Vec::with_capacity(STEPS + 1);
        for step in 0..=STEPS {
            let angle = (from + sweep * step as f64 / STEPS as f64).to_radians();
            let at = [across * (1.0 + angle.cos()), down * (1.0 + angle.sin())];
            if let Some((last, _)) = points.last() {
                length += (at[0] - last[0]).hypot(at[1] - last[1]);
            }
            points.push((at, length));
        }
        (length > 0.0).then_some(Self(points))
    }

    /// How long it is.
    pub fn length(&self) -> Emu {
        Emu(self.0.last().map_or(0.0, |(_, length)| *length) as i64)
    }

    /// A map from text around a height to where the curve is at a length from its begin, when text is made so much smaller.
    fn at(&self, place: f64, middle: f64, scale: f64) -> Transform {
        let length = place * scale;
        let next = self.0.partition_point(|(_, to)| *to < length);
        let next = next.clamp(1, STEPS);
        let (Some((from, begin)), Some((to, end))) = (self.0.get(next - 1), self.0.get(next))
        else {
            return Transform::IDENTITY;
        };
        let span = (end - begin).max(1.0);
        let [x, y] =
            [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * (length - begin) / span);
        let [cos, sin] = [0, 1].map(|axis| (to[axis] - from[axis]) / span * scale);
        let moved = [
            x - cos * place + sin * middle,
            y - sin * place - cos * middle,
        ];
        let [x, y] = moved.map(|place| Emu(place as i64));
        Transform {
            matrix: [cos, sin, -sin, cos],
            offset: Point::new(x, y),
        }
    }

    /// Text with its middle on the curve, smaller if it is too long for it.
    pub fn carry(&self, items: Vec<Item>, text: Size) -> Vec<Item> {
        let middle = text.height.0 as f64 / 2.0;
        let scale = self.length().0 as f64 / text.width.0.max(1) as f64;
        by_letter(items, &|centre| self.at(centre, middle, scale.min(1.0)))
    }
}

/// Text that fills an area, between the edges of its warp; as it is if that has straight ones.
pub fn bent(items: Vec<Item>, body: &BodyPr, size: Size) -> Vec<Item> {
    let Some(kind) = kind(body) else { return items };
    let given = adjustment(body).map(|adjust| (adjust / 100_000.0).clamp(0.0, 1.0));
    if edges(kind, given, 0.5).is_none() {
        return items;
    }
    let [width, height] = [size.width, size.height].map(|side| side.0.max(1) as f64);
    let at = |share: f64| edges(kind, given, share.clamp(0.0, 1.0)).unwrap_or([0.0, 1.0]);
    let middle = |share: f64| at(share).iter().sum::<f64>() / 2.0;
    by_letter(items, &|centre| {
        const HAIR: f64 = 0.01;
        let share = centre / width;
        let [top, bottom] = at(share);
        let slope = (middle(share + HAIR) - middle(share - HAIR)) / (2.0 * HAIR) * height / width;
        Transform {
            matrix: [1.0, slope, 0.0, bottom - top],
            offset: Point::new(Emu::ZERO, Emu((top * height - slope * centre) as i64)),
        }
    })
}

/// Upper and lower edge of a warp at a share of its width, as shares of its height; `None` for straight ones.
fn edges(kind: TextShapeType, given: Option<f64>, at: f64) -> Option<[f64; 2]> {
    use TextShapeType as T;
    let or = |default: f64| given.unwrap_or(default);
    let roof = 1.0 - (2.0 * at - 1.0).abs();
    let wave = |high: f64, at: f64| {
        let lift = 10.0 * high.abs() * at * (1.0 - at) * (2.0 * at - 1.0) * high.signum();
        [high.abs() + lift, 1.0 - high.abs() + lift]
    };
    let even = |inset: f64| [inset, 1.0 - inset];
    Some(match kind {
        T::TextSlantUp => [or(0.55556) * (1.0 - at), 1.0 - or(0.55556) * at],
        T::TextSlantDown => [or(0.44445) * at, 1.0 - or(0.44445) * (1.0 - at)],
        T::TextFadeRight => even(or(0.33333) * at),
        T::TextFadeLeft => even(or(0.33333) * (1.0 - at)),
        T::TextChevron => [or(0.25) * (1.0 - roof), 1.0 - or(0.25) * roof],
        T::TextChevronInverted => {
            let low = 1.0 - or(0.75);
            [low * roof, 1.0 - low * (1.0 - roof)]
        }
        T::TextTriangle => [or(0.5) * (1.0 - roof), 1.0],
        T::TextTriangleInverted => [0.0, 1.0 - (1.0 - or(0.5)) * (1.0 - roof)],
        T::TextInflate => even(or(0.1875) * ((1.0 - at).powi(3) + at.powi(3))),
        T::TextDeflate => even(or(0.1875) * 4.0 * at * (1.0 - at)),
        T::TextWave1 => wave(or(0.125), at),
        T::TextWave2 => wave(-or(0.125), at),
        T::TextDoubleWave1 => wave(or(0.0625), (2.0 * at).rem_euclid(1.0)),
        T::TextWave4 => wave(-or(0.0625), (2.0 * at).rem_euclid(1.0)),
        _ => return None,
    })
}

fn kind(body: &BodyPr) -> Option<TextShapeType> {
    body.prst_tx_warp.as_ref()?.prst
}

/// The first value that a warp is adjusted by.
fn adjustment(body: &BodyPr) -> Option<f64> {
    let guide = body.prst_tx_warp.as_ref()?.av_lst.first()?;
    guide.x.as_deref()?.parse().ok()
}

/// Each letter by itself, mapped as the place of its middle from the left wants it.
fn by_letter(items: Vec<Item>, map: &dyn Fn(f64) -> Transform) -> Vec<Item> {
    let mut made = Vec::with_capacity(items.len());
    for item in items {
        let letters = match item {
            Item::Text(run) => letters(run),
            other => {
                made.push(other);
                continue;
            }
        };
        made.extend(letters.into_iter().map(|run| {
            let centre = (run.origin.x + run.width / 2).0 as f64;
            Item::Group(Group {
                transform: map(centre),
                items: vec![Item::Text(run)],
                ..Group::default()
            })
        }));
    }
    made
}

/// The clusters of a run, each as a run; one whose glyphs are not known stays whole.
fn letters(run: TextRun) -> Vec<TextRun> {
    if run.glyphs.is_empty() || run.right_to_left {
        return vec![run];
    }
    let mut x = run.origin.x;
    let clusters = run.glyphs.chunk_by(|one, next| one.text == next.text);
    let cluster = |glyphs: &[Glyph]| {
        let bytes = glyphs
            .first()
            .map(|glyph| glyph.text.clone())
            .unwrap_or_default();
        let text = run.text.get(bytes.start as usize..bytes.end as usize);
        let text = text.unwrap_or_default().to_owned();
        let width = glyphs
            .iter()
            .fold(Emu::ZERO, |sum, glyph| sum + glyph.advance);
        let own = |glyph: &Glyph| Glyph {
            text: 0..text.len() as u32,
            ..glyph.clone()
        };
        let letter = TextRun {
            origin: Point::new(x, run.origin.y),
            glyphs: glyphs.iter().map(own).collect(),
            width,
            text,
            ..run.clone()
        };
        x += width;
        letter
    };
    clusters.map(cluster).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::drawing::{Gd, PrstTxWarp};

    fn body(kind: TextShapeType, adjust: Option<&str>) -> BodyPr {
        let guide = |value: &str| Gd {
            x: Some(value.to_owned()),
            ..Gd::default()
        };
        BodyPr {
            prst_tx_warp: Some(Box::new(PrstTxWarp {
                prst: Some(kind),
                av_lst: adjust.into_iter().map(guide).collect(),
            })),
            ..BodyPr::default()
        }
    }

    #[test]
    fn an_arch_goes_from_left_to_right_over_the_middle() {
        let size = Size::new(Emu(2000), Emu(2000));
        let arch = body(TextShapeType::TextArchUp, None);
        let curve = Curve::of(&arch, size).expect("a curve");
        let length = curve.length().0 as f64;
        assert!(
            (length - 1000.0 * std::f64::consts::PI).abs() < 2.0,
            "{length}"
        );
        let top = curve.at(length / 2.0, 0.0, 1.0);
        assert!((top.matrix[0] - 1.0).abs() < 0.01, "it is level there");
        // A letter whose middle is half way stands at the top, in the middle.
        let x = length / 2.0 + top.offset.x.0 as f64;
        assert!(
            (x - 1000.0).abs() < 2.0 && top.offset.y.0.abs() <= 16,
            "{x}"
        );
        let left = curve.at(0.0, 0.0, 1.0);
        assert!(left.matrix[1] < -0.99, "it begins upwards");
        let below = body(TextShapeType::TextArchDown, Some("0"));
        let below = Curve::of(&below, size).expect("a curve");
        assert!(
            below.at(0.0, 0.0, 1.0).matrix[1] > 0.99,
            "the other downwards"
        );
        assert!(Curve::of(&body(TextShapeType::TextWave1, None), size).is_none());
    }

    #[test]
    fn text_that_is_longer_than_its_arch_is_made_smaller() {
        let arch = body(TextShapeType::TextArchUp, None);
        let curve = Curve::of(&arch, Size::new(Emu(2000), Emu(2000))).expect("a curve");
        let size_of = |share: i64| {
            let run = TextRun {
                width: curve.length() * share,
                ..TextRun::fixture("a")
            };
            let text = Size::new(run.width, Emu(100));
            let items = curve.carry(vec![Item::Text(run)], text);
            let Some(Item::Group(group)) = items.first() else {
                panic!("no letter");
            };
            // In the middle of the arch, where it is level.
            group.transform.matrix[0]
        };
        assert!((size_of(1) - 1.0).abs() < 0.01);
        assert!((size_of(2) - 0.5).abs() < 0.01);
    }

    #[test]
    fn clusters_are_letters_of_their_own() {
        let glyph = |id, text| Glyph {
            id,
            advance: Emu(100),
            offset: Point::default(),
            stretch: 100,
            text,
        };
        let run = TextRun {
            origin: Point::new(Emu(50), Emu(7)),
            glyphs: vec![glyph(1, 0..1), glyph(2, 1..3), glyph(3, 1..3)],
            width: Emu(300),
            ..TextRun::fixture("aé")
        };
        let letters = letters(run);
        let told: Vec<_> = letters
            .iter()
            .map(|one| (one.origin.x.0, one.width.0, one.text.as_str()))
            .collect();
        assert_eq!(told, [(50, 100, "a"), (150, 200, "é")]);
        assert_eq!(letters[1].glyphs[1].text, 0..2);
    }

    #[test]
    fn edges_are_where_the_warp_wants_them() {
        use TextShapeType as T;
        let near = |kind, given, at, wanted: [f64; 2]| {
            let found = edges(kind, given, at).expect("edges");
            let is_near = |(a, b): (f64, &f64)| (a - b).abs() < 1e-6;
            assert!(
                found.into_iter().zip(&wanted).all(is_near),
                "{kind:?} {found:?}"
            );
        };
        near(T::TextSlantUp, Some(0.5), 0.0, [0.5, 1.0]);
        near(T::TextSlantUp, Some(0.5), 1.0, [0.0, 0.5]);
        near(T::TextTriangle, None, 0.5, [0.0, 1.0]);
        near(T::TextChevronInverted, None, 0.5, [0.25, 1.0]);
        near(T::TextDeflate, Some(0.2), 0.5, [0.2, 0.8]);
        near(T::TextWave1, None, 0.5, [0.125, 0.875]);
        near(T::TextWave2, None, 1.0, [0.125, 0.875]);
        assert!(edges(T::TextPlain, None, 0.5).is_none());
    }
}
