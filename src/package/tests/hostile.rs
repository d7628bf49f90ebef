//! Archives that are damaged, or made to do harm.

use super::*;

/// One entry for [`archive`].
struct Raw<'r> {
    name: &'r str,
    method: u16,
    flags: u16,
    body: &'r [u8],
    /// Size after inflating, as told to the world.
    size: u32,
    /// Where the directory says that the entry begins; `None` for where it does.
    at: Option<u32>,
}

fn stored<'r>(name: &'r str, body: &'r [u8]) -> Raw<'r> {
    let size = u32::try_from(body.len()).expect("small");
    Raw {
        name,
        method: 0,
        flags: 0,
        body,
        size,
        at: None,
    }
}

/// A ZIP archive that says what it is told to say (APPNOTE 4.3).
fn archive(entries: &[Raw<'_>]) -> Vec<u8> {
    let short = |number: usize| u16::try_from(number).expect("small").to_le_bytes();
    let long = |number: usize| u32::try_from(number).expect("small").to_le_bytes();
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let begin = out.len();
        let common = [
            &20_u16.to_le_bytes()[..],
            &entry.flags.to_le_bytes(),
            &entry.method.to_le_bytes(),
            &[0; 4],
            &[0; 4],
            &long(entry.body.len()),
            &entry.size.to_le_bytes(),
            &short(entry.name.len()),
            &short(0),
        ]
        .concat();
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&common);
        out.extend_from_slice(entry.name.as_bytes());
        out.extend_from_slice(entry.body);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&common);
        directory.extend_from_slice(&[0; 10]);
        let at = entry.at.unwrap_or(u32::try_from(begin).expect("small"));
        directory.extend_from_slice(&at.to_le_bytes());
        directory.extend_from_slice(entry.name.as_bytes());
    }
    let end = [
        b"PK\x05\x06\0\0\0\0".as_slice(),
        &short(entries.len()),
        &short(entries.len()),
        &long(directory.len()),
        &long(out.len()),
        &[0; 2],
    ]
    .concat();
    [out, directory, end].concat()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("room");
    encoder.finish().expect("room")
}

#[test]
fn every_truncation_is_a_typed_error() {
    // Incompressible, so that the archive is long, and with an archive inside that has a directory of its own.
    let noise: Vec<u8> = (0_u32..20_000)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let inner = document(WORD);
    let types = TYPES.replace("MAIN", WORD);
    let bytes = archive(&[
        stored("[Content_Types].xml", types.as_bytes()),
        stored("word/document.xml", b"<w/>"),
        stored("word/embeddings/a.docx", &inner),
        stored("word/media/image1.bin", &noise),
    ]);
    assert_eq!(ooxml(&bytes).document, DocumentKind::Word);
    for length in (4..bytes.len())
        .step_by(100)
        .chain([bytes.len() - 1, bytes.len() - 22])
    {
        let error = opening(&bytes[..length]);
        let typed = matches!(
            error.kind,
            ErrorKind::Truncated | ErrorKind::DamagedArchive(_)
        );
        assert!(typed, "{length}: {error:?}");
    }
    let plain = document(WORD);
    for length in (4..plain.len() - 22).step_by(100) {
        assert_eq!(kind_of(&plain[..length]), ErrorKind::Truncated, "{length}");
    }
}

#[test]
fn a_damaged_directory_is_made_good_by_the_local_headers() {
    let mut bytes = document(WORD);
    let directory = bytes
        .windows(4)
        .position(|at| at == b"PK\x01\x02")
        .expect("a directory");
    let end = bytes.len() - 22;
    bytes[directory..end].fill(0);
    let package = Package::open(&bytes).expect("the entries are found");
    assert_eq!(package.document_kind(), Ok(DocumentKind::Word));
    let main = package.main_part().expect("a main part");
    assert!(!package.read(&main).expect("the main part").is_empty());
}

#[test]
fn changed_bytes_never_panic() {
    let bytes = document(WORD);
    for at in 0..bytes.len() {
        for value in [0, 0x7F, 0xFF, bytes[at] ^ 1] {
            let mut changed = bytes.clone();
            changed[at] = value;
            if let Ok(package) = Package::open(&changed) {
                for part in package.part_names() {
                    let _ = package.read(part);
                }
            }
            let _ = sniff(&changed);
        }
    }
}

