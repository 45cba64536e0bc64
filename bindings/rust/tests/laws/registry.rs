//! Look-ups in the registry.

use std::cmp::Ordering;

use uep::registry::*;
use uep::{matches, Severity, UniversalErrorProtocol};

#[test]
fn tables_are_sorted_so_that_every_entry_is_found() {
    for entry in types() {
        assert_eq!(Some(entry), find_type(entry.name));
        assert!(find_category(entry.category).is_some());
        assert_eq!(Some(&entry.category), entry.ancestors.last());
        assert!(entry
            .recovery_strategies
            .iter()
            .all(|name| find_strategy(name).is_some()));
        assert!(entry
            .monitoring_metrics
            .iter()
            .all(|name| find_metric(name).is_some()));
    }
}

#[test]
fn a_name_is_known_as_a_whole() {
    for name in ["uep.network", "uep.network.", "UEP.network.timeout", ""] {
        assert_eq!(None, find_type(name), "{name}");
    }
}

#[test]
fn defaults_come_from_the_nearest_known_ancestor() {
    assert_eq!(
        "uep.network.timeout",
        find_nearest(
            "com.acme.a",
            ["com.acme.b", "uep.network.timeout", "uep.network"]
        )
        .name
    );
    assert_eq!(
        "uep.unknown.unclassified",
        find_nearest("com.acme.a", ["uep.network"]).name
    );
}

#[test]
fn matching_is_by_ancestors_and_never_by_prefix() {
    let record = |error_type: &str, ancestors: &[&str]| UniversalErrorProtocol {
        error_type: error_type.into(),
        type_ancestors: ancestors.iter().map(|name| (*name).into()).collect(),
        ..Default::default()
    };
    assert!(matches(
        &record("com.acme.a", &["com.acme.b"]),
        "com.acme.b"
    ));
    assert!(!matches(&record("com.acme.a", &[]), "com.acme"));
    assert!(!matches(
        &record("uep.network.timeout", &["com.acme.b"]),
        "com.acme.b"
    ));
    assert!(!matches(&record("", &[]), ""));
}

#[test]
fn reserved_names_have_three_segments() {
    assert!(is_type_name("com.acme.orders.out_of_stock") && is_type_name("uep.network.timeout"));
    assert!(!is_type_name("uep.network") && !is_type_name("uep.a.b.c") && !is_type_name("Timeout"));
}

#[test]
fn native_types_are_spelled_as_their_runtime_prints_them() {
    assert_eq!(
        Some("uep.resource.not_found"),
        find_native("python", "FileNotFoundError")
    );
    assert_eq!(
        find_native("java", "java.io.IOException"),
        find_native("kotlin", "java.io.IOException")
    );
    assert_eq!(None, find_native("python", "filenotfounderror"));
    assert_eq!(None, find_native("cobol", "X"));
}

#[test]
fn names_of_codes_are_native_types_of_c() {
    assert_eq!(Some("uep.network.timeout"), find_native("c", "ETIMEDOUT"));
    assert!(find_native("cpp", "SIGSEGV").is_some());
}

#[test]
fn types_are_rebuilt_as_native_ones() {
    assert_eq!(
        Some("TimeoutError"),
        find_native_out("python", "uep.network.timeout", [])
    );
    assert_eq!(
        find_native_out("python", "uep.network.timeout", []),
        find_native_out("python", "com.acme.slow", ["uep.network.timeout"])
    );
    assert!(find_native_out("rust", "com.acme.x", []).is_some());
}

#[test]
fn unknown_severities_round_down() {
    assert_eq!(Some(Severity::Medium), known_severity(29));
    assert_eq!(Some(Severity::Critical), known_severity(i32::MAX));
    assert_eq!(None, known_severity(9));
    assert_eq!(Ordering::Equal, compare_severity(1, -5));
    assert_eq!(Ordering::Less, compare_severity(9, 10));
}

#[test]
fn levels_are_read_and_written() {
    let syslog = find_scale("syslog").unwrap();
    assert_eq!(Some(Severity::Medium), syslog.read("3"));
    assert_eq!(syslog.read("3"), syslog.read("ERR"));
    assert_eq!(None, syslog.read("loud"));
    assert_eq!(syslog.write(20, false), syslog.write(0, false));
    assert_ne!(syslog.write(10, false), syslog.write(10, true));
}

#[test]
fn limits_and_patterns_have_ids() {
    assert_eq!(128, find_limit("max_nodes").unwrap().value);
    assert_eq!(uep::limits::MAX_NODES.value, 128);
    assert!(find_pattern("uuid").unwrap().starts_with('^'));
    assert!(find_limit("max_cats").is_none());
}

#[test]
fn every_pattern_takes_its_example_and_compiles() {
    for name in [
        "uuid",
        "locale",
        "link_url",
        "media_type",
        "mark_path",
        "build_id",
    ] {
        assert!(find_pattern(name).is_some(), "{name}");
    }
}
