//! Compare texts with the patterns of the registry. The patterns are compiled when the crate is generated, so nothing is
//! allocated or initialised here; the regular expressions stand beside them to be shown, and for the test.

use crate::reasons::Reason;

/// A pattern that texts are compared with.
#[derive(Debug)]
pub struct Pattern {
    pub id: &'static str,
    pub excluded: &'static [&'static str],
    pub reason: Reason,
    pub refused_by_accept: bool,
    pub example: &'static str,
    pub matcher: Matcher,
}

/// A compiled regular expression of the registry, and its text.
#[derive(Debug)]
pub struct Matcher {
    pub regex: &'static str,
    pub steps: Steps,
}

/// How a text is compared. Symbols are the code points of ASCII, and one for each kind of those beyond.
#[derive(Debug)]
pub enum Steps {
    /// Texts of one length in ASCII, of at least [`CHUNK`] symbols.
    Places {
        length: usize,
        chunks: &'static [Places],
    },
    /// The class of each symbol, and for each state (the index of its row) the next one by class; 0 refuses for good.
    States {
        width: usize,
        classes: &'static [u8; ASCII + KINDS],
        next: &'static [u16],
        accepted: &'static [bool],
    },
}

/// So many places are compared at once.
pub const CHUNK: usize = 16;

/// Places from one on, each with two ranges; the last ones may be compared twice.
#[derive(Debug)]
pub struct Places {
    pub at: usize,
    pub ranges: [Ranges; 2],
}

/// The lowest symbol of each place, and how many follow it.
#[derive(Debug)]
pub struct Ranges {
    pub low: [u8; CHUNK],
    pub span: [u8; CHUNK],
}

pub const ASCII: usize = 128;
/// Beyond ASCII the tables tell apart: other controls, the next line, the separators of lines and paragraphs, all else.
pub const KINDS: usize = 4;

impl Pattern {
    /// Tell whether a text matches: the whole of it, without line ends, and no excluded value.
    #[inline(always)]
    pub fn is_match(&self, text: &str) -> bool {
        self.matcher.is_match(text) && (self.excluded.is_empty() || !self.excluded.contains(&text))
    }
}

impl Matcher {
    /// Tell whether the whole of a text matches.
    #[inline(always)]
    pub fn is_match(&self, text: &str) -> bool {
        match &self.steps {
            Steps::Places { length, chunks } => {
                text.len() == *length && has_places(text.as_bytes(), chunks)
            }
            Steps::States {
                width,
                classes,
                next,
                accepted,
            } => {
                // The first state that is not dead.
                let mut state = *width;
                for character in text.chars() {
                    state = usize::from(next[state + usize::from(classes[symbol_of(character)])]);
                    if state == 0 {
                        return false;
                    }
                }
                accepted[state / width]
            }
        }
    }
}

/// Looking at all places is faster than stopping at the first fault.
fn has_places(text: &[u8], chunks: &[Places]) -> bool {
    let mut is_match = true;
    for Places { at, ranges } in chunks {
        let Some(found) = text.get(*at..).and_then(|rest| rest.first_chunk::<CHUNK>()) else {
            return false;
        };
        for (index, byte) in found.iter().enumerate() {
            let is_in =
                |ranges: &Ranges| byte.wrapping_sub(ranges.low[index]) <= ranges.span[index];
            is_match &= is_in(&ranges[0]) | is_in(&ranges[1]);
        }
    }
    is_match
}

fn symbol_of(character: char) -> usize {
    match character {
        '\0'..='\x7f' => character as usize,
        '\u{85}' => ASCII + 1,
        '\u{80}'..='\u{9f}' => ASCII,
        '\u{2028}' | '\u{2029}' => ASCII + 2,
        _ => ASCII + 3,
    }
}

#[cfg(test)]
mod tests {
    use regex_lite::Regex;

    use crate::code_tables::CODE_TABLES;
    use crate::patterns::{CONTEXT_KEY, PATTERNS};

    const LINE_ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

