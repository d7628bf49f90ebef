//! Data flows one way: a module may use those below it only. Reads the `crate::` paths in `src`.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read the sources has failed"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may use. Those that are not named here may use nothing, and all may use [`GROUND`].
const ALLOWED: [(&str, &[&str]); 11] = [
    ("package", &["xml"]),
    ("ooxml", &["editor_bin", "package", "xml"]),
    ("editor_bin", &[]),
    ("resolve", &["editor_bin"]),
    ("layout", &["editor_bin", "resolve"]),
    ("render", &["editor_bin", "layout", "resolve"]),
    ("export", &["editor_bin", "render", "resolve"]),
    (
        "convert",
        &["editor_bin", "ooxml", "package", "render", "xml"],
    ),
    (
        "wasm",
        &[
            "convert",
            "editor_bin",
            "export",
            "layout",
            "package",
            "render",
            "unlock",
        ],
    ),
    (
        "cli",
        &[
            "convert",
            "editor_bin",
            "export",
            "layout",
            "package",
            "render",
            "resolve",
            "unlock",
        ],
    ),
    ("main", &["cli"]),
];

/// The ground that everything stands on.
const GROUND: [&str; 7] = [
    "container",
    "dates",
    "error",
    "limits",
    "order",
    "progress",
    "units",
];

#[test]
fn modules_use_only_what_is_below_them() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = BTreeSet::new();
    let files = rust_files(&src);
    assert!(
        files.len() > 5,
        "the sources were not found below {}",
        src.display()
    );
    let modules: BTreeSet<String> = files.iter().map(|file| module_of(&src, file)).collect();
    for file in files {
        let relative = file
            .strip_prefix(&src)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        let module = module_of(&src, &file);
        // Tests may look at their module from above: a reader is tested through the conversion, too.
        if ["lib", "format", "view"].contains(&module.as_str()) || file.ends_with("tests.rs") {
            continue;
        }
        let used = modules_used(&fs::read_to_string(&file).unwrap());
        // Macros are at the crate's top too, under names that are no module's.
        for used in used.intersection(&modules) {
            if !may_use(&module, used) {
                wrong.insert(format!("src/{relative} uses crate::{used}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "against the flow of data (see docs/architecture.md): {wrong:#?}"
    );
}

#[test]
fn paths_are_found_in_every_form() {
    let source = "use crate::xml::Reader;\nuse crate::{error::Result, package::{Part, Package}, limits};\n\
        fn f() -> crate::render::Page { crate::convert::convert() }\n// crate::ooxml is only named here\n\
        use quire::editor_bin::Docy;\npub(in crate::layout) fn g() {}";
    let expected = [
        "convert",
        "editor_bin",
        "error",
        "layout",
        "limits",
        "package",
        "render",
        "xml",
    ];
    assert_eq!(modules_used(source), expected.map(str::to_owned).into());
}

/// The top module that a file belongs to.
fn module_of(src: &Path, file: &Path) -> String {
    let first = file
        .strip_prefix(src)
        .unwrap()
        .iter()
        .next()
        .unwrap()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn may_use(module: &str, used: &str) -> bool {
    let allowed = ALLOWED
        .iter()
        .find(|(name, _)| *name == module)
        .map_or(&[][..], |(_, all)| all);
    used == module || GROUND.contains(&used) || allowed.contains(&used)
}

/// The first segments of all paths into our crate; comments are left out.
fn modules_used(source: &str) -> BTreeSet<String> {
    let code: String = source
        .lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n");
    let starts = ["crate::", "quire::"];
    let mut used = BTreeSet::new();
    for (at, start) in starts.iter().flat_map(|start| code.match_indices(start)) {
        let is_path_start =
            !code[..at].ends_with(|last: char| last.is_alphanumeric() || last == '_');
        let rest = &code[at + start.len()..];
        match rest.strip_prefix('{') {
            _ if !is_path_start => {}
            Some(group) => used.extend(group_members(group)),
            None => used.extend(first_segment(rest)),
        }
    }
    used
}

/// The first segments of `a::b, c::{d, e}}`, up to the brace that closes the group.
fn group_members(group: &str) -> Vec<String> {
    let mut members = Vec::new();
    let (mut depth, mut member) = (0_usize, String::new());
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(std::mem::take(&mut member)),
            _ if depth == 0 => member.push(c),
            _ => {}
        }
    }
    members.push(member);
    members
        .iter()
        .filter_map(|member| first_segment(member.trim()))
        .collect()
}

/// The module's name at the start of a path; nothing for macros and types, which the crate has at its top.
fn first_segment(path: &str) -> Option<String> {
    let end = path
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(path.len());
    let (name, rest) = path.split_at(end);
    let is_module = name.starts_with(|c: char| c.is_lowercase()) && !rest.starts_with('!');
    is_module.then(|| name.to_owned())
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let rust = files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ext| ext == "rs"));
    rust.chain(folders.iter().flat_map(|folder| rust_files(folder)))
        .collect()
}
