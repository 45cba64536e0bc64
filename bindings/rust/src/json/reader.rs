//! The strict reader: a descent over one text that notes repeated names and stops at what is malformed.

use std::collections::HashSet;

use super::{Json, Member, Number, Object, Spanned};
use crate::errors::Refusal;
use crate::reasons::Reason;
use crate::text::escape_token;

/// Read one JSON document; the refusals of a failure stand in byte order.
///
/// A member that stands twice does not end the reading, so that all of them are found; anything malformed does.
///
/// ```
/// use uep::json;
///
/// let read = json::read(br#"{"a": 9007199254740993}"#, 64).unwrap();
/// assert!(matches!(read.value.get("a"), Some(json::Json::Number(n)) if n.digits() == "9007199254740993"));
/// let refused = json::read(br#"{"a": 1, "\u0061": 2}"#, 64).unwrap_err();
/// assert_eq!(refused[0].path.as_deref(), Some("/a"));
/// ```
pub fn read(data: &[u8], max_depth: usize) -> Result<Spanned, Vec<Refusal>> {
    // Text in front of the first bad byte is judged first (UEP-JSON-010).
    let (text, broken) = match std::str::from_utf8(data) {
        Ok(text) => (text, false),
        Err(bad) => (
            std::str::from_utf8(&data[..bad.valid_up_to()]).unwrap_or_default(),
            true,
        ),
    };
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        max_depth,
        faults: Vec::new(),
        path: Vec::new(),
    };
    let stop = match reader.read_document(broken) {
        Ok(value) if reader.faults.is_empty() => return Ok(value),
        Ok(_) => None,
        Err(stop) => Some(stop),
    };
    let mut faults = reader.faults;
    faults.extend(stop.map(|stop| match stop {
        Stop::Malformed { at, detail } => {
            let detail = if broken && at >= text.len() {
                "not UTF-8"
            } else {
                detail
            };
            refuse(
                Reason::Malformed,
                String::new(),
                format!("byte {at}: {detail}; write one JSON document"),
            )
        }
        Stop::TooDeep => refuse(
            Reason::TooDeep,
            String::new(),
            format!("values nest over {max_depth} deep (max_document_depth); nest them less"),
        ),
    }));
    Err(faults)
}

fn refuse(reason: Reason, path: String, detail: String) -> Refusal {
    Refusal {
        reason,
        path: Some(path),
        detail,
    }
}

/// How many repeated names are listed.
const MAX_LISTED: usize = 64;
/// Objects with more members than this look a name up in a set.
const FEW: usize = 16;

enum Stop {
    Malformed { at: usize, detail: &'static str },
    TooDeep,
}

enum Step {
    Key(String),
    Index(usize),
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    max_depth: usize,
    faults: Vec<Refusal>,
    path: Vec<Step>,
}

impl Reader<'_> {
    fn stop<T>(&self, at: usize, detail: &'static str) -> Result<T, Stop> {
        Err(Stop::Malformed { at, detail })
    }

    fn read_document(&mut self, broken: bool) -> Result<Spanned, Stop> {
        if self.text.starts_with('\u{feff}') {
            return self.stop(0, "a byte order mark");
        }
        self.skip();
        let value = self.read_value(1)?;
        self.skip();
        if self.at != self.bytes.len() {
            return self.stop(self.at, "text after the value");
        }
        if broken {
            return self.stop(self.at, "not UTF-8");
        }
        Ok(value)
    }

    fn skip(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.bytes.get(self.at) {
            self.at += 1;
        }
    }

    fn read_value(&mut self, depth: usize) -> Result<Spanned, Stop> {
        let start = self.at;
        let value = match self.bytes.get(start) {
            Some(b'"') => Json::String(self.read_string()?),
            Some(b'{') => self.read_object(depth)?,
            Some(b'[') => self.read_array(depth)?,
            Some(b't') => self.read_word("true", Json::Bool(true))?,
            Some(b'f') => self.read_word("false", Json::Bool(false))?,
            Some(b'n') => self.read_word("null", Json::Null)?,
            _ => self.read_number()?,
        };
        Ok(Spanned { start, value })
    }

