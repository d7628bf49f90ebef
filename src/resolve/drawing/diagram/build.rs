//! The parts that a layout definition makes of the points of a diagram (ECMA-376-1 21.4.2.19, its `forEach` and `choose`).

use std::collections::HashMap;

use super::model::{Model, PointId, Step};
use crate::editor_bin::drawing::{
    DgmAlg, DgmAxis, DgmChoose, DgmConstr, DgmElementType, DgmElseItem, DgmForEach, DgmForEachItem,
    DgmIf, DgmIfItem, DgmLayoutNode, DgmLayoutNodeItem, DgmParamId, DgmPrSet, DgmPresOf, DgmRule,
    DgmShape, DgmVariableList, SmartArt, SpPr,
};

/// Parts of a diagram at most.
const MOST_PARTS: usize = 3000;
/// Rules of a definition that are followed at most, again and again for each point.
const MOST_STEPS: usize = 100_000;
/// Deepest nesting of rules, those that call themselves for each level of points included.
const DEEPEST: usize = 200;

/// How the children of a part are arranged (`dgm:alg@type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Algorithm {
    /// Where constraints say.
    #[default]
    Composite,
    /// A line from a part to another.
    Connector,
    /// On a circle.
    Cycle,
    /// Below what the tree hangs on.
    HierChild,
    /// What the tree hangs on, above all that hangs on it.
    HierRoot,
    /// Slices of a triangle.
    Pyramid,
    /// In a row.
    Linear,
    /// Nothing: a space, or a shape without text.
    Space,
    /// Text.
    Text,
    /// In rows like words.
    Snake,
}

/// A part of a diagram (`dgm:layoutNode`).
#[derive(Default)]
pub struct Part<'r> {
    /// Its name.
    pub name: &'r str,
    /// Its style label.
    pub style: &'r str,
    /// The point that it stands for.
    pub point: PointId,
    /// The points whose text it shows.
    pub shown: Vec<PointId>,
    /// How its children are arranged.
    pub algorithm: Algorithm,
    /// What the arrangement is told.
    params: Vec<(DgmParamId, &'r str)>,
    /// Its shape.
    pub shape: Option<&'r DgmShape>,
    /// Its constraints.
    pub constraints: Vec<&'r DgmConstr>,
    /// Its rules: what may be given up so that all fits.
    pub rules: Vec<&'r DgmRule>,
    /// What the file says about this part.
    pub set: Option<&'r DgmPrSet>,
    /// How the file says that it looks.
    pub look: Option<&'r SpPr>,
    /// What it stands in.
    pub parent: Option<usize>,
    /// What stands in it.
    pub children: Vec<usize>,
    variables: Option<&'r DgmVariableList>,
}

impl Part<'_> {
    /// What its arrangement is told, if anything.
    pub fn param(&self, kind: DgmParamId) -> Option<&str> {
        let said = self.params.iter().find(|(one, _)| *one == kind);
        said.map(|(_, value)| *value)
    }

    /// A number that its arrangement is told.
    pub fn number(&self, kind: DgmParamId) -> Option<f64> {
        self.param(kind)?
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
    }
}

/// The parts of a diagram, the whole first, each before those in it. Without a layout definition, what it says is listed.
pub fn parts<'r>(diagram: &'r SmartArt, model: &Model<'r>) -> Vec<Part<'r>> {
    let layout = diagram.layout.as_deref();
    let Some(root) = layout.and_then(|layout| layout.layout_node.as_deref()) else {
        let whole = Part {
            algorithm: Algorithm::Text,
            params: vec![(DgmParamId::StBulletLvl, "1")],
            shown: model.walk(0, &[Step::BELOW]),
            ..Part::default()
        };
        return vec![whole];
    };
    let mut named = HashMap::new();
    for rule in root.items.iter().filter_map(of_node) {
        collect_names(rule, &mut named, 0);
    }
    let mut builder = Builder {
        model,
        named,
        parts: Vec::new(),
        left: MOST_STEPS,
    };
    builder.part(root, 0, None, 0);
    builder.parts
}

