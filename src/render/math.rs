//! Formulas as MathML.

use super::node::{Attr, Kind, Node};
use crate::editor_bin::math::{
    MathContent, MathContentItem, MathDelimiter, MathFraction, MathFractionType, MathLimLoc,
    MathMatrix, MathNary, MathRun, MathRunItem, MathStyle, MathTopBot,
};

/// A formula; `display` for one that stands alone.
pub fn formula(content: &MathContent, display: bool) -> Node {
    let node = Node::new(Kind::Math).holding(row(content));
    if display {
        node.with(Attr::MathDisplay, "block")
    } else {
        node
    }
}

fn row(content: &MathContent) -> Node {
    let mut row = Node::new(Kind::MathRow);
    for item in &content.items {
        add(&mut row, item);
    }
    row
}

fn row_of(content: Option<&MathContent>) -> Node {
    content.map_or_else(|| Node::new(Kind::MathRow), row)
}

fn operator(text: impl Into<String>) -> Node {
    Node::new(Kind::MathOperator).saying(text)
}

fn pair(kind: Kind, first: Option<&MathContent>, second: Option<&MathContent>) -> Node {
    Node::new(kind)
        .holding(row_of(first))
        .holding(row_of(second))
}

fn add(parent: &mut Node, item: &MathContentItem) {
    if let MathContentItem::MRun(run) = item {
        add_run(parent, run);
    } else if let Some(node) = decorated(item).or_else(|| structure(item)) {
        parent.push(node);
    }
}

/// What has one part with a sign above, below or around it.
fn decorated(item: &MathContentItem) -> Option<Node> {
    use MathContentItem as M;
    let node = match item {
        M::Acc(acc) => {
            let chr = acc
                .acc_pr
                .as_ref()
                .and_then(|pr| pr.chr.as_ref()?.val.clone());
            Node::new(Kind::MathOver)
                .with(Attr::Accent, "true")
                .holding(row_of(acc.element.as_deref()))
                .holding(
                    operator(chr.unwrap_or_else(|| "\u{302}".to_owned()))
                        .with(Attr::Stretchy, "false"),
                )
        }
        M::Bar(bar) => {
            let top =
                bar.bar_pr.as_ref().and_then(|pr| pr.pos.as_ref()?.val) == Some(MathTopBot::Top);
            Node::new(if top { Kind::MathOver } else { Kind::MathUnder })
                .holding(row_of(bar.element.as_deref()))
                .holding(operator(if top { "\u{AF}" } else { "_" }))
        }
        M::GroupChr(group) => {
            let pr = group.group_chr_pr.as_ref();
            let chr = pr.and_then(|pr| pr.chr.as_ref()?.val.clone());
            let top = pr.and_then(|pr| pr.pos.as_ref()?.val) == Some(MathTopBot::Top);
            Node::new(if top { Kind::MathOver } else { Kind::MathUnder })
                .holding(row_of(group.element.as_deref()))
                .holding(operator(chr.unwrap_or_else(|| "\u{23DF}".to_owned())))
        }
        M::Phant(phantom) => {
            let shown = phantom
                .phant_pr
                .as_ref()
                .and_then(|pr| pr.show.as_ref()?.val)
                != Some(false);
            let inner = row_of(phantom.element.as_deref());
            if shown {
                inner
            } else {
                Node::new(Kind::MathPhantom).holding(inner)
            }
        }
        M::BorderBox(inner) => row_of(inner.element.as_deref()),
        M::Box(inner) => row_of(inner.element.as_deref()),
        _ => return None,
    };
    Some(node)
}

