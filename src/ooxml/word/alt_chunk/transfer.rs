//! Bytes as text: Base64, quoted-printable and `data:` addresses (RFC 2045, RFC 2397).

/// The bytes of Base64; what is no digit of it is skipped.
pub fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}

/// The bytes of a text in which `sign` and two digits stand for one: `=` in quoted-printable, where it also joins
/// lines, and `%` in addresses.
pub fn unquoted(text: &[u8], sign: u8) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != sign {
            out.push(*first);
            continue;
        }
        match after {
            [b'\r', b'\n', later @ ..] | [b'\n', later @ ..] if sign == b'=' => rest = later,
            [high, low, later @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                let digit = |digit: &u8| char::from(*digit).to_digit(16).unwrap_or(0) as u8;
                out.push(digit(high) << 4 | digit(low));
                rest = later;
            }
            _ => out.push(*first),
        }
    }
    out
}

/// The bytes of an address behind its `data:`.
pub fn data_address(address: &str) -> Option<Vec<u8>> {
    let (kind, data) = address.split_once(',')?;
    let bytes = unquoted(data.as_bytes(), b'%');
    let is_base64 = kind.trim_end().to_ascii_lowercase().ends_with(";base64");
    Some(if is_base64 { base64(&bytes) } else { bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_undone() {
        assert_eq!(base64(b"aGk\r\nh-_8=="), b"hi!\xfb\xff");
        assert_eq!(unquoted(b"a=3Db=\r\nc=\nd=zz=4", b'='), b"a=bcd=zz=4");
        assert_eq!(data_address("image/png;BASE64,aGk="), Some(b"hi".to_vec()));
        assert_eq!(data_address(",a%20b"), Some(b"a b".to_vec()));
        assert_eq!(data_address("image/png"), None);
    }
}
