//! Formulas as text on one line.

use crate::editor_bin::math::{MathContent, MathContentItem, MathRunItem};

/// Deepest nesting that is followed.
const DEPTH: usize = 64;

/// What a formula says, on one line.
pub fn linear(content: &MathContent) -> String {
    let mut text = String::new();
    row(content, &mut text, 0);
    text
}

fn row(content: &MathContent, text: &mut String, depth: usize) {
    if depth > DEPTH {
        return;
    }
    for item in &content.items {
        add(item, text, depth + 1);
    }
}

fn part(content: Option<&MathContent>, text: &mut String, depth: usize) {
    if let Some(content) = content {
        row(content, text, depth);
    }
}

/// A part that is put into parentheses if it is longer than a sign.
fn operand(content: Option<&MathContent>, text: &mut String, depth: usize) {
    let mut inner = String::new();
    part(content, &mut inner, depth);
    if inner.chars().count() > 1 {
        text.push('(');
        text.push_str(&inner);
        text.push(')');
    } else {
        text.push_str(&inner);
    }
}

fn script(sign: char, content: Option<&MathContent>, text: &mut String, depth: usize) {
    let at = text.len();
    operand(content, text, depth);
    if text.len() > at {
        text.insert(at, sign);
    }
}

fn add(item: &MathContentItem, text: &mut String, depth: usize) {
    use MathContentItem as M;
    match item {
        M::MRun(run) => {
            for item in &run.items {
                if let MathRunItem::MText(said) = item {
                    text.push_str(said.val.as_deref().unwrap_or_default());
                }
            }
        }
        M::Fraction(fraction) => {
            operand(fraction.num.as_deref(), text, depth);
            text.push('/');
            operand(fraction.den.as_deref(), text, depth);
        }
        M::SSup(script_) => {
            part(script_.element.as_deref(), text, depth);
            script('^', script_.sup.as_deref(), text, depth);
        }
        M::SSub(script_) => {
            part(script_.element.as_deref(), text, depth);
            script('_', script_.sub.as_deref(), text, depth);
        }
        M::SSubSup(scripts) => {
            part(scripts.element.as_deref(), text, depth);
            script('_', scripts.sub.as_deref(), text, depth);
            script('^', scripts.sup.as_deref(), text, depth);
        }
        M::Rad(root) => {
            part(root.deg.as_deref(), text, depth);
            text.push('√');
            operand(root.element.as_deref(), text, depth);
        }
        M::OMath(content) | M::OMathPara(content) => row(content, text, depth),
        other => structure(other, text, depth),
    }
}

fn structure(item: &MathContentItem, text: &mut String, depth: usize) {
    use MathContentItem as M;
    match item {
        M::Acc(part_) => part(part_.element.as_deref(), text, depth),
        M::Bar(part_) => part(part_.element.as_deref(), text, depth),
        M::BorderBox(part_) => part(part_.element.as_deref(), text, depth),
        M::Box(part_) => part(part_.element.as_deref(), text, depth),
        M::GroupChr(part_) => part(part_.element.as_deref(), text, depth),
        M::Phant(part_) => part(part_.element.as_deref(), text, depth),
        M::Func(function) => {
            part(function.f_name.as_deref(), text, depth);
            text.push('\u{2061}');
            part(function.element.as_deref(), text, depth);
        }
        M::Nary(operator) => {
            let pr = operator.nary_pr.as_ref();
            let sign = pr.and_then(|pr| pr.chr.as_ref()?.val.clone());
            text.push_str(sign.as_deref().unwrap_or("∫"));
            script('_', operator.sub.as_deref(), text, depth);
            script('^', operator.sup.as_deref(), text, depth);
            part(operator.element.as_deref(), text, depth);
        }
        M::Delimiter(delimiter) => {
            let pr = delimiter.delimiter_pr.as_ref();
            let sign = |sign: Option<String>, default: &str| sign.unwrap_or(default.to_owned());
            text.push_str(&sign(
                pr.and_then(|pr| pr.beg_chr.as_ref()?.val.clone()),
                "(",
            ));
            let between = sign(pr.and_then(|pr| pr.sep_chr.as_ref()?.val.clone()), "|");
            for (index, element) in delimiter.element.iter().enumerate() {
                if index > 0 {
                    text.push_str(&between);
                }
                row(element, text, depth);
            }
            text.push_str(&sign(
                pr.and_then(|pr| pr.end_chr.as_ref()?.val.clone()),
                ")",
            ));
        }
        M::LimLow(limit) => {
            part(limit.element.as_deref(), text, depth);
            script('_', limit.lim.as_deref(), text, depth);
        }
        M::LimUpp(limit) => {
            part(limit.element.as_deref(), text, depth);
            script('^', limit.lim.as_deref(), text, depth);
        }
        M::SPre(scripts) => {
            script('_', scripts.sub.as_deref(), text, depth);
            script('^', scripts.sup.as_deref(), text, depth);
            part(scripts.element.as_deref(), text, depth);
        }
        M::EqArr(array) => {
            for (index, element) in array.element.iter().enumerate() {
                if index > 0 {
                    text.push_str("; ");
                }
                row(element, text, depth);
            }
        }
        M::Matrix(matrix) => {
            for (index, line) in matrix.mr.iter().enumerate() {
                if index > 0 {
                    text.push_str("; ");
                }
                for (column, element) in line.element.iter().enumerate() {
                    if column > 0 {
                        text.push_str(", ");
                    }
                    row(element, text, depth);
                }
            }
        }
        _ => {}
    }
}
