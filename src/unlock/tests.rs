//! Documents that the tests protect themselves.

use std::io::{Cursor, Write};

use aes::cipher::{Array, BlockCipherEncrypt, KeyInit};
use aes::{Aes128Enc, Aes192Enc, Aes256Enc};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cfb::CompoundFile;

use super::cipher::Hash;
use super::{COMMON_PASSWORD, INFO, PACKAGE, unlock};
use crate::error::ErrorKind;

const SALT: [u8; 16] = *b"salt of the test";
const SPINS: u32 = 100;

/// Two segments and a bit, not a whole number of blocks.
fn package() -> Vec<u8> {
    (0..9001_u32).map(|at| (at * at % 251) as u8).collect()
}

fn encrypt(key: &[u8], bytes: &mut [u8]) {
    let (blocks, _) = Array::slice_as_chunks_mut(bytes);
    match key.len() {
        16 => Aes128Enc::new_from_slice(key)
            .unwrap()
            .encrypt_blocks(blocks),
        24 => Aes192Enc::new_from_slice(key)
            .unwrap()
            .encrypt_blocks(blocks),
        _ => Aes256Enc::new_from_slice(key)
            .unwrap()
            .encrypt_blocks(blocks),
    }
}

fn chained(key: &[u8], vector: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut bytes = plain.to_vec();
    bytes.resize(plain.len().next_multiple_of(16), 0);
    let mut before = vector.to_vec();
    before.resize(16, 0x36);
    for block in bytes.chunks_mut(16) {
        for (byte, chained) in block.iter_mut().zip(&before) {
            *byte ^= chained;
        }
        encrypt(key, block);
        before = block.to_vec();
    }
    bytes
}

/// A compound file with the two streams; the package has its size before it.
fn protected(info: &[u8], size: u64, encrypted: &[u8]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(INFO).unwrap().write_all(info).unwrap();
    let mut stream = file.create_stream(PACKAGE).unwrap();
    stream.write_all(&size.to_le_bytes()).unwrap();
    stream.write_all(encrypted).unwrap();
    drop(stream);
    file.into_inner().into_inner()
}

