//! Look codes of other systems up in the registry's tables. Reads tables only; a message is never looked at.

use crate::code_tables::CODE_TABLES;
use crate::pattern::Matcher;
use crate::registry::ancestors;
use crate::types::UNKNOWN_UNCLASSIFIED;

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::enum_variant_names)]
pub(crate) enum TableKind {
    /// Reads codes.
    InMap,
    /// Writes codes.
    OutMap,
    /// Relates two code spaces.
    PairTable,
    /// Reads codes whose numbers differ between platforms.
    PerPlatform,
}

/// One entry of a table. A pair stands in `value` and `name`.
#[derive(Debug)]
pub(crate) struct CodeRow {
    pub value: &'static str,
    pub name: &'static str,
    pub alias: &'static str,
    pub error_type: &'static str,
    pub numbers: &'static [(&'static str, i64)],
    pub alias_on: &'static [&'static str],
}

pub(crate) const CODE: CodeRow = CodeRow {
    value: "",
    name: "",
    alias: "",
    error_type: "",
    numbers: &[],
    alias_on: &[],
};

/// A rule for codes that a table does not list one by one.
#[derive(Debug)]
pub(crate) struct CodeRule {
    pub from: &'static str,
    pub to: &'static str,
    pub subtract: &'static str,
    pub table: &'static str,
    pub when: &'static str,
    pub value: &'static str,
    pub prefix: &'static str,
    pub name: &'static str,
    pub error_type: &'static str,
}

pub(crate) const RULE: CodeRule = CodeRule {
    from: "",
    to: "",
    subtract: "",
    table: "",
    when: "",
    value: "",
    prefix: "",
    name: "",
    error_type: "",
};

/// One table of codes.
#[derive(Debug)]
pub(crate) struct CodeTable {
    pub stem: &'static str,
    pub kind: TableKind,
    pub space: &'static str,
    pub default: &'static str,
    pub default_name: &'static str,
    pub value_form: Option<Matcher>,
    pub rows: &'static [CodeRow],
    pub exceptions: &'static [CodeRule],
    pub derived: &'static [CodeRule],
    pub ranges: &'static [CodeRule],
    pub prefixes: &'static [CodeRule],
    pub foreign_architectures: &'static [(&'static str, &'static [&'static str])],
}

impl CodeTable {
    pub const EMPTY: CodeTable = CodeTable {
        stem: "",
        kind: TableKind::InMap,
        space: "",
        default: "",
        default_name: "",
        value_form: None,
        rows: &[],
        exceptions: &[],
        derived: &[],
        ranges: &[],
        prefixes: &[],
        foreign_architectures: &[],
    };
}

/// What the registry says of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code space.
    pub space: &'static str,
    /// The code, the number wherever the platform tells it.
    pub value: String,
    /// What the system calls it.
    pub name: &'static str,
    /// The error type; empty for a code that reports no error, from which no record is made.
    pub error_type: &'static str,
}

const WINDOWS: &str = "windows";

fn reader(space: &str) -> Option<&'static CodeTable> {
    CODE_TABLES.iter().find(|table| {
        table.space == space && matches!(table.kind, TableKind::InMap | TableKind::PerPlatform)
    })
}

fn table(stem: &str) -> Option<&'static CodeTable> {
    CODE_TABLES.iter().find(|table| table.stem == stem)
}

/// What the tables say of a code given by value or name; nothing for one that only the default covers.
///
/// `platform` (`linux`, `linux-amd64`) is needed where numbers differ between platforms. `when` names the circumstance
/// under which an exception of the table holds.
///
/// ```
/// let entry = uep::codes::find_code("posix.errno", "110", "linux", "").unwrap();
/// assert_eq!((entry.name, entry.error_type), ("ETIMEDOUT", "uep.network.timeout"));
/// ```
pub fn find_code(space: &str, code: &str, platform: &str, when: &str) -> Option<CodeEntry> {
    let table = reader(space)?;
    match table.kind {
        TableKind::PerPlatform => find_on_platform(table, code, platform),
        _ => find_in_map(table, code, platform, when),
    }
}

/// The error type of a code: the table's reading, its default, or unclassified for a space without a table.
///
/// Empty for a code that reports no error (UEP-BRG-059).
pub fn type_for_code(space: &str, code: &str, platform: &str, when: &str) -> &'static str {
    match find_code(space, code, platform, when) {
        Some(entry) => entry.error_type,
        None => reader(space).map_or(UNKNOWN_UNCLASSIFIED, |table| table.default),
    }
}

/// The code under which a space knows an error type: its own, that of its nearest ancestor, or the default.
///
/// `type_ancestors` are asked for a type that the registry does not hold.
pub fn code_for_type(space: &str, error_type: &str, type_ancestors: &[&str]) -> Option<CodeEntry> {
    let table = CODE_TABLES
        .iter()
        .find(|table| table.kind == TableKind::OutMap && table.space == space)?;
    let known = ancestors(error_type);
    let above = if known.is_empty() {
        type_ancestors
    } else {
        known
    };
    let row = std::iter::once(&error_type)
        .chain(above)
        .find_map(|name| table.rows.iter().find(|row| row.error_type == *name));
    let (value, name) = row.map_or((table.default, table.default_name), |row| {
        (row.value, row.name)
    });
    let entry = crate::registry::find_type(error_type).map_or("", |entry| entry.name);
    Some(CodeEntry {
        space: table.space,
        value: value.to_owned(),
        name,
        error_type: entry,
    })
}

