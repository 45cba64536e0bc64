//! Spellings that several forms share: strings and doubles of JSON, tokens of pointers, base64, cuts between code points.

/// Write a text as a JSON string: only what JSON demands is escaped.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    out.push('"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(&text[start..at]);
        start = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0x8 => out.push_str("\\b"),
            0xc => out.push_str("\\f"),
            other => out.push_str(&format!("\\u{other:04x}")),
        }
    }
    out.push_str(&text[start..]);
    out.push('"');
}

/// Write a finite double as ECMAScript's `Number::toString` does: the shortest decimal that reads back.
pub(crate) fn write_double(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    if !value.is_finite() {
        return name_non_finite(value).to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let (digits, power) = shortest_digits(value.abs());
    let count = digits.len() as i32;
    // The point stands behind so many digits.
    let point = power + 1;
    if count <= point && point <= 21 {
        return format!("{sign}{digits}{}", "0".repeat((point - count) as usize));
    }
    if (1..=21).contains(&point) {
        let (whole, fraction) = digits.split_at(point as usize);
        return format!("{sign}{whole}.{fraction}");
    }
    if (-5..=0).contains(&point) {
        return format!("{sign}0.{}{digits}", "0".repeat(-point as usize));
    }
    let (first, rest) = digits.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{first}{point}{rest}e{power:+}")
}

/// The digits of a positive double and the power of ten of the first one.
fn shortest_digits(value: f64) -> (String, i32) {
    let (mut digits, power) = split_scientific(&format!("{value:e}"));
    let count = digits.len();
    // Of two decimals of equal length and distance ECMAScript takes the even one, the formatter of Rust the greater one.
    if count >= LEAST_TIE {
        let (longer, _) = split_scientific(&format!("{value:.count$e}"));
        let (shorter, last) = longer.split_at(count);
        let is_even = matches!(
            shorter.as_bytes()[count - 1],
            b'0' | b'2' | b'4' | b'6' | b'8'
        );
        if last == "5" && is_even && shorter != digits && is_exact(value, count) {
            digits = shorter.to_owned();
        }
    }
    (digits, power)
}

/// Two decimals of fewer digits never read as one double.
const LEAST_TIE: usize = 16;
/// No double has more digits.
const MOST_DIGITS: usize = 767;

/// Tell whether a double is written exactly with one digit more than so many.
fn is_exact(value: f64, count: usize) -> bool {
    let (digits, _) = split_scientific(&format!("{value:.MOST_DIGITS$e}"));
    digits[count + 1..].bytes().all(|digit| digit == b'0')
}

fn split_scientific(text: &str) -> (String, i32) {
    let (mantissa, power) = text.split_once('e').unwrap_or((text, "0"));
    (mantissa.replace('.', ""), power.parse().unwrap_or_default())
}

/// The word for a double that is not finite.
pub(crate) fn name_non_finite(value: f64) -> &'static str {
    match value {
        value if value.is_nan() => "NaN",
        value if value > 0.0 => "Infinity",
        _ => "-Infinity",
    }
}

/// Append a token to a JSON Pointer.
pub(crate) fn escape_token(out: &mut String, token: &str) {
    if !token.contains(['~', '/']) {
        out.push_str(token);
        return;
    }
    for character in token.chars() {
        match character {
            '~' => out.push_str("~0"),
            '/' => out.push_str("~1"),
            other => out.push(other),
        }
    }
}