fn typed(password: &str) -> Vec<u8> {
    password.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The stream that tells of agile encryption, and the encrypted package.
fn agile(password: &str, (name, hash): (&str, Hash), key_bytes: usize) -> (String, Vec<u8>) {
    let key: Vec<u8> = (0..key_bytes as u8).collect();
    let hashed = hash.of_password(&SALT, &typed(password), SPINS).unwrap();
    let locked = |what: u64, plain: &[u8]| {
        let mut key = hash.of(&[&hashed, &what.to_be_bytes()]);
        key.resize(key_bytes, 0x36);
        STANDARD.encode(chained(&key, &SALT, plain))
    };
    let salt = STANDARD.encode(SALT);
    let common = format!(
        r#"saltSize="16" blockSize="16" keyBits="{}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"
        hashAlgorithm="{name}" saltValue="{salt}""#,
        key_bytes * 8
    );
    let verifier = [7; 16];
    let info = format!(
        r#"<?xml version="1.0"?><encryption xmlns:p="p"><keyData {common}/><keyEncryptors><keyEncryptor>
        <p:encryptedKey spinCount="{SPINS}" {common} encryptedVerifierHashInput="{}" encryptedVerifierHashValue="{}"
        encryptedKeyValue="{}"/></keyEncryptor></keyEncryptors></encryption>"#,
        locked(0xFEA7_D276_3B4B_9E79, &verifier),
        locked(0xD7AA_0F6D_3061_344E, &hash.of(&[&verifier])),
        locked(0x146E_0BE7_ABAC_D0D6, &key),
    );
    let package = package();
    let encrypted = (0_u32..)
        .zip(package.chunks(4096))
        .flat_map(|(number, segment)| {
            let mut vector = hash.of(&[&SALT, &number.to_le_bytes()]);
            vector.truncate(16);
            chained(&key, &vector, segment)
        });
    (info, encrypted.collect())
}

fn agile_file(password: &str, hash: (&str, Hash), key_bytes: usize) -> Vec<u8> {
    let (xml, encrypted) = agile(password, hash, key_bytes);
    protected(&of_xml(&xml), 9001, &encrypted)
}

fn of_xml(xml: &str) -> Vec<u8> {
    [&[4, 0, 4, 0, 0x40, 0, 0, 0], xml.as_bytes()].concat()
}

/// As Office 2007 does it: a header without a name of the provider.
fn standard_file(password: &str, algorithm: u32, key_bytes: usize) -> Vec<u8> {
    let hashed = Hash::Sha1
        .of_password(&SALT, &typed(password), 50_000)
        .unwrap();
    let hashed = Hash::Sha1.of(&[&hashed, &[0; 4]]);
    let half = |pad: u8| {
        let padded: Vec<u8> = (0..64)
            .map(|at| pad ^ hashed.get(at).unwrap_or(&0))
            .collect();
        Hash::Sha1.of(&[&padded])
    };
    let key = &[half(0x36), half(0x5C)].concat()[..key_bytes];
    let mut verifier = [7; 16];
    let mut verifier_hash = Hash::Sha1.of(&[&verifier]);
    verifier_hash.resize(32, 0);
    encrypt(key, &mut verifier);
    encrypt(key, &mut verifier_hash);
    let numbers = |numbers: &[u32]| -> Vec<u8> {
        numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect()
    };
    let header = numbers(&[0x24, 0, algorithm, 0x8004, key_bytes as u32 * 8, 24, 0, 0]);
    let info = [
        vec![3, 0, 2, 0],
        numbers(&[0x24, header.len() as u32]),
        header,
        numbers(&[16]),
        SALT.to_vec(),
        verifier.to_vec(),
        numbers(&[20]),
        verifier_hash,
    ];
    let mut encrypted = package();
    encrypted.resize(encrypted.len().next_multiple_of(16), 0);
    encrypt(key, &mut encrypted);
    protected(&info.concat(), 9001, &encrypted)
}

fn fault(bytes: &[u8], password: Option<&str>) -> ErrorKind {
    unlock(bytes, password).unwrap_err().into_details().kind
}

#[test]
fn the_right_password_opens_whatever_the_cipher_and_the_hash() {
    for (hash, key_bytes) in [
        (("SHA1", Hash::Sha1), 16),
        (("SHA256", Hash::Sha256), 24),
        (("SHA384", Hash::Sha384), 32),
        (("SHA512", Hash::Sha512), 32),
    ] {
        let file = agile_file("Größe 東", hash, key_bytes);
        assert_eq!(
            unlock(&file, Some("Größe 東")).unwrap(),
            package(),
            "{hash:?}"
        );
        assert_eq!(fault(&file, Some("größe 東")), ErrorKind::WrongPassword);
        assert_eq!(fault(&file, None), ErrorKind::Encrypted);
    }
    for (algorithm, key_bytes) in [(0x660E, 16), (0x660F, 24), (0x6610, 32)] {
        let file = standard_file("secret", algorithm, key_bytes);
        assert_eq!(unlock(&file, Some("secret")).unwrap(), package());
        assert_eq!(fault(&file, Some("")), ErrorKind::WrongPassword);
    }
}

#[test]
fn what_office_opens_without_asking_needs_no_password() {
    let file = agile_file(COMMON_PASSWORD, ("SHA512", Hash::Sha512), 32);
    assert_eq!(unlock(&file, None).unwrap(), package());
}

#[test]
fn other_protection_is_not_supported() {
    let (xml, encrypted) = agile("a", ("SHA512", Hash::Sha512), 32);
    for (from, to) in [
        ("ChainingModeCBC", "ChainingModeCFB"),
        ("\"AES\"", "\"DES\""),
        ("SHA512", "MD5"),
        ("256", "40"),
        ("p:encryptedKey ", "p:certificate "),
    ] {
        let file = protected(&of_xml(&xml.replace(from, to)), 9001, &encrypted);
        let kind = fault(&file, Some("a"));
        assert!(matches!(kind, ErrorKind::Unsupported(_)), "{to}: {kind:?}");
    }
    assert!(matches!(
        fault(&standard_file("a", 0x6801, 16), Some("a")),
        ErrorKind::Unsupported(_)
    ));
    let file = protected(&[1, 0, 1, 0], 0, &[]);
    assert!(matches!(fault(&file, None), ErrorKind::Unsupported(_)));
}

#[test]
fn damage_is_told() {
    let (xml, encrypted) = agile("a", ("SHA512", Hash::Sha512), 32);
    let of = |xml: &str, size: u64| fault(&protected(&of_xml(xml), size, &encrypted), Some("a"));
    assert_eq!(of(&xml, 9017), ErrorKind::Truncated);
    assert!(matches!(
        of(&xml.replace("=\"100\"", "=\"no\""), 9001),
        ErrorKind::Xml(_)
    ));
    assert!(matches!(
        of(&xml.replace("/>", "<"), 9001),
        ErrorKind::Xml(_)
    ));
    assert!(matches!(
        of(&xml.replace("=\"100\"", "=\"10000001\""), 9001),
        ErrorKind::LimitExceeded { .. }
    ));
    let file = protected(&of_xml(&xml), 9001, &encrypted);
    assert!(unlock(&file[..file.len() / 2], Some("a")).is_err());
    assert!(unlock(&file[..100], Some("a")).is_err());
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Other").unwrap();
    let bytes = file.into_inner().into_inner();
    assert!(matches!(fault(&bytes, None), ErrorKind::MissingPart(_)));
    assert_eq!(
        fault(&protected(&[3, 0, 2, 0, 0x24], 0, &[]), None),
        ErrorKind::Truncated
    );
}

/// A protected file, and where its table of sectors stands.
fn with_table() -> (Vec<u8>, usize) {
    let file = agile_file("a", ("SHA512", Hash::Sha512), 32);
    let table = u32::from_le_bytes(file[76..80].try_into().unwrap());
    let sector = 1_usize << file[30];
    (file, (table as usize + 1) * sector)
}

#[test]
fn a_table_may_tell_of_sectors_that_are_not_there() {
    let (mut file, table) = with_table();
    let sector = 1_usize << file[30];
    let there = file.len() / sector - 1;
    for entry in there..sector / 4 {
        let at = table + entry * 4;
        file[at..at + 4].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    }
    assert_eq!(unlock(&file, Some("a")).unwrap(), package());
}

#[test]
fn a_table_may_have_sectors_for_which_there_is_nothing() {
    let (mut file, table) = with_table();
    let sector = 1_usize << file[30];
    let free = (file.len() / sector - 1) as u32;
    // Another sector of the table, whose own entry says so, and which has free sectors alone.
    let entry = table + free as usize * 4;
    file[entry..entry + 4].copy_from_slice(&0xFFFF_FFFD_u32.to_le_bytes());
    file[44..48].copy_from_slice(&2_u32.to_le_bytes());
    file[80..84].copy_from_slice(&free.to_le_bytes());
    file.resize(file.len() + sector, 0xFF);
    assert_eq!(unlock(&file, Some("a")).unwrap(), package());
}

#[test]
fn a_file_that_ends_before_its_data_is_truncated() {
    let (file, table) = with_table();
    let sector = 1_usize << file[30];
    assert!(table + sector <= file.len() - 2 * sector);
    let cut = &file[..file.len() - 2 * sector];
    assert_eq!(fault(cut, Some("a")), ErrorKind::Truncated);
}

#[test]
fn damaged_containers_are_opened_or_refused() {
    let files = [
        agile_file("a", ("SHA1", Hash::Sha1), 16),
        agile_file("a", ("SHA512", Hash::Sha512), 32),
    ];
    let mut state = 1_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state as usize / 256 % below
    };
    for round in 0..2_000 {
        let mut bytes = files[round % 2].clone();
        // Most of the damage where the container says where everything is.
        for _ in 0..=random(4) {
            let reach = if random(3) == 0 { bytes.len() } else { 3_072 };
            let at = random(reach);
            bytes[at] = random(256) as u8;
        }
        if random(8) == 0 {
            bytes.truncate(random(bytes.len()));
        }
        if let Ok(opened) = unlock(&bytes, Some("a")) {
            assert!(opened.len() <= bytes.len());
        }
    }
}
