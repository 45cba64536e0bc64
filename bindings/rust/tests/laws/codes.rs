//! Codes of other systems.

use uep::codes::*;

#[test]
fn errno_differs_between_platforms() {
    assert_eq!(
        "ETIMEDOUT",
        find_code("posix.errno", "110", "linux", "").unwrap().name
    );
    assert_eq!(
        "ETIMEDOUT",
        find_code("posix.errno", "60", "darwin", "").unwrap().name
    );
    assert_eq!(None, find_code("posix.errno", "110", "linux-mips", ""));
    assert_eq!(
        "110",
        find_code("posix.errno", "ETIMEDOUT", "linux", "")
            .unwrap()
            .value
    );
}

#[test]
fn a_number_without_a_platform_is_not_looked_up() {
    assert_eq!(None, find_code("posix.errno", "110", "", ""));
    assert_eq!(
        "uep.unknown.unclassified",
        type_for_code("posix.errno", "110", "", "")
    );
}

#[test]
fn codes_that_report_no_error_have_no_type() {
    assert_eq!("", type_for_code("grpc", "0", "", ""));
    assert_eq!("", type_for_code("http", "204", "", ""));
}

#[test]
fn names_are_as_good_as_values() {
    assert_eq!(
        find_code("grpc", "4", "", ""),
        find_code("grpc", "DEADLINE_EXCEEDED", "", "")
    );
}

#[test]
fn ranges_and_derived_codes_are_read() {
    assert_eq!(
        "uep.unknown.unclassified",
        type_for_code("http", "599", "", "")
    );
    let wrapped = find_code("hresult", "0x80070005", "", "").unwrap();
    assert_eq!(
        find_code("win32", "5", "", "").unwrap().error_type,
        wrapped.error_type
    );
    assert!(find_code("exit_code", "139", "linux", "")
        .unwrap()
        .name
        .contains("SIGSEGV"));
}

#[test]
fn a_code_without_the_form_of_its_space_is_unknown() {
    assert_eq!(None, find_code("sqlstate", "zz\n", "", ""));
    assert_eq!(None, find_code("no such space", "1", "", ""));
}

#[test]
fn types_are_written_as_codes() {
    assert_eq!(
        "InternalFailure",
        code_for_type("aws", "com.acme.x", &[]).unwrap().value
    );
    assert_eq!(
        code_for_type("aws", "uep.resource.not_found", &[])
            .unwrap()
            .value,
        code_for_type("aws", "com.acme.x", &["uep.resource.not_found"])
            .unwrap()
            .value
    );
    assert_eq!(
        None,
        code_for_type("posix.errno", "uep.network.timeout", &[])
    );
}

#[test]
fn pairs_lead_from_one_space_into_another() {
    assert_eq!(Some("504"), pair_code("grpc_to_http", "4"));
    assert_eq!(Some("500"), pair_code("grpc_to_http", "99"));
    assert_eq!(None, pair_code("aws", "x"));
}

#[test]
fn tables_say_what_they_are_for() {
    assert_eq!(Some(("aws", TableUse::Writes)), describe_table("aws_out"));
    assert_eq!(None, describe_table("nothing"));
}
