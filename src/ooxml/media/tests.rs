use super::*;
use crate::container::Container;
use crate::ooxml::test::package_of;

const PNG: &[u8] = &[0x89, b'P', b'N', b'G', 13, 10, 26, 10];
const EMF: [u8; 44] = {
    let mut bytes = [0; 44];
    bytes[0] = 1;
    bytes[40] = b' ';
    bytes[41] = b'E';
    bytes[42] = b'M';
    bytes[43] = b'F';
    bytes
};

/// A bitmap of one row; with 32 bits per pixel the fourth byte is alpha.
fn bmp(bits: u8, pixel: &[u8]) -> Vec<u8> {
    let mut bytes = b"BM".to_vec();
    let mut dwords = |values: &[u32]| {
        for value in values {
            bytes.extend(value.to_le_bytes());
        }
    };
    let header: u32 = if bits == 32 { 108 } else { 40 };
    dwords(&[14 + header + 4, 0, 14 + header, header, 1, 1]);
    dwords(&[1 | u32::from(bits) << 16]);
    if bits == 32 {
        dwords(&[3, 4, 0, 0, 0, 0, 0x00FF_0000, 0xFF00, 0xFF, 0xFF00_0000]);
        dwords(&[0x7352_4742, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    } else {
        dwords(&[0, 4, 0, 0, 0, 0]);
    }
    bytes.extend(pixel);
    bytes.resize((14 + header + 4) as usize, 0);
    bytes
}

fn names_of(parts: &[(&str, &[u8])], wanted: &[&str]) -> (Vec<Option<String>>, Vec<String>) {
    let bytes = package_of(parts);
    let package = Package::open(&bytes).expect("a package");
    let mut cx = Context::new(&package, Container::Ppty);
    let names = wanted
        .iter()
        .map(|part| cx.picture_part(&PartName::new(part).expect("a name")))
        .collect();
    let files = cx.media.take_files(&package);
    (names, files.into_iter().map(|file| file.name).collect())
}

#[test]
fn pictures_are_named_once_and_by_content() {
    let opaque = bmp(24, &[1, 2, 3, 0]);
    let clear = bmp(32, &[1, 2, 3, 128]);
    let parts: &[(&str, &[u8])] = &[
        ("media/a.jpeg", PNG),
        ("media/b.emf", &EMF),
        ("media/c.bmp", &opaque),
        ("media/d.bmp", &clear),
        ("media/e.xyz", b"what is this"),
        ("media/f.bmp", b"BM but broken"),
    ];
    let wanted = [
        "/media/a.jpeg",
        "/media/b.emf",
        "/media/a.jpeg",
        "/media/c.bmp",
        "/media/d.bmp",
        "/media/none.png",
        "/media/e.xyz",
        "/media/f.bmp",
    ];
    let (names, files) = names_of(parts, &wanted);
    let expected = [
        Some("image1.png"),
        Some("display2image2.emf"),
        Some("image1.png"),
        Some("image3.jpg"),
        Some("image4.png"),
        None,
        Some("image5.xyz"),
        Some("image6.bmp"),
    ];
    assert_eq!(names, expected.map(|name| name.map(str::to_owned)));
    let expected: Vec<&str> = [0, 1, 3, 4, 6, 7]
        .iter()
        .filter_map(|at| expected[*at])
        .collect();
    assert_eq!(files, expected);
}

#[test]
fn companions_share_the_number_of_their_picture() {
    let bytes = package_of(&[
        ("media/a.emf", &EMF),
        ("embeddings/o.bin", b"object"),
        ("media/p.png", PNG),
        ("media/f.mp4", b"film"),
    ]);
    let package = Package::open(&bytes).expect("a package");
    let mut cx = Context::new(&package, Container::Ppty);
    let part = |name: &str| PartName::new(name).expect("a name");
    let (emf, png) = (part("/media/a.emf"), part("/media/p.png"));
    let (object, film) = (part("/embeddings/o.bin"), part("/media/f.mp4"));
    let mut name =
        |picture: Option<&PartName>, other: &PartName, kind| cx.picture_with(picture, other, kind);
    assert_eq!(
        name(Some(&emf), &object, Companion::Object),
        "display6image1.emf"
    );
    assert_eq!(
        name(Some(&png), &film, Companion::Film),
        "display8image2.png"
    );
    assert_eq!(name(None, &film, Companion::Film), "display8image3.png");
    let files = cx.media.take_files(&package);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "display6image1.bin",
            "display6image1.emf",
            "display8image2.mp4",
            "display8image2.png",
            "display8image3.mp4",
        ]
    );
}
