//! Errors of the operating system against libc.

use std::io;

use uep::capture::{capture, CaptureOptions};

fn of_number(number: i32) -> uep::UniversalErrorProtocol {
    capture(
        &io::Error::from_raw_os_error(number),
        &CaptureOptions::new(),
    )
}

#[test]
fn numbers_have_the_names_of_libc() {
    for (number, name, error_type) in [
        (libc::ENOENT, "ENOENT", "uep.resource.not_found"),
        (libc::EACCES, "EACCES", "uep.auth.permission_denied"),
        (libc::ENOSPC, "ENOSPC", "uep.capacity.disk_full"),
        (libc::ETIMEDOUT, "ETIMEDOUT", "uep.network.timeout"),
        (
            libc::ECONNREFUSED,
            "ECONNREFUSED",
            "uep.network.connection_failed",
        ),
        (
            libc::ECONNRESET,
            "ECONNRESET",
            "uep.network.connection_lost",
        ),
        (libc::ENOMEM, "ENOMEM", "uep.capacity.memory_exhausted"),
    ] {
        let record = of_number(number);
        let code = &record.codes[0];
        assert_eq!(
            (&*code.space, &*code.value, &*code.name),
            ("posix.errno", &*number.to_string(), name)
        );
        assert!(code.platform.starts_with(std::env::consts::OS) || cfg!(target_os = "macos"));
        assert_eq!(record.error_type, error_type, "{name}");
        assert_eq!(record.nodes[0].type_name, "std::io::error::Error");
    }
}

#[test]
fn a_number_without_a_name_is_an_error_of_its_type() {
    let record = of_number(4077);
    assert_eq!(
        (&*record.codes[0].value, &*record.codes[0].name),
        ("4077", "")
    );
    assert_eq!(record.error_type, "uep.storage.io_failure");
}

#[test]
fn a_kind_says_what_its_number_would() {
    for number in [
        libc::ENOENT,
        libc::EEXIST,
        libc::EPIPE,
        libc::ETIMEDOUT,
        libc::ENOSPC,
        libc::EDQUOT,
        libc::EBUSY,
        libc::ECONNABORTED,
    ] {
        let real = io::Error::from_raw_os_error(number);
        let by_kind = capture(&io::Error::from(real.kind()), &CaptureOptions::new());
        assert_eq!(by_kind.error_type, of_number(number).error_type, "{real}");
        assert!(by_kind.codes.is_empty());
    }
}

#[test]
fn a_file_that_is_not_there_is_not_found() {
    let error = std::fs::File::open("no/such/file").unwrap_err();
    let record = capture(&error, &CaptureOptions::new());
    assert_eq!(record.error_message, error.to_string());
    assert_eq!(
        record.codes[0].value,
        error.raw_os_error().unwrap().to_string()
    );
}

#[test]
fn the_error_inside_an_io_error_is_its_cause() {
    let inner = "x".parse::<u8>().unwrap_err();
    let record = capture(
        &io::Error::new(io::ErrorKind::InvalidData, inner),
        &CaptureOptions::new(),
    );
    assert_eq!(record.error_type, "uep.input.malformed");
    assert_eq!(record.nodes[1].type_name, "core::num::error::ParseIntError");
    let text = capture(&io::Error::other("a text"), &CaptureOptions::new());
    assert_eq!((text.nodes.len(), &*text.nodes[0].message), (1, "a text"));
}

#[test]
fn errors_of_std_have_their_names_and_types() {
    let malformed = "uep.input.malformed";
    let cases: Vec<(Box<dyn std::error::Error>, &str)> = vec![
        ("x".parse::<f64>().unwrap_err().into(), malformed),
        ("x".parse::<bool>().unwrap_err().into(), malformed),
        ("xy".parse::<char>().unwrap_err().into(), malformed),
        (
            "x".parse::<std::net::IpAddr>().unwrap_err().into(),
            malformed,
        ),
        (
            std::str::from_utf8(&[0xFE, 0xFF].map(std::hint::black_box))
                .unwrap_err()
                .into(),
            malformed,
        ),
        (String::from_utf8(vec![0xFF]).unwrap_err().into(), malformed),
        (std::ffi::CString::new("a\0").unwrap_err().into(), malformed),
        (
            u8::try_from(256_u16).unwrap_err().into(),
            "uep.input.out_of_range",
        ),
        (std::fmt::Error.into(), "uep.data.serialization_failed"),
        (
            std::env::var("NO_SUCH_VARIABLE").unwrap_err().into(),
            "uep.config.invalid",
        ),
        (
            std::sync::mpsc::RecvError.into(),
            "uep.network.connection_lost",
        ),
        (
            std::sync::mpsc::RecvTimeoutError::Timeout.into(),
            "uep.network.timeout",
        ),
        (
            Vec::<u8>::new().try_reserve(usize::MAX).unwrap_err().into(),
            "uep.capacity.memory_exhausted",
        ),
        (
            std::path::Path::new("a")
                .strip_prefix("b")
                .unwrap_err()
                .into(),
            "uep.input.validation_failed",
        ),
    ];
    for (error, error_type) in cases {
        let record = capture(&*error, &CaptureOptions::new());
        assert_eq!(
            record.error_type, error_type,
            "{error:?}: {}",
            record.nodes[0].type_name
        );
        assert!(
            record.marks.is_empty() && record.nodes[0].type_name.contains("::"),
            "{error:?}"
        );
    }
}