/// Return a token of a JSON Pointer as it was before it was escaped.
pub(crate) fn unescape_token(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// The longest beginning of a text within so many bytes, between two code points (UEP-LIM-006).
pub(crate) fn cut_end(text: &str, limit: usize) -> &str {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The longest end of a text within so many bytes, between two code points (UEP-LIM-007).
pub(crate) fn cut_start(text: &str, limit: usize) -> &str {
    let mut start = text.len().saturating_sub(limit);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Write bytes in base64, with the standard alphabet and padding.
pub(crate) fn push_base64(out: &mut String, data: &[u8]) {
    for chunk in data.chunks(3) {
        let word = chunk
            .iter()
            .fold(0u32, |sum, byte| sum << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            if place <= chunk.len() {
                out.push(ALPHABET[(word >> (18 - 6 * place)) as usize & 63] as char);
            } else {
                out.push('=');
            }
        }
    }
}

/// How a base64 text is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// As a producer writes it.
    Canonical,
    /// With padding and the standard alphabet, but bits that nobody reads are set.
    LooseBits,
    /// Otherwise, as accept takes it.
    Other,
}

/// Read base64 in the forms that accept takes (UEP-JSON-079); nothing for any other text.
pub(crate) fn read_base64(text: &str) -> Option<(Vec<u8>, Spelling)> {
    let padding = text.bytes().rev().take_while(|byte| *byte == b'=').count();
    let body = &text.as_bytes()[..text.len() - padding];
    let rest = body.len() % 4;
    let is_padded = match (rest, padding) {
        (0, 0) => true,
        (2, 2) | (3, 1) => true,
        (2, 0) | (3, 0) => false,
        _ => return None,
    };
    let (mut is_standard, mut is_url_safe) = (true, true);
    let mut out = Vec::with_capacity(body.len() * 3 / 4);
    let (mut word, mut bits) = (0u32, 0);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'/' => {
                is_url_safe = false;
                if *byte == b'+' {
                    62
                } else {
                    63
                }
            }
            b'-' | b'_' => {
                is_standard = false;
                if *byte == b'-' {
                    62
                } else {
                    63
                }
            }
            _ => return None,
        };
        word = word << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((word >> bits) as u8);
            word &= (1 << bits) - 1;
        }
    }
    if !is_standard && !is_url_safe {
        return None;
    }
    let spelling = match (is_standard && is_padded, word == 0) {
        (true, true) => Spelling::Canonical,
        (true, false) => Spelling::LooseBits,
        _ => Spelling::Other,
    };
    Some((out, spelling))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_are_written_as_ecmascript_writes_them() {
        for (value, text) in [
            (1e21, "1e+21"),
            (1e20, "100000000000000000000"),
            (1.5e-7, "1.5e-7"),
            (0.000001, "0.000001"),
            (-0.0, "0"),
            (0.1, "0.1"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (5e-324, "5e-324"),
            (123456789012345680000.0, "123456789012345680000"),
            (-1.25, "-1.25"),
            // Ties of 17 digits: the even one.
            (10.0 + 2.0_f64.powi(-16), "10.000015258789062"),
            (-10.0 - 2.0_f64.powi(-16), "-10.000015258789062"),
            (2.0_f64.powi(-25), "2.9802322387695312e-8"),
            (2.0_f64.powi(-24) * 3.0, "1.7881393432617188e-7"),
        ] {
            assert_eq!(write_double(value), text);
        }
    }

    #[test]
    fn base64_reads_what_it_writes() {
        for length in 0..20usize {
            let data: Vec<u8> = (0..length as u8)
                .map(|byte| byte.wrapping_mul(37))
                .collect();
            let mut text = String::new();
            push_base64(&mut text, &data);
            assert_eq!(read_base64(&text), Some((data, Spelling::Canonical)));
        }
    }

    #[test]
    fn base64_of_other_spellings_is_told_apart() {
        assert_eq!(read_base64("aGk"), Some((b"hi".to_vec(), Spelling::Other)));
        assert_eq!(
            read_base64("-_8="),
            Some((vec![0xfb, 0xff], Spelling::Other))
        );
        assert_eq!(
            read_base64("aGl="),
            Some((b"hi".to_vec(), Spelling::LooseBits))
        );
        for wrong in ["a", "a=", "ab=", "+-ab", "a b=", "aGk=\n", "===="] {
            assert_eq!(read_base64(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn cuts_fall_between_code_points() {
        assert_eq!(cut_end("aéz", 2), "a");
        assert_eq!(cut_start("aéz", 2), "z");
        assert_eq!(cut_end("abc", 9), "abc");
    }
}
