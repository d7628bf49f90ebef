//! The arguments.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::prelude::*;
use quire::export::{Format, Wanted, WhichSheets};
use quire::layout::document::{Markup, Options as TextOptions};
use quire::layout::sheet::Sheets;
use quire::render::pdf::PrintOptions;

/// What `quire --help` prints.
pub const HELP: &str = "\
quire convert INPUT -o OUTPUT   convert an Office document, or an Editor.bin with media/ beside it
quire info FILE                 tell what a file is: an Office document or an Editor.bin
quire dump FILE                 print an Editor.bin as a tree

The extension of OUTPUT is the format:
  .bin              Editor.bin; pictures go to media/ beside it
  .html .md .txt    HTML with pictures inside, Markdown with pictures in media/, plain text
  .csv .tsv .json   sheets of a workbook
  .pdf              pages as they are printed; of a workbook those of the active sheet

  --sheet SHEET  the sheet to write: its name, its number from 1, `active`, or `all`;
                 .csv and .tsv hold one, `all` writes OUTPUT-SHEET for each
  --markup KIND  tracked changes in .pdf: `all` marks them, which is usual, `final` is the
                 text after them, `original` the text before them
  --comments     comments in a margin of .pdf
  --notes        slides in .pdf with their notes below
  --password P   the password of a protected document
  --json         print the result, or the error, as JSON
  --help         print this

Exit status: 0 done, 1 the input is at fault, 2 wrong usage.
";

/// A command line that was understood.
pub struct Options {
    /// What to do.
    pub action: Action,
    /// The file to do it with.
    pub input: PathBuf,
    /// What protects the file.
    pub password: Option<String>,
    /// Print JSON.
    pub json: bool,
}

/// The commands.
pub enum Action {
    /// Convert to Editor.bin.
    Convert {
        /// The Editor.bin to write.
        output: PathBuf,
    },
    /// Convert to another format.
    Export {
        /// The file to write.
        output: PathBuf,
        /// What is wanted.
        wanted: Wanted,
    },
    /// Print to PDF.
    Pdf {
        /// The file to write.
        output: PathBuf,
        /// What is printed.
        print: PrintOptions,
    },
    /// Tell what a file is.
    Info,
    /// Print an Editor.bin.
    Dump,
}

/// The arguments, not yet looked at together.
#[derive(Default)]
struct Given {
    values: Vec<OsString>,
    output: Option<PathBuf>,
    sheet: Option<String>,
    /// Absent: as usual.
    markup: Option<Markup>,
    comments: bool,
    notes: bool,
    password: Option<String>,
    json: bool,
}

impl Options {
    /// Reads the arguments; `None` when help was asked for.
    pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut given = Given::default();
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("json") => given.json = true,
                Long("output") | Short('o') => {
                    let value = parser.value().map_err(|error| error.to_string())?;
                    given.output = Some(value.into());
                }
                Long("sheet") => given.sheet = Some(word(&mut parser)?),
                Long("password") => given.password = Some(word(&mut parser)?),
                Long("markup") => {
                    let word = word(&mut parser)?;
                    let markup = Markup::of_word(&word)
                        .ok_or_else(|| format!("--markup is all, final or original, not {word}"))?;
                    given.markup = Some(markup);
                }
                Long("comments") => given.comments = true,
                Long("notes") => given.notes = true,
                Value(value) => given.values.push(value),
                other => return Err(other.unexpected().to_string()),
            }
        }
        given.options().map(Some)
    }
}