/// What is built of several parts.
fn structure(item: &MathContentItem) -> Option<Node> {
    use MathContentItem as M;
    let node = match item {
        M::OMath(inner) | M::OMathPara(inner) => row(inner),
        M::Delimiter(delimiter) => delimited(delimiter),
        M::EqArr(array) => {
            let mut table = Node::new(Kind::MathTable);
            for element in &array.element {
                table.push(table_row(std::slice::from_ref(element)));
            }
            table
        }
        M::Fraction(fraction) => fraction_node(fraction),
        M::Func(func) => Node::new(Kind::MathRow)
            .holding(row_of(func.f_name.as_deref()))
            .holding(operator("\u{2061}"))
            .holding(row_of(func.element.as_deref())),
        M::LimLow(limit) => pair(
            Kind::MathUnder,
            limit.element.as_deref(),
            limit.lim.as_deref(),
        ),
        M::LimUpp(limit) => pair(
            Kind::MathOver,
            limit.element.as_deref(),
            limit.lim.as_deref(),
        ),
        M::Matrix(matrix) => matrix_node(matrix),
        M::Nary(nary) => nary_node(nary),
        M::Rad(radical) => {
            let hidden = radical
                .rad_pr
                .as_ref()
                .and_then(|pr| pr.deg_hide.as_ref()?.val)
                == Some(true);
            match radical
                .deg
                .as_deref()
                .filter(|degree| !hidden && !degree.items.is_empty())
            {
                Some(degree) => Node::new(Kind::MathRoot)
                    .holding(row_of(radical.element.as_deref()))
                    .holding(row(degree)),
                None => Node::new(Kind::MathSquareRoot).holding(row_of(radical.element.as_deref())),
            }
        }
        M::SPre(script) => Node::new(Kind::MathMulti)
            .holding(row_of(script.element.as_deref()))
            .holding(Node::new(Kind::MathPrescripts))
            .holding(row_of(script.sub.as_deref()))
            .holding(row_of(script.sup.as_deref())),
        M::SSub(script) => pair(
            Kind::MathSub,
            script.element.as_deref(),
            script.sub.as_deref(),
        ),
        M::SSup(script) => pair(
            Kind::MathSup,
            script.element.as_deref(),
            script.sup.as_deref(),
        ),
        M::SSubSup(script) => pair(
            Kind::MathSubSup,
            script.element.as_deref(),
            script.sub.as_deref(),
        )
        .holding(row_of(script.sup.as_deref())),
        _ => return None,
    };
    Some(node)
}

fn fraction_node(fraction: &MathFraction) -> Node {
    let kind = fraction.f_pr.as_ref().and_then(|pr| pr.kind.as_ref()?.val);
    let (num, den) = (fraction.num.as_deref(), fraction.den.as_deref());
    match kind {
        Some(MathFractionType::Lin | MathFractionType::Skw) => Node::new(Kind::MathRow)
            .holding(row_of(num))
            .holding(operator("/"))
            .holding(row_of(den)),
        Some(MathFractionType::NoBar) => {
            pair(Kind::MathFraction, num, den).with(Attr::LineThickness, "0")
        }
        _ => pair(Kind::MathFraction, num, den),
    }
}

fn delimited(delimiter: &MathDelimiter) -> Node {
    let pr = delimiter.delimiter_pr.as_ref();
    let begin = pr
        .and_then(|pr| pr.beg_chr.as_ref()?.val.clone())
        .unwrap_or_else(|| "(".to_owned());
    let end = pr
        .and_then(|pr| pr.end_chr.as_ref()?.val.clone())
        .unwrap_or_else(|| ")".to_owned());
    let parted = pr
        .and_then(|pr| pr.sep_chr.as_ref()?.val.clone())
        .unwrap_or_else(|| "|".to_owned());
    let mut node = Node::new(Kind::MathRow);
    if !begin.is_empty() {
        node.push(operator(begin).with(Attr::Stretchy, "true"));
    }
    for (place, element) in delimiter.element.iter().enumerate() {
        if place > 0 {
            node.push(operator(parted.clone()));
        }
        node.push(row(element));
    }
    if !end.is_empty() {
        node.push(operator(end).with(Attr::Stretchy, "true"));
    }
    node
}

fn matrix_node(matrix: &MathMatrix) -> Node {
    let mut table = Node::new(Kind::MathTable);
    for cells in &matrix.mr {
        table.push(table_row(&cells.element));
    }
    table
}

fn table_row(cells: &[MathContent]) -> Node {
    let mut line = Node::new(Kind::MathTableRow);
    for cell in cells {
        line.push(Node::new(Kind::MathTableCell).holding(row(cell)));
    }
    line
}

