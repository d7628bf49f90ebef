//! The arguments.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

/// What `quire --help` prints.
pub const HELP: &str = "\
quire convert INPUT -o DIR/Editor.bin   convert an Office document; its pictures go to DIR/media/
quire info FILE                         tell what a file is: an Office document or an Editor.bin
quire dump FILE                         print an Editor.bin as a tree

  --json     print the result, or the error, as JSON
  --help     print this

Exit status: 0 done, 1 the input is at fault, 2 wrong usage.
";

/// A command line that was understood.
pub struct Options {
    /// What to do.
    pub action: Action,
    /// The file to do it with.
    pub input: PathBuf,
    /// Print JSON.
    pub json: bool,
}

/// The commands.
pub enum Action {
    /// Convert to `output`.
    Convert {
        /// The Editor.bin to write.
        output: PathBuf,
    },
    /// Tell what a file is.
    Info,
    /// Print an Editor.bin.
    Dump,
}

impl Options {
    /// Reads the arguments; `None` when help was asked for.
    pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut parser = lexopt::Parser::from_args(arguments);
        let mut values: Vec<OsString> = Vec::new();
        let mut output: Option<PathBuf> = None;
        let mut json = false;
        while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("json") => json = true,
                Long("output") | Short('o') => {
                    let value = parser.value().map_err(|error| error.to_string())?;
                    output = Some(value.into());
                }
                Value(value) => values.push(value),
                other => return Err(other.unexpected().to_string()),
            }
        }
        let [command, input] = <[OsString; 2]>::try_from(values)
            .map_err(|_| "a command and one file are wanted".to_owned())?;
        let action = match (command.to_str(), output) {
            (Some("convert"), Some(output)) => Action::Convert { output },
            (Some("convert"), None) => return Err("convert wants -o DIR/Editor.bin".into()),
            (Some("info" | "dump"), Some(_)) => return Err("-o belongs to convert".into()),
            (Some("info"), None) => Action::Info,
            (Some("dump"), None) => Action::Dump,
            _ => return Err(format!("unknown command {}", command.to_string_lossy())),
        };
        if let Action::Convert { output } = &action
            && output
                .extension()
                .is_none_or(|extension| extension != "bin")
        {
            return Err(format!(
                "cannot write {}: only .bin is known",
                output.display()
            ));
        }
        Ok(Some(Self {
            action,
            input: input.into(),
            json,
        }))
    }
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
    fn what_is_not_known_is_told() {
        for line in [
            "",
            "convert",
            "shout a.docx",
            "info a b",
            "info a -o b",
            "convert a -o b.doc",
            "--loud",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
        assert!(parse("--help").unwrap().is_none());
    }
}