impl Given {
    fn options(self) -> Result<Options, String> {
        let is_pdf = self.output.as_deref().is_some_and(is_pdf);
        if !is_pdf && (self.markup.is_some() || self.comments || self.notes) {
            return Err("--markup, --comments and --notes belong to PDF".into());
        }
        let [command, input] = <[OsString; 2]>::try_from(self.values)
            .map_err(|_| "a command and one file are wanted".to_owned())?;
        let action = match (command.to_str(), self.output) {
            (Some("convert"), Some(output)) if is_pdf => Action::Pdf {
                output,
                print: PrintOptions {
                    sheets: Sheets::of_word(self.sheet.as_deref().unwrap_or_default()),
                    text: TextOptions {
                        markup: self.markup.unwrap_or_default(),
                        comments: self.comments,
                        pages: None,
                    },
                    notes: self.notes,
                    ..PrintOptions::default()
                },
            },
            (Some("convert"), Some(output)) => conversion(output, self.sheet.as_deref())?,
            (Some("convert"), None) => return Err("convert wants -o OUTPUT".into()),
            (Some("info" | "dump"), Some(_)) => return Err("-o belongs to convert".into()),
            (Some("info" | "dump"), None) if self.sheet.is_some() => {
                return Err("--sheet belongs to convert".into());
            }
            (Some("info"), None) => Action::Info,
            (Some("dump"), None) => Action::Dump,
            _ => return Err(format!("unknown command {}", command.to_string_lossy())),
        };
        Ok(Options {
            action,
            input: input.into(),
            password: self.password,
            json: self.json,
        })
    }
}

/// What stands behind an option.
fn word(parser: &mut lexopt::Parser) -> Result<String, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    value.string().map_err(|error| error.to_string())
}

fn is_pdf(output: &Path) -> bool {
    let extension = output.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
}

/// What the name of an output other than PDF asks for.
fn conversion(output: PathBuf, sheet: Option<&str>) -> Result<Action, String> {
    let extension = output.extension().and_then(|extension| extension.to_str());
    if extension == Some("bin") {
        return match sheet {
            None => Ok(Action::Convert { output }),
            Some(_) => Err("an Editor.bin holds all sheets: --sheet has no use".into()),
        };
    }
    let sheets = sheet.and_then(WhichSheets::of_word);
    let format = extension.and_then(Format::of_extension).ok_or_else(|| {
        format!(
            "cannot write {}: the extension must be bin, html, md, txt, csv, tsv, json or pdf",
            output.display()
        )
    })?;
    let file = output
        .file_name()
        .and_then(|name| name.to_str())
        .ok_or("the name of the output must be Unicode")?
        .to_owned();
    Ok(Action::Export {
        output,
        wanted: Wanted {
            format,
            file,
            sheets,
            now: None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Option<Options>, String> {
        Options::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn convert_wants_an_output() {
        assert!(parse("convert a.docx").is_err());
        let options = parse("convert a.docx -o out/Editor.bin --json")
            .unwrap()
            .unwrap();
        assert!(options.json);
        assert!(
            matches!(options.action, Action::Convert { output } if output.ends_with("Editor.bin"))
        );
    }

    #[test]
    fn the_extension_is_the_format() {
        let options = parse("convert a.xlsx -o out/b.CSV --sheet all")
            .unwrap()
            .unwrap();
        let Action::Export { wanted, .. } = options.action else {
            panic!("another format")
        };
        assert_eq!(
            (wanted.format, wanted.file.as_str()),
            (Format::Csv, "b.CSV")
        );
        assert_eq!(wanted.sheets, Some(WhichSheets::All));
    }

    #[test]
    fn pdf_shows_the_changes_that_are_wanted() {
        let text = |line: &str| match parse(line).unwrap().unwrap().action {
            Action::Pdf { print, .. } => (print.text.markup, print.text.comments),
            _ => panic!("another format"),
        };
        assert_eq!(text("convert a.docx -o b.pdf"), (Markup::All, false));
        assert_eq!(
            text("convert a.docx -o b.PDF --markup original --comments"),
            (Markup::Original, true)
        );
    }

    #[test]
    fn a_password_is_for_every_command() {
        for line in ["info a --password w", "convert a --password w -o b.pdf"] {
            let options = parse(line).unwrap().unwrap();
            assert_eq!(options.password.as_deref(), Some("w"));
        }
    }

    #[test]
    fn what_is_not_known_is_told() {
        for line in [
            "info a --password",
            "",
            "convert",
            "shout a.docx",
            "info a b",
            "info a -o b",
            "info a --sheet b",
            "convert a -o b.doc",
            "convert a -o b",
            "convert a -o b.bin --sheet all",
            "convert a -o b.csv --sheet",
            "convert a -o b.txt --comments",
            "convert a -o b.bin --markup all",
            "convert a -o b.html --notes",
            "convert a -o b.pdf --markup some",
            "info a --comments",
            "--loud",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
        assert!(parse("--help").unwrap().is_none());
    }
}