fn nary_node(nary: &MathNary) -> Node {
    let pr = nary.nary_pr.as_ref();
    let chr = pr
        .and_then(|pr| pr.chr.as_ref()?.val.clone())
        .unwrap_or_else(|| "∫".to_owned());
    let under = match pr.and_then(|pr| pr.lim_loc.as_ref()?.val) {
        Some(place) => place == MathLimLoc::UndOvr,
        None => !matches!(chr.as_str(), "∫" | "∬" | "∭" | "∮" | "∯" | "∰"),
    };
    let hidden = |flag: Option<bool>| flag == Some(true);
    let no_sub = hidden(pr.and_then(|pr| pr.sub_hide.as_ref()?.val)) || nary.sub.is_none();
    let no_sup = hidden(pr.and_then(|pr| pr.sup_hide.as_ref()?.val)) || nary.sup.is_none();
    let sign = operator(chr).with(Attr::LargeOperator, "true");
    let (sub, sup) = (nary.sub.as_deref(), nary.sup.as_deref());
    let kinds = if under {
        [Kind::MathUnder, Kind::MathOver, Kind::MathUnderOver]
    } else {
        [Kind::MathSub, Kind::MathSup, Kind::MathSubSup]
    };
    let signed = match (no_sub, no_sup) {
        (true, true) => sign,
        (false, true) => Node::new(kinds[0]).holding(sign).holding(row_of(sub)),
        (true, false) => Node::new(kinds[1]).holding(sign).holding(row_of(sup)),
        (false, false) => Node::new(kinds[2])
            .holding(sign)
            .holding(row_of(sub))
            .holding(row_of(sup)),
    };
    Node::new(Kind::MathRow)
        .holding(signed)
        .holding(row_of(nary.element.as_deref()))
}

/// Cuts the text of a run into numbers, operators and identifiers.
fn add_run(parent: &mut Node, run: &MathRun) {
    let mut text = String::new();
    let mut pr = None;
    for item in &run.items {
        match item {
            MathRunItem::MrPr(own) => pr = Some(own),
            MathRunItem::MText(piece) => text.push_str(piece.val.as_deref().unwrap_or_default()),
            _ => {}
        }
    }
    let plain = pr.and_then(|pr| pr.nor.as_ref()?.val) == Some(true);
    if plain {
        parent.push(Node::new(Kind::MathText).saying(text));
        return;
    }
    let style = pr.and_then(|pr| pr.sty.as_ref()?.val);
    let mut letters = text.chars().peekable();
    while let Some(first) = letters.next() {
        let mut token = String::from(first);
        let kind = if first.is_ascii_digit() {
            while let Some(next) = letters.next_if(|c| c.is_ascii_digit() || *c == '.' || *c == ',')
            {
                token.push(next);
            }
            Kind::MathNumber
        } else if first.is_alphabetic() {
            // Upright letters are a word, slanted ones are one variable each.
            if matches!(style, Some(MathStyle::P | MathStyle::B)) {
                while let Some(next) = letters.next_if(|c| c.is_alphabetic()) {
                    token.push(next);
                }
            }
            Kind::MathIdentifier
        } else if first.is_whitespace() {
            Kind::MathText
        } else {
            Kind::MathOperator
        };
        let mut node = Node::new(kind).saying(token);
        if kind == Kind::MathIdentifier && style == Some(MathStyle::P) {
            node = node.with(Attr::MathVariant, "normal");
        }
        parent.push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::math::MathTextVal;

    fn run(text: &str) -> MathContent {
        MathContent {
            items: vec![MathContentItem::MRun(Box::new(MathRun {
                items: vec![MathRunItem::MText(Box::new(MathTextVal {
                    val: Some(text.into()),
                }))],
            }))],
        }
    }

    #[test]
    fn text_is_cut_into_tokens() {
        let node = formula(&run("2x+10"), false);
        let kinds = format!("{node:?}");
        assert_eq!(node.text(), "2x+10");
        assert_eq!(kinds.matches("MathNumber").count(), 2);
        assert_eq!(kinds.matches("MathIdentifier").count(), 1);
    }

    #[test]
    fn a_fraction_has_its_parts_in_order() {
        let content = MathContent {
            items: vec![MathContentItem::Fraction(Box::new(MathFraction {
                f_pr: None,
                den: Some(Box::new(run("b"))),
                num: Some(Box::new(run("a"))),
            }))],
        };
        assert_eq!(formula(&content, true).text(), "ab");
    }
}