    fn read_word(&mut self, word: &'static str, value: Json) -> Result<Json, Stop> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return self.stop(self.at, "a value is expected");
        }
        self.at += word.len();
        Ok(value)
    }

    fn read_number(&mut self) -> Result<Json, Stop> {
        let start = self.at;
        let mut at = start + usize::from(self.bytes.get(start) == Some(&b'-'));
        let whole = self.count_digits(at);
        if whole == 0 {
            return self.stop(start, "a value is expected");
        }
        // A second digit behind a leading zero is text after the value.
        at += if self.bytes[at] == b'0' { 1 } else { whole };
        if self.bytes.get(at) == Some(&b'.') && self.count_digits(at + 1) > 0 {
            at += 1 + self.count_digits(at + 1);
        }
        if let Some(b'e' | b'E') = self.bytes.get(at) {
            let sign = usize::from(matches!(self.bytes.get(at + 1), Some(b'+' | b'-')));
            let digits = self.count_digits(at + 1 + sign);
            if digits > 0 {
                at += 1 + sign + digits;
            }
        }
        let digits = &self.text[start..at];
        let double: f64 = digits.parse().unwrap_or(f64::INFINITY);
        if !double.is_finite() {
            return self.stop(start, "a number that is not finite");
        }
        self.at = at;
        Ok(Json::Number(Number {
            digits: digits.to_owned(),
            double,
        }))
    }

    fn count_digits(&self, at: usize) -> usize {
        self.bytes[at.min(self.bytes.len())..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    }

    fn read_string(&mut self) -> Result<String, Stop> {
        let start = self.at;
        let mut at = start + 1;
        let mut out = String::new();
        loop {
            let run = self.bytes[at..]
                .iter()
                .position(|byte| *byte < 0x20 || matches!(byte, b'"' | b'\\'));
            let Some(run) = run else {
                return self.stop(self.bytes.len(), "the text ends inside a string");
            };
            out.push_str(&self.text[at..at + run]);
            at += run;
            match self.bytes[at] {
                b'"' => break,
                b'\\' => at = self.read_escape(start, at, &mut out)?,
                _ => return self.stop(at, "a control character in a string"),
            }
        }
        self.at = at + 1;
        Ok(out)
    }

    /// Read the escape at a backslash; give the byte behind it.
    fn read_escape(&self, start: usize, at: usize, out: &mut String) -> Result<usize, Stop> {
        let Some(kind) = self.bytes.get(at + 1) else {
            return self.stop(self.bytes.len(), "the text ends inside a string");
        };
        let plain = match kind {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.read_unicode(start, at, out),
            _ => return self.stop(at, "a wrong escape in a string"),
        };
        out.push(plain);
        Ok(at + 2)
    }

    fn read_unicode(&self, start: usize, at: usize, out: &mut String) -> Result<usize, Stop> {
        let first = self.read_hex(at + 2)?;
        if let Some(plain) = char::from_u32(first) {
            out.push(plain);
            return Ok(at + 6);
        }
        if first < 0xdc00 && self.bytes[at + 6..].starts_with(b"\\u") {
            let second = self.read_hex(at + 8)?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                out.extend(char::from_u32(code));
                return Ok(at + 12);
            }
        }
        self.stop(start, "a string with a lone surrogate")
    }

    fn read_hex(&self, at: usize) -> Result<u32, Stop> {
        let digits = self.bytes.get(at..at + 4);
        match digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
            Some(digits) => Ok(digits.iter().fold(0, |sum, byte| {
                sum * 16 + (*byte as char).to_digit(16).unwrap_or(0)
            })),
            None if at + 4 > self.bytes.len() => {
                self.stop(self.bytes.len(), "the text ends inside a string")
            }
            None => self.stop(at, "a wrong escape in a string"),
        }
    }

    fn read_object(&mut self, depth: usize) -> Result<Json, Stop> {
        if depth > self.max_depth {
            return Err(Stop::TooDeep);
        }
        let mut members: Vec<Member> = Vec::new();
        let mut names: HashSet<String> = HashSet::new();
        self.at += 1;
        self.skip();
        while self.bytes.get(self.at) != Some(&b'}') {
            if self.bytes.get(self.at) != Some(&b'"') {
                return self.stop(self.at, "a key in quotes or a closing brace is expected");
            }
            let start = self.at;
            let name = self.read_string()?;
            self.skip();
            if self.bytes.get(self.at) != Some(&b':') {
                return self.stop(self.at, "a colon is expected");
            }
            self.at += 1;
            self.skip();
            if members.len() == FEW {
                names = members.iter().map(|member| member.name.clone()).collect();
            }
            let is_repeated = if members.len() < FEW {
                members.iter().any(|member| member.name == name)
            } else {
                !names.insert(name.clone())
            };
            self.path.push(Step::Key(name.clone()));
            if is_repeated && self.faults.len() < MAX_LISTED {
                let detail = "the key stands twice in one object; write it once".to_owned();
                self.faults
                    .push(refuse(Reason::DuplicateKey, self.pointer(), detail));
            }
            let value = self.read_value(depth + 1)?;
            self.path.pop();
            members.push(Member { start, name, value });
            self.read_comma(b'}')?;
        }
        let end = self.at;
        self.at += 1;
        Ok(Json::Object(Object { members, end }))
    }

    fn read_array(&mut self, depth: usize) -> Result<Json, Stop> {
        if depth > self.max_depth {
            return Err(Stop::TooDeep);
        }
        let mut items = Vec::new();
        self.at += 1;
        self.skip();
        while self.bytes.get(self.at) != Some(&b']') {
            self.path.push(Step::Index(items.len()));
            items.push(self.read_value(depth + 1)?);
            self.path.pop();
            self.read_comma(b']')?;
        }
        self.at += 1;
        Ok(Json::Array(items))
    }

    fn read_comma(&mut self, close: u8) -> Result<(), Stop> {
        self.skip();
        match self.bytes.get(self.at) {
            Some(b',') => {
                self.at += 1;
                self.skip();
                if self.bytes.get(self.at) == Some(&close) {
                    return self.stop(self.at, "a comma before a closing bracket");
                }
                Ok(())
            }
            Some(byte) if *byte == close => Ok(()),
            _ => self.stop(self.at, "a comma or a closing bracket is expected"),
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.path {
            pointer.push('/');
            match step {
                Step::Key(name) => escape_token(&mut pointer, name),
                Step::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }
}
