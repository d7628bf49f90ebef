//! The data of a diagram: its points as a tree, and the ways through it (ECMA-376-1 21.4.2.5, 21.4.7.2).

use std::collections::HashMap;

use crate::editor_bin::drawing::{
    DgmAxis, DgmCxn, DgmElementType, DgmPrSet, DgmPt, DgmPtType, SmartArt,
};
use crate::order;

/// Points of a diagram at most; more are not to be read in any frame.
const MOST_POINTS: usize = 1500;
/// How deep points hang below each other at most.
const DEEPEST: usize = 20;

/// A point, by its place in the [`Model`].
pub type PointId = usize;

/// A point of the data.
struct Point<'r> {
    kind: DgmPtType,
    record: Option<&'r DgmPt>,
    parent: Option<PointId>,
    /// In order: before each node the transition from the parent, behind it that to the next.
    children: Vec<PointId>,
    depth: usize,
}

/// The points of a diagram; the first is the document itself.
pub struct Model<'r> {
    points: Vec<Point<'r>>,
    /// What was said about the presentation of a point under a name.
    presentations: HashMap<(&'r str, &'r str), &'r DgmPt>,
    /// The points whose text was shown by a point of the presentation, by the identifiers of both.
    shown: HashMap<&'r str, Vec<&'r str>>,
    by_id: HashMap<&'r str, PointId>,
}

/// One step of a way through the points.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The direction.
    pub axis: DgmAxis,
    /// What is looked for.
    pub kind: DgmElementType,
    /// The first that is taken, from 1; from the end if negative.
    pub start: i32,
    /// How many are taken; 0 for all.
    pub count: i32,
    /// Each how manieth is taken, backwards if negative.
    pub step: i32,
    /// Whether the transition behind the last node is left out.
    pub hides_last: bool,
}

impl Step {
    /// To all that hangs on a point, each before what hangs on it.
    pub const BELOW: Self = Self {
        axis: DgmAxis::Des,
        kind: DgmElementType::All,
        start: 1,
        count: 0,
        step: 1,
        hides_last: true,
    };
}

impl<'r> Model<'r> {
    /// The model of a diagram; `None` without a document point.
    pub fn new(diagram: &'r SmartArt) -> Option<Self> {
        let model = diagram.data.as_ref()?.data_model.as_ref()?;
        let records = &model.pt_lst.as_ref()?.pt;
        let by_id: HashMap<&str, &DgmPt> = records
            .iter()
            .filter_map(|point| Some((point.model_id.as_deref()?, point)))
            .collect();
        let root = records
            .iter()
            .find(|point| point.kind == Some(DgmPtType::Doc))?;
        let mut below: HashMap<&str, Vec<(i64, &DgmCxn)>> = HashMap::new();
        let mut shown: HashMap<&str, Vec<&str>> = HashMap::new();
        for link in model.cxn_lst.iter().flat_map(|list| &list.cxn) {
            if let (Some("presOf"), Some(from), Some(to)) = (
                link.kind.as_deref(),
                link.src_id.as_deref(),
                link.dest_id.as_deref(),
            ) {
                shown.entry(to).or_default().push(from);
            }
            if !matches!(link.kind.as_deref(), None | Some("" | "parOf")) {
                continue;
            }
            let order = link.src_ord.as_deref().and_then(|text| text.parse().ok());
            if let Some(from) = link.src_id.as_deref() {
                let links = below.entry(from).or_default();
                links.push((order.unwrap_or(i64::MAX), link));
            }
        }
        let mut presentations = HashMap::new();
        for point in records {
            let said = point.pr_set.as_deref();
            let key = said
                .and_then(|set| Some((set.pres_assoc_id.as_deref()?, set.pres_name.as_deref()?)));
            if let Some(key) = key {
                presentations.entry(key).or_insert(point);
            }
        }
        let mut model = Self {
            points: vec![Point {
                kind: DgmPtType::Doc,
                record: Some(root),
                parent: None,
                children: Vec::new(),
                depth: 0,
            }],
            presentations,
            shown,
            by_id: HashMap::new(),
        };
        model.hang(0, &by_id, &below);
        let points = model.points.iter().enumerate();
        model.by_id = points
            .filter_map(|(place, point)| Some((point.record?.model_id.as_deref()?, place)))
            .collect();
        Some(model)
    }

