//! Timestamps and durations in the spelling of the JSON form, to the nanosecond. Reads no clock and knows no time zones.

use prost_types::{Duration, Timestamp};

/// The first second of the year 1.
pub(crate) const FIRST_SECOND: i64 = -62_135_596_800;
/// The last second of the year 9999.
pub(crate) const LAST_SECOND: i64 = 253_402_300_799;
const NANOS_PER_SECOND: i32 = 1_000_000_000;
const SECONDS_PER_DAY: i64 = 86_400;

/// Why a text is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// It does not have the form.
    Form,
    /// It has the form and names a day that is not in the calendar, or a year outside 1 to 9999.
    Calendar,
}

impl std::fmt::Display for TimeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            TimeError::Form => {
                "not a time such as 2026-01-02T03:04:05.678Z or a duration such as 1.500s"
            }
            TimeError::Calendar => "no such day in the calendar, or a year outside 1 to 9999",
        })
    }
}

impl std::error::Error for TimeError {}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn number(&mut self, digits: usize) -> Option<i64> {
        let part = self.bytes.get(self.at..self.at + digits)?;
        self.at += digits;
        part.iter().try_fold(0, |sum, byte| {
            byte.is_ascii_digit()
                .then(|| sum * 10 + i64::from(byte - b'0'))
        })
    }

    fn within(&mut self, digits: usize, low: i64, high: i64) -> Option<i64> {
        self.number(digits)
            .filter(|number| (low..=high).contains(number))
    }

    fn byte(&mut self, wanted: u8) -> Option<()> {
        (self.bytes.get(self.at) == Some(&wanted)).then(|| self.at += 1)
    }

    /// A point and one to nine digits, as nanoseconds; nothing there is 0.
    fn fraction(&mut self) -> Option<i32> {
        if self.byte(b'.').is_none() {
            return Some(0);
        }
        let count = self.bytes[self.at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if !(1..=9).contains(&count) {
            return None;
        }
        let number = self.number(count)?;
        Some(number as i32 * 10_i32.pow(9 - count as u32))
    }
}

/// Read a time of RFC 3339 in any form that accept takes; an offset is converted to UTC.
///
/// ```
/// use uep::times::{format_timestamp, parse_timestamp};
///
/// let time = parse_timestamp("2026-11-21T11:15:30.12+01:00").unwrap();
/// assert_eq!(format_timestamp(&time).unwrap(), "2026-11-21T10:15:30.120Z");
/// ```
pub fn parse_timestamp(text: &str) -> Result<Timestamp, TimeError> {
    let (year, month, day, rest, nanos) = scan_timestamp(text).ok_or(TimeError::Form)?;
    if day > days_of(year, month) {
        return Err(TimeError::Calendar);
    }
    let seconds = days_since_epoch(year, month, day) * SECONDS_PER_DAY + rest;
    if !(FIRST_SECOND..=LAST_SECOND).contains(&seconds) {
        return Err(TimeError::Calendar);
    }
    Ok(Timestamp { seconds, nanos })
}

/// Year, month, day, seconds of the day less the offset, nanoseconds.
fn scan_timestamp(text: &str) -> Option<(i64, i64, i64, i64, i32)> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
    };
    let year = scan.number(4)?;
    scan.byte(b'-')?;
    let month = scan.within(2, 1, 12)?;
    scan.byte(b'-')?;
    let day = scan.within(2, 1, 31)?;
    scan.byte(b'T')?;
    let hour = scan.within(2, 0, 23)?;
    scan.byte(b':')?;
    let minute = scan.within(2, 0, 59)?;
    scan.byte(b':')?;
    let second = scan.within(2, 0, 59)?;
    let nanos = scan.fraction()?;
    let offset = if scan.byte(b'Z').is_some() {
        0
    } else {
        let sign = if scan.byte(b'+').is_some() {
            1
        } else {
            scan.byte(b'-').map(|()| -1)?
        };
        let hours = scan.within(2, 0, 23)?;
        scan.byte(b':')?;
        sign * (hours * 3600 + scan.within(2, 0, 59)? * 60)
    };
    (scan.at == text.len()).then_some((
        year,
        month,
        day,
        hour * 3600 + minute * 60 + second - offset,
        nanos,
    ))
}

/// Write a time in canonical spelling: UTC, `Z`, and 0, 3, 6 or 9 digits; nothing for one outside the years 1 to 9999.
pub fn format_timestamp(time: &Timestamp) -> Option<String> {
    if !(FIRST_SECOND..=LAST_SECOND).contains(&time.seconds)
        || !(0..NANOS_PER_SECOND).contains(&time.nanos)
    {
        return None;
    }
    let (days, rest) = (
        time.seconds.div_euclid(SECONDS_PER_DAY),
        time.seconds.rem_euclid(SECONDS_PER_DAY),
    );
    let (year, month, day) = date_of(days);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    Some(format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{}Z",
        fraction(time.nanos)
    ))
}

