//! Links: which may be followed.

/// The address of a link that may be followed: `http`, `https` and `mailto` only.
pub fn safe(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme = address.split_once(':')?.0.to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https" | "mailto").then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_files_are_no_links() {
        assert_eq!(safe(" https://a.b/c "), Some("https://a.b/c".to_owned()));
        assert_eq!(safe("MAILTO:a@b.c"), Some("MAILTO:a@b.c".to_owned()));
        for bad in [
            "javascript:alert(1)",
            "java\nscript:x",
            "file:///etc/passwd",
            "data:text/html,x",
            "chapter.docx",
            "",
        ] {
            assert_eq!(safe(bad), None, "{bad}");
        }
    }
}