    /// Hangs below a point what is linked to it.
    fn hang(
        &mut self,
        at: PointId,
        by_id: &HashMap<&str, &'r DgmPt>,
        below: &HashMap<&str, Vec<(i64, &'r DgmCxn)>>,
    ) {
        let Some(point) = self.points.get(at) else {
            return;
        };
        let depth = point.depth + 1;
        let id = point.record.and_then(|record| record.model_id.as_deref());
        let links = id.and_then(|id| below.get(id));
        let mut links = links.cloned().unwrap_or_default();
        order::sort_by(&mut links, |a, b| a.0.cmp(&b.0));
        for (_, link) in links {
            let record = link.dest_id.as_deref().and_then(|id| by_id.get(id));
            let Some(record) = record.filter(|record| is_node(record)) else {
                continue;
            };
            // What hangs on itself ends here too.
            if depth > DEEPEST || self.points.len() + 3 > MOST_POINTS {
                return;
            }
            let named = |id: &Option<String>| id.as_deref().and_then(|id| by_id.get(id).copied());
            self.add(at, DgmPtType::ParTrans, named(&link.par_trans_id));
            let kind = record.kind.unwrap_or(DgmPtType::Node);
            let node = self.add(at, kind, Some(record));
            self.add(at, DgmPtType::SibTrans, named(&link.sib_trans_id));
            self.hang(node, by_id, below);
        }
    }

    fn add(&mut self, parent: PointId, kind: DgmPtType, record: Option<&'r DgmPt>) -> PointId {
        let id = self.points.len();
        let mut depth = 0;
        if let Some(parent) = self.points.get_mut(parent) {
            parent.children.push(id);
            depth = parent.depth + 1;
        }
        self.points.push(Point {
            kind,
            record,
            parent: Some(parent),
            children: Vec::new(),
            depth,
        });
        id
    }

    /// What the file says about a point.
    pub fn record(&self, at: PointId) -> Option<&'r DgmPt> {
        self.points.get(at)?.record
    }

    /// How the file says that a point is presented under a name.
    pub fn presentation(&self, at: PointId, name: &str) -> Option<(&'r DgmPt, &'r DgmPrSet)> {
        let id = self.record(at)?.model_id.as_deref()?;
        let point = *self.presentations.get(&(id, name))?;
        Some((point, point.pr_set.as_deref()?))
    }

    /// The points whose text the file says that a point of the presentation shows, those above before those below.
    pub fn shown_by(&self, presentation: &DgmPt) -> Vec<PointId> {
        let id = presentation.model_id.as_deref();
        let shown = id.and_then(|id| self.shown.get(id));
        let shown = shown.into_iter().flatten();
        let mut points: Vec<PointId> = shown.filter_map(|id| self.by_id.get(id).copied()).collect();
        order::sort_by(&mut points, Ord::cmp);
        points
    }

    /// How deep a point hangs; the document is at 0.
    pub fn depth(&self, at: PointId) -> usize {
        self.points.get(at).map_or(0, |point| point.depth)
    }

    /// What a point hangs on.
    pub fn parent(&self, at: PointId) -> Option<PointId> {
        self.points.get(at)?.parent
    }

    /// Whether a point is a node, and none of the transitions.
    pub fn is_node(&self, at: PointId) -> bool {
        let kind = self.points.get(at).map(|point| point.kind);
        matches!(kind, Some(DgmPtType::Node | DgmPtType::Asst))
    }

