//! Lines: joins that are elements, and dashes.

use crate::editor_bin::codec::WireEnum;
use crate::editor_bin::drawing::{LineJoin, LineJoinType, PrstDash, PrstDashVal};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::Hooked;
use crate::xml::{Xml, value};

/// The dashes that have a name: how many there are before they begin anew, and the first with the gap behind it, in widths of the
/// line (ECMA-376-1 20.1.10.49).
const NAMED: [(usize, f64, f64, PrstDashVal); 10] = [
    (1, 3.0, 1.0, PrstDashVal::SysDash),
    (1, 1.0, 1.0, PrstDashVal::SysDot),
    (1, 1.0, 3.0, PrstDashVal::Dot),
    (1, 4.0, 3.0, PrstDashVal::Dash),
    (1, 8.0, 3.0, PrstDashVal::LgDash),
    (2, 3.0, 1.0, PrstDashVal::SysDashDot),
    (2, 4.0, 3.0, PrstDashVal::DashDot),
    (2, 8.0, 3.0, PrstDashVal::LgDashDot),
    (3, 3.0, 1.0, PrstDashVal::SysDashDotDot),
    (3, 8.0, 3.0, PrstDashVal::LgDashDotDot),
];

pub(super) fn join(xml: &mut Xml<'_>, join: &mut LineJoin, _: &mut Context<'_>) -> Result<Hooked> {
    let name = xml.name();
    let name = name.rsplit(':').next().unwrap_or(name);
    join.kind = LineJoinType::from_token(name);
    Ok(Hooked::Continue)
}

/// `a:prstDash`, or `a:custDash`, for which Editor.bin has no place: then it is the most similar of those that have a name.
pub(super) fn dash(xml: &mut Xml<'_>, dash: &mut PrstDash, _: &mut Context<'_>) -> Result<Hooked> {
    if !xml.name().ends_with(":custDash") {
        return Ok(Hooked::Continue);
    }
    let mut first = None;
    let mut count = 0;
    xml.children(&mut |xml| {
        let length = |name: &str| xml.attr(name).and_then(widths).unwrap_or(0.0);
        let (dash, gap) = (length("d"), length("sp"));
        first.get_or_insert((dash, gap));
        count += 1;
        Ok(())
    })?;
    dash.val = first.and_then(|first| similar(first, count));
    Ok(Hooked::Done)
}

/// Widths of the line: thousandths of a percent, or percent with their sign.
fn widths(text: &str) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => value::float(percent).map(|percent| percent / 100.0),
        None => value::float(text).map(|parts| parts / 100_000.0),
    }
}

fn similar((dash, gap): (f64, f64), count: usize) -> Option<PrstDashVal> {
    let of_as_many = NAMED.iter().filter(|named| named.0 == count.min(3));
    let distance =
        |named: &&(usize, f64, f64, PrstDashVal)| (named.1 - dash).abs() + (named.2 - gap).abs();
    let nearest = of_as_many.min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
    Some(nearest.3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_without_a_name_are_like_one_that_has_it() {
        let of = |text: &str| widths(text).unwrap_or_default();
        let found = |dash: &str, gap: &str, count: usize| similar((of(dash), of(gap)), count);
        assert_eq!(found("200000", "200000", 1), Some(PrstDashVal::SysDash));
        assert_eq!(found("700%", "300%", 1), Some(PrstDashVal::LgDash));
        assert_eq!(found("100000", "400000", 1), Some(PrstDashVal::Dot));
        assert_eq!(found("400000", "300000", 2), Some(PrstDashVal::DashDot));
        assert_eq!(
            found("800000", "300000", 7),
            Some(PrstDashVal::LgDashDotDot)
        );
        assert_eq!(similar((1.0, 1.0), 0), None);
    }
}
