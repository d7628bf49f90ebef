//! Runs (ECMA-376-1, 17.3.3).

use super::drawings;
use super::inline::is_reply;
use super::run_properties;
use crate::editor_bin::docy::{
    DocRun, FldChar, FldCharType, ParaContent, ParaContentItem, RunContent, RunContentItem, RunPr,
};
use crate::error::Result;
use crate::ooxml::context::Context;
use crate::ooxml::fill::fill_child;
use crate::xml::{Xml, value};

/// A run being read, which symbols may cut into several.
#[derive(Default)]
struct Pieces {
    properties: Option<Box<RunPr>>,
    content: RunContent,
    /// Whether the run has any child.
    any: bool,
    /// Pieces that are complete.
    done: Vec<DocRun>,
}

impl Pieces {
    /// Ends the present piece; an empty one is dropped.
    fn cut(&mut self) {
        if self.content.items.is_empty() {
            return;
        }
        self.done.push(DocRun {
            run_pr: self.properties.clone(),
            content: std::mem::take(&mut self.content),
        });
    }

    /// Adds runs that are complete.
    fn append(&mut self, content: ParaContent) {
        for item in content.items {
            if let ParaContentItem::Run(run) = item {
                self.done.push(*run);
            }
        }
    }

    /// A symbol stands in a piece of its own, in the symbol's font.
    fn symbol(&mut self, font: &str, char: char) {
        self.cut();
        let mut properties = self.properties.as_deref().cloned().unwrap_or_default();
        properties.font_ascii_theme = None;
        properties.font_h_ansi_theme = None;
        properties.font_east_asia_theme = None;
        properties.font_cs_theme = None;
        properties.font_hint = None;
        properties.font_ascii = Some(font.to_owned());
        properties.font_h_ansi = Some(font.to_owned());
        properties.font_east_asia = Some(font.to_owned());
        properties.font_cs = Some(font.to_owned());
        let mut content = RunContent::default();
        content.push(RunContentItem::Text(char.to_string()));
        self.done.push(DocRun {
            run_pr: Some(Box::new(properties)),
            content,
        });
    }
}

/// Appends the current element, `w:r`, as one run or several. A run without any child is nothing.
pub fn run(xml: &mut Xml<'_>, content: &mut ParaContent, cx: &mut Context<'_>) -> Result<()> {
    let mut pieces = Pieces::default();
    xml.children_raw(&mut |xml| {
        let is_text = xml.name() == "w:t";
        child(xml, &mut pieces, cx)?;
        // A text without any character is as if it were not there.
        pieces.any |= !is_text || !pieces.content.items.is_empty();
        Ok(())
    })?;
    let ends_with_content = !pieces.content.items.is_empty();
    if ends_with_content || (pieces.done.is_empty() && pieces.any) {
        pieces.done.push(DocRun {
            run_pr: pieces.properties,
            content: pieces.content,
        });
    }
    for piece in pieces.done {
        content.push(ParaContentItem::Run(Box::new(piece)));
    }
    Ok(())
}