    /// The nodes that hang on a point.
    pub fn nodes(&self, at: PointId) -> impl Iterator<Item = PointId> + '_ {
        let children = self.points.get(at).map_or(&[][..], |point| &point.children);
        children
            .iter()
            .copied()
            .filter(|child| self.is_node(*child))
    }

    /// The nodes that a transition leads from and to: from the parent, or to the next and from the last to the first.
    pub fn ends(&self, at: PointId) -> Option<(PointId, PointId)> {
        let point = self.points.get(at)?;
        let parent = point.parent?;
        match point.kind {
            // Each node stands between its transitions.
            DgmPtType::ParTrans => Some((parent, at + 1)),
            DgmPtType::SibTrans => {
                let own = at.checked_sub(1)?;
                let nodes: Vec<PointId> = self.nodes(parent).collect();
                let place = nodes.iter().position(|node| *node == own)?;
                let next = nodes.get(place + 1).or(nodes.first())?;
                Some((own, *next))
            }
            _ => None,
        }
    }

    /// Whether a point is of a type that a layout asks for.
    pub fn is(&self, at: PointId, kind: DgmElementType) -> bool {
        let Some(point) = self.points.get(at) else {
            return false;
        };
        match kind {
            DgmElementType::All => true,
            DgmElementType::Doc => point.kind == DgmPtType::Doc,
            DgmElementType::Node => matches!(point.kind, DgmPtType::Node | DgmPtType::Asst),
            DgmElementType::Norm | DgmElementType::NonAsst => point.kind == DgmPtType::Node,
            DgmElementType::NonNorm => !matches!(point.kind, DgmPtType::Node | DgmPtType::Doc),
            DgmElementType::Asst => point.kind == DgmPtType::Asst,
            DgmElementType::ParTrans => point.kind == DgmPtType::ParTrans,
            DgmElementType::SibTrans => point.kind == DgmPtType::SibTrans,
            DgmElementType::Pres => false,
        }
    }

    /// The points at the end of a way.
    pub fn walk(&self, from: PointId, steps: &[Step]) -> Vec<PointId> {
        let mut at = vec![from];
        for step in steps {
            let next = at.iter().flat_map(|from| self.step(*from, step));
            at = next.take(MOST_POINTS).collect();
        }
        at
    }

    fn step(&self, from: PointId, step: &Step) -> Vec<PointId> {
        let mut found = self.along(from, step.axis);
        found.retain(|point| self.is(*point, step.kind));
        if step.hides_last {
            found.retain(|point| !self.is_last_transition(*point));
        }
        let count = found.len();
        let skipped = match usize::try_from(step.start) {
            Ok(start) => start.saturating_sub(1),
            Err(_) => count.saturating_sub(step.start.unsigned_abs() as usize),
        };
        let most = match usize::try_from(step.count) {
            Ok(0) | Err(_) => count,
            Ok(count) => count,
        };
        let each = (step.step.unsigned_abs() as usize).max(1);
        if step.step < 0 {
            found.truncate(skipped + 1);
            let found = found.into_iter().rev().step_by(each);
            return found.take(most).collect();
        }
        let found = found.into_iter().skip(skipped).step_by(each);
        found.take(most).collect()
    }

    fn along(&self, from: PointId, axis: DgmAxis) -> Vec<PointId> {
        let Some(point) = self.points.get(from) else {
            return Vec::new();
        };
        let siblings = || {
            let parent = point.parent.and_then(|parent| self.points.get(parent));
            let all = parent.map_or(&[][..], |parent| &parent.children);
            let place = all.iter().position(|one| *one == from);
            all.split_at(place.unwrap_or(all.len()))
        };
        match axis {
            DgmAxis::None => Vec::new(),
            DgmAxis::Self_ => vec![from],
            DgmAxis::Ch => point.children.clone(),
            DgmAxis::Des => self.below(from),
            DgmAxis::DesOrSelf => {
                let mut all = vec![from];
                all.extend(self.below(from));
                all
            }
            DgmAxis::Par => point.parent.into_iter().collect(),
            DgmAxis::Ancst => self.above(from),
            DgmAxis::AncstOrSelf => {
                let mut all = vec![from];
                all.extend(self.above(from));
                all
            }
            DgmAxis::FollowSib | DgmAxis::Follow => siblings().1.iter().skip(1).copied().collect(),
            DgmAxis::PrecedSib | DgmAxis::Preced => siblings().0.to_vec(),
            DgmAxis::Root => vec![0],
        }
    }

    /// What hangs on a point, each before what hangs on it.
    fn below(&self, from: PointId) -> Vec<PointId> {
        let mut found = Vec::new();
        let mut left: Vec<PointId> = self
            .points
            .get(from)
            .map(|point| point.children.iter().rev().copied().collect())
            .unwrap_or_default();
        while let Some(next) = left.pop() {
            found.push(next);
            if let Some(point) = self.points.get(next) {
                left.extend(point.children.iter().rev());
            }
        }
        found
    }

    fn above(&self, from: PointId) -> Vec<PointId> {
        let mut found = Vec::new();
        let mut at = from;
        while let Some(parent) = self.parent(at) {
            found.push(parent);
            at = parent;
        }
        found
    }

    fn is_last_transition(&self, at: PointId) -> bool {
        let parent = self.parent(at).and_then(|parent| self.points.get(parent));
        self.is(at, DgmElementType::SibTrans)
            && parent.and_then(|parent| parent.children.last()) == Some(&at)
    }
}