/// What layout nodes, loops and branches hold alike.
#[derive(Clone, Copy)]
enum Rule<'r> {
    Alg(&'r DgmAlg),
    Choose(&'r DgmChoose),
    Constraints(&'r [DgmConstr]),
    ForEach(&'r DgmForEach),
    Node(&'r DgmLayoutNode),
    PresOf(&'r DgmPresOf),
    Rules(&'r [DgmRule]),
    Shape(&'r DgmShape),
    Variables(&'r DgmVariableList),
}

macro_rules! rules_of {
    ($function:ident, $item:ident) => {
        fn $function(item: &$item) -> Option<Rule<'_>> {
            Some(match item {
                $item::Alg(alg) => Rule::Alg(alg),
                $item::Choose(choose) => Rule::Choose(choose),
                $item::ConstrLst(list) => Rule::Constraints(&list.constr),
                $item::ForEach(each) => Rule::ForEach(each),
                $item::LayoutNode(node) => Rule::Node(node),
                $item::PresOf(of) => Rule::PresOf(of),
                $item::RuleLst(list) => Rule::Rules(&list.rule),
                $item::Shape(shape) => Rule::Shape(shape),
                $item::VarLst(list) => Rule::Variables(list),
                _ => return None,
            })
        }
    };
}
rules_of!(of_node, DgmLayoutNodeItem);
rules_of!(of_loop, DgmForEachItem);
rules_of!(of_branch, DgmIfItem);
rules_of!(of_rest, DgmElseItem);

/// The steps of a loop or of a branch: its lists give one attribute for each step.
macro_rules! steps_of {
    ($items:expr, $item:ident) => {{
        let mut lists = Lists::default();
        for item in $items {
            match item {
                $item::Axis(axis) => lists.axes.push(*axis),
                $item::PtType(kind) => lists.kinds.push(*kind),
                $item::St(start) => lists.starts.push(*start),
                $item::Cnt(count) => lists.counts.push(*count),
                $item::Step(step) => lists.steps.push(*step),
                $item::HideLastTrans(hides) => lists.hides.push(*hides),
                _ => {}
            }
        }
        lists.steps()
    }};
}

#[derive(Default)]
struct Lists {
    axes: Vec<DgmAxis>,
    kinds: Vec<DgmElementType>,
    starts: Vec<i32>,
    counts: Vec<i32>,
    steps: Vec<i32>,
    hides: Vec<bool>,
}

impl Lists {
    fn steps(&self) -> Vec<Step> {
        let steps = self.axes.iter().enumerate().map(|(place, axis)| Step {
            axis: *axis,
            kind: self
                .kinds
                .get(place)
                .copied()
                .unwrap_or(DgmElementType::All),
            start: self.starts.get(place).copied().unwrap_or(1),
            count: self.counts.get(place).copied().unwrap_or(0),
            step: self.steps.get(place).copied().unwrap_or(1),
            hides_last: self.hides.get(place).copied().unwrap_or(true),
        });
        steps.collect()
    }
}

fn name_of(each: &DgmForEach) -> Option<&str> {
    each.items.iter().find_map(|item| match item {
        DgmForEachItem::Name(name) => Some(name.as_str()),
        _ => None,
    })
}

/// Finds the loops that others refer to.
fn collect_names<'r>(rule: Rule<'r>, named: &mut HashMap<&'r str, &'r DgmForEach>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    let inner: Vec<Rule<'r>> = match rule {
        Rule::ForEach(each) => {
            if let Some(name) = name_of(each) {
                named.entry(name).or_insert(each);
            }
            each.items.iter().filter_map(of_loop).collect()
        }
        Rule::Node(node) => node.items.iter().filter_map(of_node).collect(),
        Rule::Choose(choose) => {
            let rest = choose.else_.iter().flat_map(|rest| &rest.items);
            let branches = choose.if_.iter().flat_map(|branch| &branch.items);
            let branches = branches.filter_map(of_branch);
            branches.chain(rest.filter_map(of_rest)).collect()
        }
        _ => return,
    };
    for rule in inner {
        collect_names(rule, named, depth + 1);
    }
}

struct Builder<'m, 'r> {
    model: &'m Model<'r>,
    named: HashMap<&'r str, &'r DgmForEach>,
    parts: Vec<Part<'r>>,
    left: usize,
}

impl<'r> Builder<'_, 'r> {
    fn part(&mut self, node: &'r DgmLayoutNode, at: PointId, parent: Option<usize>, depth: usize) {
        if self.parts.len() >= MOST_PARTS {
            return;
        }
        let mut part = Part {
            point: at,
            parent,
            ..Part::default()
        };
        for item in &node.items {
            match item {
                DgmLayoutNodeItem::Name(name) => part.name = name,
                DgmLayoutNodeItem::StyleLbl(label) => part.style = label,
                _ => {}
            }
        }
        if let Some((record, set)) = self.model.presentation(at, part.name) {
            part.set = Some(set);
            part.look = record.sp_pr.as_deref();
            let says = |rule: &DgmLayoutNodeItem| {
                matches!(
                    rule,
                    DgmLayoutNodeItem::PresOf(_) | DgmLayoutNodeItem::Choose(_)
                )
            };
            // A part that does not say what it shows shows what the file says.
            if !node.items.iter().any(says) {
                part.shown = self.model.shown_by(record);
            }
        }
        let place = self.parts.len();
        self.parts.push(part);
        if let Some(parent) = parent.and_then(|parent| self.parts.get_mut(parent)) {
            parent.children.push(place);
        }
        for rule in node.items.iter().filter_map(of_node) {
            self.follow(rule, at, place, depth + 1);
        }
    }

    fn follow(&mut self, rule: Rule<'r>, at: PointId, place: usize, depth: usize) {
        let Some(left) = self.left.checked_sub(1) else {
            return;
        };
        self.left = left;
        if depth > DEEPEST {
            return;
        }
        match rule {
            Rule::Node(node) => return self.part(node, at, Some(place), depth),
            Rule::ForEach(each) => return self.each(each, at, place, depth),
            Rule::Choose(choose) => return self.choose(choose, at, place, depth),
            _ => {}
        }
        let shown = match rule {
            Rule::PresOf(of) => self.model.walk(at, &presented(of)),
            _ => Vec::new(),
        };
        let Some(part) = self.parts.get_mut(place) else {
            return;
        };
        match rule {
            Rule::Alg(alg) => {
                part.algorithm = algorithm(alg);
                let params = alg.param.iter();
                part.params = params
                    .filter_map(|param| Some((param.kind?, param.val.as_deref()?)))
                    .collect();
            }
            Rule::Constraints(list) => part.constraints.extend(list),
            Rule::Rules(list) => part.rules.extend(list),
            Rule::Shape(shape) => part.shape = Some(shape),
            Rule::Variables(list) => part.variables = Some(list),
            Rule::PresOf(_) => part.shown = shown,
            Rule::Node(_) | Rule::ForEach(_) | Rule::Choose(_) => {}
        }
    }

    fn each(&mut self, each: &'r DgmForEach, at: PointId, place: usize, depth: usize) {
        let referred = each.items.iter().find_map(|item| match item {
            DgmForEachItem::Ref(name) if !name.is_empty() => Some(name.as_str()),
            _ => None,
        });
        let each = match referred {
            Some(name) => match self.named.get(name) {
                Some(each) => each,
                None => return,
            },
            None => each,
        };
        let steps = steps_of!(&each.items, DgmForEachItem);
        for point in self.model.walk(at, &steps) {
            for rule in each.items.iter().filter_map(of_loop) {
                self.follow(rule, point, place, depth + 1);
            }
        }
    }

    fn choose(&mut self, choose: &'r DgmChoose, at: PointId, place: usize, depth: usize) {
        let taken = choose
            .if_
            .iter()
            .find(|branch| self.holds(branch, at, place));
        let rules: Vec<Rule<'r>> = match taken {
            Some(branch) => branch.items.iter().filter_map(of_branch).collect(),
            None => {
                let rest = choose.else_.iter().flat_map(|rest| &rest.items);
                rest.filter_map(of_rest).collect()
            }
        };
        for rule in rules {
            self.follow(rule, at, place, depth + 1);
        }
    }

    /// Whether a branch is taken (`dgm:if`).
    fn holds(&self, branch: &DgmIf, at: PointId, place: usize) -> bool {
        let (mut func, mut op, mut value, mut variable) = (0, 0, "", "");
        for item in &branch.items {
            match item {
                DgmIfItem::Func(found) => func = *found,
                DgmIfItem::Op(found) => op = *found,
                DgmIfItem::Val(found) => value = found,
                DgmIfItem::Arg(found) => variable = found,
                _ => {}
            }
        }
        const VARIABLE: u8 = 5;
        if func == VARIABLE {
            let own = self.variable(place, variable);
            return match op {
                0 => own == value,
                1 => own != value,
                _ => compared(op, own.parse().unwrap_or(0), value.parse().unwrap_or(0)),
            };
        }
        let steps = steps_of!(&branch.items, DgmIfItem);
        let found = self.model.walk(at, &steps);
        let position = |point: PointId| {
            let parent = self.model.parent(point);
            let nodes: Vec<PointId> = parent
                .map(|parent| self.model.nodes(parent).collect())
                .unwrap_or_default();
            let place = nodes.iter().position(|node| *node == point);
            (place.map_or(1, |place| place + 1), nodes.len())
        };
        let first = found.first().copied().unwrap_or(at);
        let (place, among) = position(first);
        let number = match func {
            1 => place,
            2 => among.saturating_sub(place) + 1,
            3 => usize::from(place % 2 == 0),
            4 => place % 2,
            6 => self.model.depth(first),
            7 => {
                let deepest = found.iter().map(|point| self.model.depth(*point)).max();
                let from = steps.split_last().map_or(at, |(_, before)| {
                    self.model.walk(at, before).first().copied().unwrap_or(at)
                });
                deepest.map_or(0, |deepest| deepest.saturating_sub(self.model.depth(from)))
            }
            _ => found.len(),
        };
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        compared(op, number, value.parse().unwrap_or(0))
    }

    /// What a variable is where a part stands (`dgm:presLayoutVars`, `dgm:varLst`).
    fn variable(&self, place: usize, name: &str) -> String {
        let mut at = Some(place);
        while let Some(part) = at.and_then(|at| self.parts.get(at)) {
            let own = part.set.and_then(|set| set.pres_layout_vars.as_deref());
            let lists = own.into_iter().chain(part.variables);
            if let Some(value) = lists.filter_map(|list| said(list, name)).next() {
                return value;
            }
            at = part.parent;
        }
        let default = match name {
            "dir" => "norm",
            "hierBranch" => "std",
            "chMax" | "chPref" => "-1",
            _ => "0",
        };
        default.to_owned()
    }
}

fn presented(of: &DgmPresOf) -> Vec<Step> {
    Lists {
        axes: of.axis.clone(),
        kinds: of.pt_type.clone(),
        starts: of.st.clone(),
        counts: of.cnt.clone(),
        steps: of.step.clone(),
        hides: of.hide_last_trans.clone(),
    }
    .steps()
}

fn algorithm(alg: &DgmAlg) -> Algorithm {
    match alg.kind {
        Some(1) => Algorithm::Connector,
        Some(2) => Algorithm::Cycle,
        Some(3) => Algorithm::HierChild,
        Some(4) => Algorithm::HierRoot,
        Some(5) => Algorithm::Pyramid,
        Some(6) => Algorithm::Linear,
        Some(7) => Algorithm::Space,
        Some(8) => Algorithm::Text,
        Some(9) => Algorithm::Snake,
        _ => Algorithm::Composite,
    }
}

/// Compares by `dgm:if@op`: equal, unequal, greater, less, at least, at most.
fn compared(op: u8, own: i64, other: i64) -> bool {
    match op {
        1 => own != other,
        2 => own > other,
        3 => own < other,
        4 => own >= other,
        5 => own <= other,
        _ => own == other,
    }
}

/// What a list of variables says about one, in the words of the file.
fn said(list: &DgmVariableList, name: &str) -> Option<String> {
    let byte = |value: &Option<Box<crate::editor_bin::drawing::DgmByteVal>>| value.as_ref()?.val;
    let word = |value: Option<u8>, words: &[&str]| {
        let word = words.get(usize::from(value?))?;
        Some((*word).to_owned())
    };
    match name {
        "dir" => word(byte(&list.dir), &["norm", "rev"]),
        "hierBranch" => word(byte(&list.hier_branch), &["hang", "init", "l", "r", "std"]),
        "animLvl" => word(byte(&list.anim_lvl), &["none", "ctr", "lvl"]),
        "animOne" => word(byte(&list.anim_one), &["none", "branch", "one"]),
        "bulEnabled" | "bulletEnabled" => Some(byte(&list.bullet_enabled)?.to_string()),
        "orgChart" => Some(byte(&list.org_chart)?.to_string()),
        "chMax" => Some(list.ch_max.as_ref()?.val?.to_string()),
        "chPref" => Some(list.ch_pref.as_ref()?.val?.to_string()),
        _ => None,
    }
}