/// The code that a table of pairs gives for a code of its first space, or the table's default.
pub fn pair_code(stem: &str, value: &str) -> Option<&'static str> {
    let table = table(stem).filter(|table| table.kind == TableKind::PairTable)?;
    let row = table.rows.iter().find(|row| row.value == value);
    Some(row.map_or(table.default, |row| row.name)).filter(|found| !found.is_empty())
}

/// The space and the use of a table by its stem: reads, writes or relates codes.
pub fn describe_table(stem: &str) -> Option<(&'static str, TableUse)> {
    table(stem).map(|table| {
        let made_for = match table.kind {
            TableKind::InMap | TableKind::PerPlatform => TableUse::Reads,
            TableKind::OutMap => TableUse::Writes,
            TableKind::PairTable => TableUse::Relates,
        };
        (table.space, made_for)
    })
}

/// What a table of codes is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableUse {
    /// Codes of its space are read.
    Reads,
    /// Codes of its space are written.
    Writes,
    /// A code of one space becomes one of another.
    Relates,
}

/// The error type of a code that a table knows under exactly this name.
pub(crate) fn find_named(stem: &str, name: &str) -> Option<&'static str> {
    let found = find_code(table(stem)?.space, name, "", "")?;
    (found.name == name).then_some(found.error_type)
}

fn entry(
    table: &CodeTable,
    value: &str,
    name: &'static str,
    error_type: &'static str,
) -> Option<CodeEntry> {
    Some(CodeEntry {
        space: table.space,
        value: value.to_owned(),
        name,
        error_type,
    })
}

fn find_in_map(
    table: &'static CodeTable,
    code: &str,
    platform: &str,
    when: &str,
) -> Option<CodeEntry> {
    if !when.is_empty() {
        if let Some(rule) = table
            .exceptions
            .iter()
            .find(|rule| rule.when == when && rule.value == code)
        {
            return entry(table, code, rule.when, rule.error_type);
        }
    }
    // A value wins over a name.
    let row = table
        .rows
        .iter()
        .find(|row| row.value == code && !code.is_empty())
        .or_else(|| {
            table
                .rows
                .iter()
                .rev()
                .find(|row| row.name == code && !code.is_empty())
        })
        .or_else(|| {
            table
                .rows
                .iter()
                .find(|row| row.alias == code && !code.is_empty())
        });
    if let Some(row) = row {
        return entry(table, row.value, row.name, row.error_type);
    }
    let form = table.value_form.as_ref();
    if form.is_some_and(|form| !form.is_match(code)) {
        return None; // UEP-BRG-058
    }
    for rule in table.derived {
        if let Some(number) = within(rule, code) {
            let derived = (number - read_number(rule.subtract)?).to_string();
            // UEP-BRG-092: on the platform of the process; UEP-BRG-089: numbers of Windows on Windows.
            let system = if matches!(table.space, "hresult" | "win32") {
                WINDOWS
            } else {
                platform
            };
            let found = find_code(self::table(rule.table)?.space, &derived, system, "")?;
            return entry(table, code, found.name, found.error_type);
        }
    }
    let found = table
        .ranges
        .iter()
        .find(|rule| within(rule, code).is_some())
        .or_else(|| {
            table
                .prefixes
                .iter()
                .find(|rule| code.starts_with(rule.prefix))
        })?;
    entry(table, code, found.name, found.error_type)
}

fn find_on_platform(table: &'static CodeTable, code: &str, platform: &str) -> Option<CodeEntry> {
    let (system, architecture) = platform.split_once('-').unwrap_or((platform, ""));
    if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        let row = table.rows.iter().find(|row| row.name == code)?;
        let number = row
            .numbers
            .iter()
            .find(|(known, _)| *known == system)
            .map(|(_, number)| number.to_string());
        return entry(
            table,
            number.as_deref().unwrap_or(code),
            row.name,
            row.error_type,
        );
    }
    let foreign = table
        .foreign_architectures
        .iter()
        .find(|(known, _)| *known == system);
    if foreign.is_some_and(|(_, names)| names.contains(&architecture)) {
        return None;
    }
    let number: i64 = code.parse().ok()?;
    let row =
        table.rows.iter().rev().find(|row| {
            row.numbers.contains(&(system, number)) && !row.alias_on.contains(&system)
        })?;
    entry(table, code, row.name, row.error_type)
}

fn within(rule: &CodeRule, code: &str) -> Option<i64> {
    if code.starts_with("0x") != rule.from.starts_with("0x") {
        return None;
    }
    let number = read_number(code)?;
    (read_number(rule.from)? <= number && number <= read_number(rule.to)?).then_some(number)
}

fn read_number(text: &str) -> Option<i64> {
    match text.strip_prefix("0x") {
        Some(digits) => i64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}