/// Read a duration such as `1.5s` in any form that accept takes.
pub fn parse_duration(text: &str) -> Result<Duration, TimeError> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let mut scan = Scan {
        bytes: body.as_bytes(),
        at: 0,
    };
    let count = body.bytes().take_while(u8::is_ascii_digit).count();
    let read = |scan: &mut Scan<'_>| {
        let seconds = (1..=12).contains(&count).then(|| scan.number(count))??;
        let nanos = scan.fraction()?;
        scan.byte(b's')?;
        (scan.at == body.len()).then_some((seconds, nanos))
    };
    let (seconds, nanos) = read(&mut scan).ok_or(TimeError::Form)?;
    let sign = if body.len() < text.len() { -1 } else { 1 };
    Ok(Duration {
        seconds: sign * seconds,
        nanos: sign as i32 * nanos,
    })
}

/// Write a duration in canonical spelling; nothing for one whose seconds and nanoseconds have different signs.
///
/// ```
/// let duration = prost_types::Duration { seconds: 1, nanos: 500_000_000 };
/// assert_eq!(uep::times::format_duration(&duration).unwrap(), "1.500s");
/// ```
pub fn format_duration(duration: &Duration) -> Option<String> {
    let (seconds, nanos) = (duration.seconds, duration.nanos);
    if nanos.unsigned_abs() >= NANOS_PER_SECOND as u32
        || (seconds > 0 && nanos < 0)
        || (seconds < 0 && nanos > 0)
    {
        return None;
    }
    let sign = if seconds < 0 || nanos < 0 { "-" } else { "" };
    Some(format!(
        "{sign}{}{}s",
        seconds.unsigned_abs(),
        fraction(nanos.abs())
    ))
}

fn fraction(nanos: i32) -> String {
    match nanos {
        0 => String::new(),
        nanos if nanos % 1_000_000 == 0 => format!(".{:03}", nanos / 1_000_000),
        nanos if nanos % 1_000 == 0 => format!(".{:06}", nanos / 1_000),
        nanos => format!(".{nanos:09}"),
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01, in the calendar that counts years from March.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_the_calendar_reads_back() {
        let mut days = FIRST_SECOND / SECONDS_PER_DAY;
        while days * SECONDS_PER_DAY <= LAST_SECOND {
            let time = Timestamp {
                seconds: days * SECONDS_PER_DAY,
                nanos: 0,
            };
            let text = format_timestamp(&time).unwrap();
            assert_eq!(parse_timestamp(&text), Ok(time), "{text}");
            days += 13;
        }
    }

    #[test]
    fn days_that_do_not_exist_have_the_form() {
        for text in [
            "2026-02-29T00:00:00Z",
            "2025-04-31T00:00:00Z",
            "0000-12-31T00:00:00Z",
        ] {
            assert_eq!(parse_timestamp(text), Err(TimeError::Calendar), "{text}");
        }
        assert!(parse_timestamp("2024-02-29T00:00:00Z").is_ok());
    }

    #[test]
    fn other_texts_are_no_times() {
        for text in [
            "2026-13-01T00:00:00Z",
            "2026-01-01t00:00:00Z",
            "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00",
            "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00.1234567890Z",
            "2026-01-01T00:00:00+24:00",
            "",
        ] {
            assert_eq!(parse_timestamp(text), Err(TimeError::Form), "{text}");
        }
    }

    #[test]
    fn an_offset_may_lead_into_another_year() {
        let time = parse_timestamp("2025-12-31T23:30:00-01:00").unwrap();
        assert_eq!(format_timestamp(&time).unwrap(), "2026-01-01T00:30:00Z");
        assert!(parse_timestamp("0001-01-01T00:00:00+00:01").is_err());
        assert!(parse_timestamp("0000-12-31T23:59:00-00:01").is_ok());
    }

    #[test]
    fn durations_have_one_sign() {
        assert_eq!(
            format_duration(&Duration {
                seconds: 0,
                nanos: -1
            })
            .as_deref(),
            Some("-0.000000001s")
        );
        assert_eq!(
            format_duration(&Duration {
                seconds: 1,
                nanos: -1
            }),
            None
        );
        assert_eq!(
            parse_duration("-0s"),
            Ok(Duration {
                seconds: 0,
                nanos: 0
            })
        );
        assert_eq!(
            parse_duration("007.5s"),
            Ok(Duration {
                seconds: 7,
                nanos: 500_000_000
            })
        );
        for wrong in [
            "1",
            "s",
            "1.s",
            ".5s",
            "+1s",
            "1.0000000000s",
            "1234567890123s",
            "--1s",
        ] {
            assert_eq!(parse_duration(wrong), Err(TimeError::Form), "{wrong}");
        }
    }
}