/// Reads the current element, `w:r`, as one run: symbols stand in the run's own font.
pub fn single(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<DocRun> {
    let mut content = ParaContent::default();
    run(xml, &mut content, cx)?;
    let mut single = DocRun::default();
    for item in content.items {
        if let ParaContentItem::Run(mut piece) = item {
            single.run_pr = single.run_pr.or(piece.run_pr.take());
            single.content.items.append(&mut piece.content.items);
        }
    }
    Ok(single)
}

/// Appends a run of an equation that stands outside of any equation: its text is ordinary text.
pub fn math_run(xml: &mut Xml<'_>, content: &mut ParaContent, cx: &mut Context<'_>) -> Result<()> {
    let mut run = DocRun::default();
    xml.children(&mut |xml| {
        match xml.name() {
            "w:rPr" => run.run_pr = Some(Box::new(run_properties(xml, cx)?)),
            "m:t" => plain_text(xml, &mut run.content)?,
            _ => {}
        }
        Ok(())
    })?;
    content.push(ParaContentItem::Run(Box::new(run)));
    Ok(())
}

fn child(xml: &mut Xml<'_>, pieces: &mut Pieces, cx: &mut Context<'_>) -> Result<()> {
    let content = &mut pieces.content;
    match xml.name() {
        "w:rPr" => pieces.properties = Some(Box::new(run_properties(xml, cx)?)),
        "w:t" => plain_text(xml, content)?,
        "w:delText" => text(xml, RunContentItem::DelText, content)?,
        "w:instrText" => text(xml, RunContentItem::InstrText, content)?,
        "w:delInstrText" => text(xml, RunContentItem::DelInstrText, content)?,
        "w:br" => content.push(line_break(xml)),
        "w:sym" | "w16se:sym" => symbol(xml, pieces),
        "w:drawing" => drawings::drawing(xml, content, cx)?,
        "w:pict" => drawings::picture(xml, content, cx)?,
        "w:object" => drawings::object(xml, content, cx)?,
        "mc:AlternateContent" => alternate_content(xml, pieces, cx)?,
        "w:ruby" => ruby(xml, pieces, cx)?,
        "w:footnoteReference" | "w:endnoteReference" | "w:commentReference"
            if cx.word.chunk.is_some() =>
        {
            cx.warn(
                "alt-chunk",
                "the notes and comments of an embedded document are left out",
            );
        }
        "w:commentReference" if is_reply(xml, cx) => {}
        _ => fill_child(xml, content, cx)?,
    }
    Ok(())
}

/// White space at both ends is text only where `xml:space` says so.
fn plain_text(xml: &mut Xml<'_>, content: &mut RunContent) -> Result<()> {
    let preserve = xml.preserves_space();
    let mut text = xml.text()?;
    if !preserve {
        let kept = text.trim_matches(|char: char| char.is_ascii_whitespace());
        if kept.len() != text.len() {
            text = kept.to_owned();
        }
    }
    if !text.is_empty() {
        content.push(RunContentItem::Text(text));
    }
    Ok(())
}

fn text(
    xml: &mut Xml<'_>,
    item: fn(String) -> RunContentItem,
    content: &mut RunContent,
) -> Result<()> {
    let text = xml.text()?;
    if !text.is_empty() {
        content.push(item(text));
    }
    Ok(())
}

fn line_break(xml: &Xml<'_>) -> RunContentItem {
    match (xml.attr("w:type"), xml.attr("w:clear")) {
        (Some("column"), _) => RunContentItem::ColumnBreak(()),
        (Some("page"), _) => RunContentItem::PageBreak(()),
        (_, Some("all")) => RunContentItem::LineBreakClearAll(()),
        (_, Some("left")) => RunContentItem::LineBreakClearLeft(()),
        (_, Some("right")) => RunContentItem::LineBreakClearRight(()),
        _ => RunContentItem::LineBreak(()),
    }
}

fn symbol(xml: &Xml<'_>, pieces: &mut Pieces) {
    let Some(code) = xml.attr("w:char").and_then(value::hex) else {
        return;
    };
    // Symbol fonts have their glyphs at F000 to F0FF, which stand for 00 to FF.
    let code = match code {
        0xF000..=0xF0FF => code & 0xFF,
        _ => code,
    };
    if let Some(char) = char::from_u32(code) {
        pieces.symbol(xml.attr("w:font").unwrap_or_default(), char);
    }
}

/// A phonetic guide becomes the field that Word had for it before there was `w:ruby`, with the base text as its result: no
/// record holds it, but those who know the field show the guide, and the others the text.
fn ruby(xml: &mut Xml<'_>, pieces: &mut Pieces, cx: &mut Context<'_>) -> Result<()> {
    let mut switches = String::new();
    let mut raise = 0;
    let mut guide = ParaContent::default();
    let mut base = ParaContent::default();
    xml.children(&mut |xml| {
        match xml.name() {
            "w:rubyPr" => xml.children(&mut |xml| {
                let value = xml.attr("w:val").unwrap_or_default();
                let number = value.parse::<u16>().ok();
                match (xml.name(), number) {
                    ("w:rubyAlign", _) => {
                        let number = match value {
                            "distributeLetter" => 1,
                            "distributeSpace" => 2,
                            "left" => 3,
                            "right" => 4,
                            "rightVertical" => 5,
                            _ => 0,
                        };
                        switches.push_str(&format!(r"\* jc{number} "));
                    }
                    ("w:hps", Some(size)) => switches.push_str(&format!(r"\* hps{size} ")),
                    ("w:hpsRaise", Some(half_points)) => raise = half_points / 2,
                    _ => {}
                }
                Ok(())
            })?,
            "w:rt" => runs(xml, &mut guide, cx)?,
            "w:rubyBase" => runs(xml, &mut base, cx)?,
            _ => {}
        }
        Ok(())
    })?;
    pieces.cut();
    let text = argument_of(&guide);
    if text.is_empty() {
        pieces.append(base);
        return Ok(());
    }
    let base_text = argument_of(&base);
    let mut items = guide.items.iter().flat_map(run_items);
    let is_deleted = items.any(|item| matches!(item, RunContentItem::DelText(_)));
    let instruction = format!(r" EQ {switches}\o\ad(\s\up {raise}({text}),{base_text}) ");
    let mark = |kind| {
        RunContentItem::FldChar(Box::new(FldChar {
            char_type: Some(kind),
            ..FldChar::default()
        }))
    };
    let instruction = match is_deleted {
        true => RunContentItem::DelInstrText(instruction),
        false => RunContentItem::InstrText(instruction),
    };
    for item in [
        mark(FldCharType::Begin),
        instruction,
        mark(FldCharType::Separate),
    ] {
        pieces.content.push(item);
        pieces.cut();
    }
    pieces.append(base);
    pieces.content.push(mark(FldCharType::End));
    pieces.cut();
    Ok(())
}

/// The runs of the current element.
fn runs(xml: &mut Xml<'_>, content: &mut ParaContent, cx: &mut Context<'_>) -> Result<()> {
    xml.children(&mut |xml| match xml.name() {
        "w:r" => run(xml, content, cx),
        _ => Ok(()),
    })
}

fn run_items(item: &ParaContentItem) -> &[RunContentItem] {
    match item {
        ParaContentItem::Run(run) => &run.content.items,
        _ => &[],
    }
}

/// The text of runs as an argument of a field.
fn argument_of(content: &ParaContent) -> String {
    let items = content.items.iter().flat_map(run_items);
    items
        .filter_map(|item| match item {
            RunContentItem::Text(part) | RunContentItem::DelText(part) => Some(escaped(part)),
            _ => None,
        })
        .collect()
}

/// A text as an argument of a field: the signs that part and end arguments mean themselves.
fn escaped(text: &str) -> String {
    let mut argument = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '(' | ')' | ',' | ';') {
            argument.push('\\');
        }
        argument.push(letter);
    }
    argument
}