#[test]
fn bombs_are_stopped_by_what_the_directory_says() {
    let small = deflated(&vec![b'x'; 1 << 20]);
    let bomb = |size: u32| Raw {
        name: "a.xml",
        method: 8,
        flags: 0,
        body: &small,
        size,
        at: None,
    };
    let error = opening(&archive(&[bomb(u32::MAX)]));
    assert!(
        matches!(
            error.kind,
            ErrorKind::LimitExceeded {
                limit: limits::PART_BYTES,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(error.part, "/a.xml");
    let error = opening(&archive(&[bomb(1 << 30)]));
    assert!(matches!(
        error.kind,
        ErrorKind::LimitExceeded {
            limit: limits::COMPRESSION_RATIO,
            ..
        }
    ));
    let big = vec![0; 3 << 20];
    let names: Vec<String> = (0..3).map(|n| format!("{n}.xml")).collect();
    let many: Vec<Raw<'_>> = names
        .iter()
        .map(|name| Raw {
            name,
            method: 8,
            flags: 0,
            body: &big,
            size: (2 << 30) - 1,
            at: None,
        })
        .collect();
    let error = opening(&archive(&many));
    assert!(matches!(
        error.kind,
        ErrorKind::LimitExceeded {
            limit: limits::PACKAGE_BYTES,
            ..
        }
    ));
}

#[test]
fn lying_sizes_do_not_help_a_bomb() {
    let bomb = deflated(&vec![0; 64 << 20]);
    let bytes = archive(&[Raw {
        name: "a.xml",
        method: 8,
        flags: 0,
        body: &bomb,
        size: 10,
        at: None,
    }]);
    let package = Package::open(&bytes).expect("it looks harmless");
    let error = package.read(&name("a.xml")).expect_err("a bomb");
    assert!(
        matches!(
            error.kind,
            ErrorKind::LimitExceeded {
                limit: limits::COMPRESSION_RATIO,
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(error.part, "/a.xml");
    // The same where the reader of XML meets it.
    let error = package.xml(&name("a.xml")).map(|_| ()).expect_err("a bomb");
    assert!(
        matches!(error.kind, ErrorKind::LimitExceeded { .. }),
        "{error:?}"
    );
    // A size that is merely wrong is none.
    let text = deflated(b"<a>hello</a>");
    let bytes = archive(&[Raw {
        name: "a.xml",
        method: 8,
        flags: 0,
        body: &text,
        size: 1,
        at: None,
    }]);
    let package = Package::open(&bytes).expect("a package");
    assert_eq!(
        package.read(&name("a.xml")).expect("readable"),
        b"<a>hello</a>"
    );
}

#[test]
fn overlapping_entries_are_refused() {
    let body = deflated(&vec![b'x'; 5000]);
    let entry = |name, at| Raw {
        name,
        method: 8,
        flags: 0,
        body: &body,
        size: 5000,
        at,
    };
    let error = opening(&archive(&[entry("a.xml", None), entry("b.xml", Some(0))]));
    assert!(
        matches!(&error.kind, ErrorKind::DamagedArchive(why) if why.contains("overlap")),
        "{error:?}"
    );
}

#[test]
fn too_many_entries_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for number in 0..100_000 {
        writer
            .start_file(format!("{number}"), options)
            .expect("a new entry");
    }
    let bytes = writer.finish().expect("a directory").into_inner();
    assert!(matches!(
        opening(&bytes).kind,
        ErrorKind::LimitExceeded {
            limit: limits::ZIP_ENTRIES,
            ..
        }
    ));
}

#[test]
fn names_that_lead_out_of_the_package_reach_nothing() {
    let long = "x".repeat(limits::PART_NAME_BYTES + 1);
    let bytes = archive(&[
        stored("../../evil.xml", b"1"),
        stored("word/../../evil.xml", b"2"),
        stored("/etc/passwd", b"3"),
        stored("C:\\windows\\win.ini", b"4"),
        stored("a\0b", b"5"),
        stored("word/./x/../document.xml", b"6"),
        stored("word/", b""),
        stored(&long, b"7"),
    ]);
    let package = Package::open(&bytes).expect("a package");
    let names: Vec<&str> = package.part_names().map(PartName::as_str).collect();
    assert_eq!(
        names,
        ["/etc/passwd", "/C:/windows/win.ini", "/word/document.xml"]
    );
}

#[test]
fn of_equal_names_one_is_read() {
    let bytes = archive(&[
        stored("a.xml", b"1"),
        stored("a.xml", b"2"),
        stored("A.XML", b"3"),
    ]);
    let package = Package::open(&bytes).expect("a package");
    assert_eq!(package.read(&name("/a.xml")).expect("readable"), b"2");
}

#[test]
fn entries_that_cannot_be_inflated_are_typed_errors() {
    let entry = |name, method, flags, body| Raw {
        name,
        method,
        flags,
        body,
        size: 3,
        at: None,
    };
    let bytes = archive(&[
        entry("bzip2.xml", 12, 0, b"abc"),
        entry("odd.xml", 4711, 0, b"abc"),
        entry("locked.xml", 0, 1, b"abc"),
        entry("broken.xml", 8, 0, b"\xFF\xFF\xFF"),
        entry("short.xml", 8, 0, &deflated(&[7; 100])[..3]),
        Raw {
            at: Some(50_000),
            ..entry("outside.xml", 0, 0, b"abc")
        },
        entry("fine.xml", 0, 0, b"abc"),
    ]);
    let package = Package::open(&bytes).expect("a package");
    let code = |part: &str| {
        package
            .read(&name(part))
            .map_err(|error| (error.code(), error.into_details().part))
    };
    assert_eq!(
        code("bzip2.xml"),
        Err(("unsupported", "/bzip2.xml".to_owned()))
    );
    assert_eq!(code("odd.xml"), Err(("unsupported", "/odd.xml".to_owned())));
    assert_eq!(
        code("locked.xml"),
        Err(("unsupported", "/locked.xml".to_owned()))
    );
    assert_eq!(
        code("broken.xml"),
        Err(("damaged-archive", "/broken.xml".to_owned()))
    );
    assert_eq!(
        code("short.xml"),
        Err(("damaged-archive", "/short.xml".to_owned()))
    );
    assert_eq!(
        code("outside.xml"),
        Err(("damaged-archive", "/outside.xml".to_owned()))
    );
    assert_eq!(code("fine.xml"), Ok(b"abc".to_vec()));
}

#[test]
fn bytes_in_front_of_the_archive_are_skipped() {
    let bytes = [b"\0\x01\x02".as_slice(), &document(WORD)].concat();
    assert_eq!(ooxml(&bytes).document, DocumentKind::Word);
}
