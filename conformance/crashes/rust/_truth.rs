//! Writes what the panic machinery and the `backtrace` crate say about each panic; without the feature it does nothing.

#[cfg(not(feature = "truth"))]
pub fn install() {}

#[cfg(feature = "truth")]
pub fn install() {
    std::panic::set_hook(Box::new(|info| hook::report(info)));
}

#[cfg(feature = "truth")]
mod hook {
    use std::io::Write;
    use std::panic::PanicHookInfo;

    fn quoted(text: &str) -> String {
        let mut out = String::from("\"");
        for c in text.chars() {
            match c {
                '"' | '\\' => out.extend(['\\', c]),
                c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
                c => out.push(c),
            }
        }
        out.push('"');
        out
    }

    fn frames() -> Vec<String> {
        let mut found = Vec::new();
        backtrace::trace(|frame| {
            let mut symbols = Vec::new();
            backtrace::resolve_frame(frame, |symbol| {
                let name = symbol.name().map(|name| (format!("{name:#}"), format!("{name}"))).unwrap_or_default();
                let file = symbol.filename().map(|path| path.display().to_string()).unwrap_or_default();
                symbols.push((name, file, symbol.lineno().unwrap_or(0), symbol.colno().unwrap_or(0)));
            });
            let last = symbols.len();
            for (at, ((plain, full), file, line, column)) in symbols.into_iter().enumerate() {
                let inlined = at + 1 < last;
                found.push(format!(
                    "{{\"function\":{},\"full\":{},\"file\":{},\"line\":{line},\"column\":{column},\"inlined\":{inlined}}}",
                    quoted(&plain),
                    quoted(&full),
                    quoted(&file)
                ));
            }
            true
        });
        found
    }

    pub fn report(info: &PanicHookInfo<'_>) {
        let payload = info.payload();
        let text = payload
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| payload.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "Box<dyn Any>".to_owned());
        let place = info.location().unwrap();
        let line = format!(
            "{{\"message\":{},\"file\":{},\"line\":{},\"column\":{},\"frames\":[{}]}}\n",
            quoted(&text),
            quoted(place.file()),
            place.line(),
            place.column(),
            frames().join(",")
        );
        let path = std::env::var("UEP_TRUTH").unwrap();
        let mut out = std::fs::OpenOptions::new().append(true).create(true).open(path).unwrap();
        out.write_all(line.as_bytes()).unwrap();
    }
}
