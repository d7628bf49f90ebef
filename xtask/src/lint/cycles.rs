//! No TypeScript file imports itself, by whatever way round.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build;
use crate::exec::say;
use crate::files;

/// The imports of each source file.
type Graph = BTreeMap<String, Vec<String>>;

/// Looks for a cycle in the imports that esbuild found in the bundles.
///
/// # Errors
/// When there is one; the message shows it.
pub fn check() -> Result<()> {
    say("import cycles");
    let path = build::scripts_metafile();
    if !path.exists() {
        return Ok(());
    }
    let metafile = serde_json::from_str(&files::read_text(&path)?)?;
    match cycle(&graph(&metafile).context("esbuild's list of imports has another form")?) {
        Some(files) => bail!("files import one another: {}", files.join(" -> ")),
        None => Ok(()),
    }
}

fn graph(metafile: &Value) -> Option<Graph> {
    let inputs = metafile.get("inputs")?.as_object()?;
    let imports = |input: &Value| -> Option<Vec<String>> {
        let list = input.get("imports")?.as_array()?;
        list.iter()
            .map(|import| Some(import.get("path")?.as_str()?.to_owned()))
            .collect()
    };
    inputs
        .iter()
        .map(|(file, input)| Some((file.clone(), imports(input)?)))
        .collect()
}

/// The files of one cycle, the first again at the end.
fn cycle(graph: &Graph) -> Option<Vec<String>> {
    let mut done = Vec::new();
    graph
        .keys()
        .find_map(|file| visit(graph, file, &mut Vec::new(), &mut done))
}

fn visit<'g>(
    graph: &'g Graph,
    file: &'g str,
    way: &mut Vec<&'g str>,
    done: &mut Vec<&'g str>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|&before| before == file) {
        let files = way.get(start..)?.iter().chain([&file]);
        return Some(files.map(|&file| file.to_owned()).collect());
    }
    if done.contains(&file) {
        return None;
    }
    way.push(file);
    let imports = graph.get(file).map_or(&[][..], Vec::as_slice);
    let found = imports
        .iter()
        .find_map(|import| visit(graph, import, way, done));
    way.pop();
    done.push(file);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph_of(edges: &[(&str, &[&str])]) -> Graph {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        edges
            .iter()
            .map(|(file, imports)| ((*file).to_owned(), owned(imports)))
            .collect()
    }

    #[test]
    fn a_diamond_is_no_cycle() {
        let graph = graph_of(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]);
        assert_eq!(cycle(&graph), None);
    }

    #[test]
    fn a_cycle_is_shown_from_its_first_file() {
        let graph = graph_of(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])]);
        assert_eq!(
            cycle(&graph),
            Some(["b", "c", "b"].map(str::to_owned).to_vec())
        );
    }
}
