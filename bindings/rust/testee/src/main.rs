//! The testee of the Rust library: answers uep.ctp/1 on standard input and output with nothing but the public crate.
//!
//! It does not know which vector it is asked or what is expected; what it cannot read or do it says.

mod args;
mod fixtures;
mod lookups;
mod native;

use std::io::{self, Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

use uep::json::{self, Json};
use uep::{Audience, Budget, Form, Profile, RenderOptions};

use args::{answer_record, describe_bytes, show, show_batch, Answer, Args, Failure};

const WINDOW: u32 = 64;
/// Arguments hold records inside of JSON, and some of them nest as deep as a document may.
const FRAME_DEPTH: usize = 512;

fn decode(args: &Args<'_>) -> Answer {
    let (form, data) = (args.form("format")?, args.data()?);
    if !args.is_batch() {
        return answer_record(&uep::decode(&data, form)?.record);
    }
    let received = uep::decode_batch(&data, form)?;
    let refused = received.refused.iter().map(|(index, refusals)| {
        let refusal = &refusals[0];
        let mut members = vec![
            ("index", Json::from(*index as u32)),
            ("reason", refusal.reason.id().into()),
        ];
        members.extend(refusal.path.as_deref().map(|path| ("path", path.into())));
        Json::object(members)
    });
    Ok(Json::object([
        ("batch", show_batch(&received.batch)),
        ("refused", Json::array(refused)),
    ]))
}

fn encode(args: &Args<'_>) -> Answer {
    let form = args.form("format")?;
    // A spelling that the model cannot hold, such as a number in a text, is refused while the record is made.
    let mut text = String::new();
    args.value("record")?.write(&mut text);
    if args.is_batch() {
        refuse(&uep::validate_batch(
            text.as_bytes(),
            Form::Json,
            Profile::Canonical,
        ))?;
        return Ok(describe_bytes(&uep::encode_batch(
            &args.batch("record")?,
            form,
        )?));
    }
    refuse(&uep::validate(
        text.as_bytes(),
        Form::Json,
        Profile::Canonical,
    ))?;
    Ok(describe_bytes(&uep::encode(&args.record("record")?, form)?))
}

fn refuse(refusals: &[uep::Refusal]) -> Result<(), Failure> {
    refusals
        .first()
        .map_or(Ok(()), |refusal| Err(refusal.into()))
}

fn transcode(args: &Args<'_>) -> Answer {
    let (from, to, data) = (args.form("from")?, args.form("to")?, args.data()?);
    if args.is_batch() {
        let received = uep::decode_batch(&data, from)?;
        return Ok(describe_bytes(
            uep::relay_batch(&received, None, Some(to))?.raw(),
        ));
    }
    let received = uep::decode(&data, from)?;
    Ok(describe_bytes(uep::relay(&received, None, Some(to))?.raw()))
}

fn validate(args: &Args<'_>) -> Answer {
    let (form, data) = (args.form("format")?, args.data()?);
    let profile = if args.need("profile")? == "canonical" {
        Profile::Canonical
    } else {
        Profile::Accept
    };
    let judge = if args.is_batch() {
        uep::validate_batch
    } else {
        uep::validate
    };
    refuse(&judge(&data, form, profile))?;
    Ok(Json::object::<&str>([]))
}

fn relay(args: &Args<'_>) -> Answer {
    let received = uep::decode(&args.data()?, args.form("format")?)?;
    let mut changed = match args.text("redact") {
        Some("keys") => Some(uep::redact(received.record.clone(), Audience::Internal)),
        Some(other) => return Err(Failure::Unsupported(format!("redact:{other}"))),
        None => None,
    };
    if let Some(change) = args.get("change") {
        // The record with the members of the change in the place of its own.
        let mut members: Vec<(String, Json)> = show(changed.as_ref().unwrap_or(&received.record))
            .members()
            .map(|(name, value)| (name.to_owned(), value.clone()))
            .collect();
        for (name, value) in change.members() {
            members.retain(|(known, _)| known != name);
            members.push((name.to_owned(), value.clone()));
        }
        changed = Some(args::build_record(&Json::object(members))?);
    }
    let to = args.get("to").map(|_| args.form("to")).transpose()?;
    Ok(describe_bytes(uep::relay(&received, changed, to)?.raw()))
}

fn compare_severity(args: &Args<'_>) -> Answer {
    let (a, b) = (
        lookups::read_severity(args.value("a")?)?,
        lookups::read_severity(args.value("b")?)?,
    );
    let order = uep::registry::compare_severity(a, b) as i32;
    Ok(Json::object([("order", Json::from(order))]))
}

fn truncate(args: &Args<'_>) -> Answer {
    let budget = match (args.get("max_bytes"), args.text("profile")) {
        (Some(Json::Number(number)), _) => Budget::Bytes(number.as_f64().max(0.0) as usize),
        (_, Some("compact")) => Budget::Compact,
        _ => Budget::Full,
    };
    answer_record(&uep::truncate(&args.record("record")?, budget)?)
}

fn redact(args: &Args<'_>) -> Answer {
    if let Some(profile) = args.text("profile").filter(|profile| *profile != "keys") {
        return Err(Failure::Unsupported(format!("redact:{profile}")));
    }
    let audience = if args.text("audience") == Some("external") {
        Audience::External
    } else {
        Audience::Internal
    };
    answer_record(&uep::redact(args.record("record")?, audience))
}

fn fingerprint(args: &Args<'_>) -> Answer {
    let parts = uep::fingerprint(&args.record("record")?)
        .into_iter()
        .map(Json::from);
    Ok(Json::object([("fingerprint", Json::array(parts))]))
}

fn find_match(args: &Args<'_>) -> Answer {
    let found = uep::matches(&args.record("record")?, args.need("type")?);
    Ok(Json::object([("matches", Json::Bool(found))]))
}

fn render(args: &Args<'_>) -> Answer {
    let options = RenderOptions {
        colour: args.flag("colour"),
        ..RenderOptions::default()
    };
    Ok(Json::object([(
        "text",
        Json::from(uep::render(&args.record("record")?, &options)),
    )]))
}

type Operation = fn(&Args<'_>) -> Answer;

const OPERATIONS: &[(&str, Operation)] = &[
    ("compare_severity", compare_severity),
    ("decode", decode),
    ("encode", encode),
    ("fingerprint", fingerprint),
    ("lookup", lookups::look_up),
    ("match", find_match),
    ("native", native::native),
    ("redact", redact),
    ("relay", relay),
    ("remote", native::remote),
    ("render", render),
    ("transcode", transcode),
    ("truncate", truncate),
    ("validate", validate),
    ("wrap", native::wrap),
];

/// Say what this testee is.
fn greet() -> Json {
    let operations = OPERATIONS.iter().map(|(name, _)| Json::from(*name));
    let forms = ["format:json", "format:protobuf"].map(Json::from);
    Json::object([
        ("type", Json::from("hello_ack")),
        ("ctp", "1".into()),
        (
            "implementation",
            Json::object([
                ("name", Json::from("uep")),
                ("version", env!("CARGO_PKG_VERSION").into()),
                ("language", "rust".into()),
                ("language_version", env!("CARGO_PKG_RUST_VERSION").into()),
            ]),
        ),
        (
            "spec",
            Json::array([Json::from(uep::versions::PROTOCOL_VERSION)]),
        ),
        (
            "registry",
            Json::object([("version", Json::from(uep::versions::REGISTRY_VERSION))]),
        ),
        ("capabilities", Json::array(operations.chain(forms))),
        // prost reads a map entry and passes over unknown fields in it.
        (
            "choices",
            Json::object([
                ("binary_map_entry", Json::from("read")),
                ("binary_nesting", "malformed".into()),
            ]),
        ),
        ("window", WINDOW.into()),
    ])
}

/// Answer one case.
fn run(message: &Json) -> Json {
    let nothing = Json::object::<&str>([]);
    let op = message.get("op").and_then(Json::as_str).unwrap_or_default();
    let args = Args(message.get("args").unwrap_or(&nothing));
    let answer = match OPERATIONS.iter().find(|(name, _)| *name == op) {
        Some((_, operation)) => catch_unwind(AssertUnwindSafe(|| operation(&args)))
            .unwrap_or_else(|_| Err(Failure::Fault(format!("{op} panicked")))),
        None => Err(Failure::Unsupported(op.to_owned())),
    };
    let outcome = match answer {
        Ok(answer) => ("ok", answer),
        Err(Failure::Rejected {
            reason,
            path,
            detail,
        }) => {
            let mut members = vec![("reason", Json::from(reason.id()))];
            members.extend(path.map(|path| ("path", path.into())));
            members.push((
                "detail",
                detail.chars().take(500).collect::<String>().into(),
            ));
            ("rejected", Json::object(members))
        }
        Err(Failure::Unsupported(capability)) => (
            "unsupported",
            Json::object([("capability", Json::from(capability))]),
        ),
        Err(Failure::Fault(detail)) => ("fault", Json::object([("detail", Json::from(detail))])),
    };
    let seq = message.get("seq").cloned().unwrap_or(Json::Null);
    Json::object([("type", Json::from("result")), ("seq", seq), outcome])
}

fn main() -> io::Result<()> {
    native::die_if_asked();
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    loop {
        let mut length = [0; 4];
        if input.read_exact(&mut length).is_err() {
            return Ok(());
        }
        let mut frame = vec![0; u32::from_be_bytes(length) as usize];
        input.read_exact(&mut frame)?;
        let message = json::read(&frame, FRAME_DEPTH)
            .map_err(|faults| io::Error::new(io::ErrorKind::InvalidData, faults[0].to_string()))?
            .value;
        let answer = match message.get("type").and_then(Json::as_str) {
            Some("hello") => greet(),
            Some("case") => run(&message),
            _ => return Ok(()),
        };
        let mut text = String::new();
        answer.write(&mut text);
        output.write_all(&(text.len() as u32).to_be_bytes())?;
        output.write_all(text.as_bytes())?;
        output.flush()?;
    }
}