fn is_node(point: &DgmPt) -> bool {
    matches!(point.kind, None | Some(DgmPtType::Node | DgmPtType::Asst))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::editor_bin::drawing::{DgmCxnLst, DgmDataModel, DgmPtLst, DiagramData};

    fn point(id: &str, kind: Option<DgmPtType>) -> DgmPt {
        DgmPt {
            model_id: Some(id.into()),
            kind,
            ..DgmPt::default()
        }
    }

    fn link(from: &str, to: &str, order: &str) -> DgmCxn {
        DgmCxn {
            src_id: Some(from.into()),
            dest_id: Some(to.into()),
            src_ord: Some(order.into()),
            ..DgmCxn::default()
        }
    }

    /// A diagram of the nodes a, b and c, of which b has the nodes b1 and itself below it.
    pub(in crate::resolve::drawing::diagram) fn diagram() -> SmartArt {
        let mut points = vec![point("doc", Some(DgmPtType::Doc))];
        points.extend(["a", "b", "b1", "c"].map(|id| point(id, None)));
        points.push(point("s", Some(DgmPtType::SibTrans)));
        let cxn = vec![
            link("doc", "b", "1"),
            link("doc", "a", "0"),
            link("doc", "s", "2"),
            link("doc", "c", "3"),
            link("b", "b1", "0"),
            link("b", "b", "1"),
        ];
        let model = DgmDataModel {
            pt_lst: Some(Box::new(DgmPtLst { pt: points })),
            cxn_lst: Some(Box::new(DgmCxnLst { cxn })),
            ..DgmDataModel::default()
        };
        SmartArt {
            data: Some(Box::new(DiagramData {
                data_model: Some(Box::new(model)),
            })),
            ..SmartArt::default()
        }
    }

    fn step(axis: DgmAxis, kind: DgmElementType, start: i32, count: i32) -> Step {
        Step {
            axis,
            kind,
            start,
            count,
            step: 1,
            hides_last: true,
        }
    }

    #[test]
    fn nodes_hang_in_their_order_and_loops_end() {
        let diagram = diagram();
        let model = Model::new(&diagram).expect("a model");
        let names = |found: Vec<PointId>| -> Vec<&str> {
            let ids = found.into_iter();
            ids.filter_map(|id| model.record(id)?.model_id.as_deref())
                .collect()
        };
        let all = [step(DgmAxis::Ch, DgmElementType::Node, 1, 0)];
        assert_eq!(names(model.walk(0, &all)), ["a", "b", "c"]);
        let second = [
            step(DgmAxis::Ch, DgmElementType::Node, 2, 1),
            step(DgmAxis::Ch, DgmElementType::Node, 1, 1),
        ];
        assert_eq!(names(model.walk(0, &second)), ["b1"]);
        let last = [step(DgmAxis::Ch, DgmElementType::Node, -1, 1)];
        assert_eq!(names(model.walk(0, &last)), ["c"]);
    }

    #[test]
    fn the_last_transition_is_left_out() {
        let diagram = diagram();
        let model = Model::new(&diagram).expect("a model");
        let transitions = step(DgmAxis::Ch, DgmElementType::SibTrans, 1, 0);
        assert_eq!(model.walk(0, &[transitions]).len(), 2);
        let all = Step {
            hides_last: false,
            ..transitions
        };
        assert_eq!(model.walk(0, &[all]).len(), 3);
    }
}