    /// What a pattern means, by an engine that was not made here.
    fn is_match(regex: &Regex, text: &str) -> bool {
        regex.is_match(text) && !text.contains(LINE_ENDS)
    }

    /// Texts near those that a pattern takes: parts of examples, repeated, cut, and with characters of all kinds.
    fn texts(seed: u64, examples: &[&str]) -> Vec<String> {
        let alphabet: Vec<char> = "aAzZfF09189.-_:/+#=~$&@[ ".chars().collect();
        let alien = [
            '\0',
            '\n',
            '\r',
            '\x7f',
            '\u{80}',
            '\u{85}',
            '\u{a0}',
            '\u{2028}',
            '\u{2029}',
            'é',
            '\u{10ffff}',
        ];
        let mut state = seed | 1;
        let mut next = move |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) as usize % below
        };
        let mut made = vec![String::new()];
        for _ in 0..4_000 {
            let mut text: Vec<char> = examples[next(examples.len())].chars().collect();
            for _ in 0..next(4) {
                let at = next(text.len() + 1);
                match next(6) {
                    0 if at < text.len() => drop(text.remove(at)),
                    1 => text.insert(at, alien[next(alien.len())]),
                    2 => text.truncate(at),
                    3 => {
                        let piece: Vec<char> = text[at..].to_vec();
                        let count = next(40);
                        text.extend((0..count).flat_map(|_| piece.clone()).take(300));
                    }
                    4 if at < text.len() => text[at] = alphabet[next(alphabet.len())],
                    _ => text.insert(at, alphabet[next(alphabet.len())]),
                }
            }
            made.push(text.into_iter().collect());
        }
        made
    }

    #[test]
    fn every_matcher_takes_what_its_regular_expression_takes() {
        let forms = CODE_TABLES
            .iter()
            .filter_map(|table| table.value_form.as_ref());
        let words = ["7", "0x80070005", "UNAVAILABLE", "E1.x", "22P02", "-32001"];
        let patterns = PATTERNS
            .iter()
            .map(|pattern| (&pattern.matcher, pattern.example));
        let (mut taken, mut compared) = (0, 0);
        for (seed, (matcher, example)) in
            patterns.chain(forms.map(|form| (form, "404"))).enumerate()
        {
            let regex = Regex::new(matcher.regex).unwrap();
            let mut examples = vec![example; 8];
            examples.extend(words);
            for text in texts(seed as u64 + 0x9e37_79b9, &examples) {
                let expected = is_match(&regex, &text);
                assert_eq!(
                    expected,
                    matcher.is_match(&text),
                    "{} and {text:?}",
                    matcher.regex
                );
                taken += usize::from(expected);
                compared += 1;
            }
        }
        assert!(
            taken * 8 > compared,
            "{taken} of {compared} texts were taken"
        );
    }

    #[test]
    fn every_pattern_takes_its_example() {
        for pattern in PATTERNS {
            assert!(pattern.is_match(pattern.example), "{}", pattern.id);
        }
    }

    #[test]
    fn no_pattern_takes_an_excluded_value() {
        for pattern in PATTERNS {
            for text in pattern.excluded {
                assert!(pattern.matcher.is_match(text) && !pattern.is_match(text));
            }
        }
    }

    #[test]
    fn no_pattern_takes_a_line_end_or_nothing_but_a_pointer() {
        for pattern in PATTERNS {
            for end in LINE_ENDS {
                assert!(
                    !pattern.is_match(&format!("{}{end}", pattern.example)),
                    "{}",
                    pattern.id
                );
            }
            assert_eq!(
                pattern.id == "mark_path",
                pattern.is_match(""),
                "{}",
                pattern.id
            );
        }
    }

    #[test]
    fn keys_are_judged_as_their_pattern_says() {
        let regex = Regex::new(CONTEXT_KEY.matcher.regex).unwrap();
        for character in (0..=0x3000).filter_map(char::from_u32) {
            let text = character.to_string();
            assert_eq!(
                is_match(&regex, &text),
                CONTEXT_KEY.is_match(&text),
                "{character:?}"
            );
        }
    }
}
