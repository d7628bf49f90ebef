//! The patterns by which words are hyphenated: from an npm package and the repository, as one file for each language.

use anyhow::Result;

use super::Piece;
use crate::exec;
use crate::files;
use crate::paths;
use crate::stamp::Step;

/// The npm package.
const PACKAGE: &str = "node_modules/hyphen";

/// Languages as the core names them (`src/layout/text/hyphenation.rs`), and their files in the package where these have
/// another name: those of the crate hypher, which the command has, as far as their licences are permissive (Hungarian is left
/// out) and their lines end with hyphens.
const LANGUAGES: [(&str, &str); 34] = [
    ("af", ""),
    ("be", ""),
    ("bg", ""),
    ("ca", ""),
    ("da", ""),
    ("de", "de-1996"),
    ("el", "el-monoton"),
    ("en", "en-us"),
    ("es", ""),
    ("et", ""),
    ("fi", "fi-x-school"),
    ("fr", ""),
    ("gl", ""),
    ("hr", ""),
    ("is", ""),
    ("it", ""),
    ("ka", ""),
    ("ku", "kmr"),
    ("la", ""),
    ("lt", ""),
    ("mn", "mn-cyrl"),
    ("nl", ""),
    ("no", ""),
    ("pl", ""),
    ("pt", ""),
    ("ru", ""),
    ("sk", ""),
    ("sl", ""),
    ("sq", ""),
    ("sr", "sh-cyrl"),
    ("sv", ""),
    ("tk", ""),
    ("tr", ""),
    ("uk", ""),
];

/// What is in the repository: the patterns of Czech, since those of the package are others, and under the GPL; and the
/// licences of all.
const OWN: [&str; 2] = ["cs.txt", "LICENSE.txt"];

/// Prints the patterns of a file of the package as TeX has them, one a line. There they are a tree by letters: a node is its
/// children, the index of its levels, or both; levels begin at the first letter, also behind the dot that stands for a word's
/// begin. English exceptions, which tell where the hyphens are in the
/// hyphenated word, become patterns of the highest levels.
const PATTERNS: &str = "const [levels, tree, exceptions] = require(process.argv[1]);
const patterns = [];
function walk(node, letters) {
  for (const [letter, below] of Object.entries(node)) {
    const [children, index] = Array.isArray(below) ? below
      : typeof below === 'number' ? [{}, below] : [below, undefined];
    if (index !== undefined) patterns.push(pattern(letters + letter, levels[index]));
    walk(children, letters + letter);
  }
}
function pattern(letters, levels) {
  const first = letters.startsWith('.') ? 1 : 0;
  const all = [...letters, ''];
  return all.map((letter, at) => `${levels[at - first] || ''}${letter}`).join('');
}
walk(tree, '');
if (process.argv[1].endsWith('en-us.js'))
  for (const [word, hyphens] of Object.entries(exceptions)) {
    const points = hyphens.map((at, before) => at - before);
    const letters = [...word].map((letter, at) => (at === 0 ? '' : points.includes(at) ? 9 : 8) + letter);
    patterns.push(`.${letters.join('')}.`);
  }
console.log(patterns.sort().join('\\n'));";

/// Makes the files in `build/hyphenation`. In the extension they are files of their own, loaded when a document needs them.
///
/// # Errors
/// When the package has other files.
pub fn make() -> Result<Vec<Piece>> {
    let languages = LANGUAGES.map(|(language, _)| piece(&format!("{language}.txt")));
    let licence = piece("LICENSE-hyphen.txt");
    let mut pieces: Vec<Piece> = OWN
        .iter()
        .map(|name| Piece {
            name: format!("hyphenation/{name}"),
            source: paths::at("extension/hyphenation").join(name),
        })
        .collect();
    pieces.extend(languages);
    pieces.push(licence);
    Step::new("hyphenation")
        .reads(["package-lock.json", "xtask/src/build/hyphenation.rs"])
        .writes(pieces.iter().map(|piece| piece.source.clone()))
        .run("hyphenation: the patterns of all languages", || {
            for (language, file) in LANGUAGES {
                let file = if file.is_empty() { language } else { file };
                let path = paths::at(&format!("{PACKAGE}/patterns/{file}.js"));
                let mut node = exec::command("node");
                let patterns = exec::read(node.args(["-e", PATTERNS]).arg(path))?;
                let to = piece(&format!("{language}.txt")).source;
                files::write(&to, patterns.as_bytes())?;
            }
            let licence = files::read(&paths::at(&format!("{PACKAGE}/LICENSE")))?;
            files::write(&piece("LICENSE-hyphen.txt").source, &licence)?;
            Ok(())
        })?;
    Ok(pieces)
}

fn piece(name: &str) -> Piece {
    let name = format!("hyphenation/{name}");
    let source = paths::build().join(&name);
    Piece { name, source }
}