/// The first choice is taken if it gives something, whatever it requires, else the fallback. Beside an extended chart
/// the fallback stands as well, for programs that cannot show the chart.
fn alternate_content(xml: &mut Xml<'_>, pieces: &mut Pieces, cx: &mut Context<'_>) -> Result<()> {
    let mut chosen = Vec::new();
    let mut choices = 0;
    xml.children_raw(&mut |xml| {
        match xml.name() {
            "mc:Choice" => {
                choices += 1;
                if shows_nothing(&chosen) && (choices == 1 || xml.choice_is_understood()) {
                    chosen = branch(xml, pieces, cx)?;
                }
            }
            "mc:Fallback" if shows_nothing(&chosen) => {
                let fallback = branch(xml, pieces, cx)?;
                if !fallback.is_empty() {
                    chosen = fallback;
                }
            }
            "mc:Fallback" if is_extended_chart(&chosen) => {
                if let Some(RunContentItem::Drawing(drawing)) = branch(xml, pieces, cx)?.pop() {
                    chosen.push(RunContentItem::DrawingAlternative(drawing));
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    pieces.content.items.append(&mut chosen);
    Ok(())
}

/// The content of a choice or fallback.
fn branch(
    xml: &mut Xml<'_>,
    pieces: &mut Pieces,
    cx: &mut Context<'_>,
) -> Result<Vec<RunContentItem>> {
    let before = pieces.content.items.len();
    xml.children_raw(&mut |xml| child(xml, pieces, cx))?;
    Ok(pieces
        .content
        .items
        .split_off(before.min(pieces.content.items.len())))
}

fn shows_nothing(items: &[RunContentItem]) -> bool {
    items
        .iter()
        .all(|item| matches!(item, RunContentItem::Drawing(drawing) if drawings::is_empty(drawing)))
}

fn is_extended_chart(items: &[RunContentItem]) -> bool {
    matches!(items.last(), Some(RunContentItem::Drawing(drawing)) if drawing.chart_ex.is_some())
}
