//! What an operation is given, and what it answers.

use uep::json::{Json, Spanned};
use uep::model::ErrorBatch;
use uep::{DecodeError, Form, InvalidRecord, Reason, Refusal, UniversalErrorProtocol};

/// What came of an operation.
pub type Answer = Result<Json, Failure>;

/// Why an operation has no answer.
pub enum Failure {
    /// The document or record is refused.
    Rejected {
        reason: Reason,
        path: Option<String>,
        detail: String,
    },
    /// The testee cannot be asked that; the text names the capability.
    Unsupported(String),
    /// The testee itself went wrong.
    Fault(String),
}

impl From<&Refusal> for Failure {
    fn from(refusal: &Refusal) -> Self {
        Failure::Rejected {
            reason: refusal.reason,
            path: refusal.path.clone(),
            detail: refusal.to_string(),
        }
    }
}

impl From<DecodeError> for Failure {
    fn from(error: DecodeError) -> Self {
        (&error.refusals()[0]).into()
    }
}

impl From<InvalidRecord> for Failure {
    fn from(error: InvalidRecord) -> Self {
        (&error.refusals()[0]).into()
    }
}

/// The arguments of a case.
pub struct Args<'a>(pub &'a Json);

impl<'a> Args<'a> {
    /// The value of an argument.
    pub fn get(&self, name: &str) -> Option<&'a Json> {
        self.0.get(name)
    }

    /// The text of an argument.
    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.get(name)?.as_str()
    }

    /// Whether an argument is true.
    pub fn flag(&self, name: &str) -> bool {
        self.get(name).and_then(Json::as_bool).unwrap_or(false)
    }

    /// The text of an argument that every case of the operation has.
    pub fn need(&self, name: &str) -> Result<&'a str, Failure> {
        self.text(name)
            .ok_or_else(|| Failure::Fault(format!("no argument {name}")))
    }

    /// A record, made without a judgement.
    pub fn record(&self, name: &str) -> Result<UniversalErrorProtocol, Failure> {
        build_record(self.value(name)?)
    }

    /// A batch, made without a judgement.
    pub fn batch(&self, name: &str) -> Result<ErrorBatch, Failure> {
        let value = Spanned {
            start: 0,
            value: self.value(name)?.clone(),
        };
        Ok(uep::build_batch(&value)?)
    }

    /// The value of an argument that every case of the operation has.
    pub fn value(&self, name: &str) -> Result<&'a Json, Failure> {
        self.get(name)
            .ok_or_else(|| Failure::Fault(format!("no argument {name}")))
    }

    /// Whether the document is a batch.
    pub fn is_batch(&self) -> bool {
        self.text("of") == Some("batch")
    }

    /// The form that an argument names.
    pub fn form(&self, name: &str) -> Result<Form, Failure> {
        match self.need(name)? {
            "json" => Ok(Form::Json),
            "protobuf" => Ok(Form::Protobuf),
            other => Err(Failure::Unsupported(format!("format:{other}"))),
        }
    }

    /// The bytes of the document.
    pub fn data(&self) -> Result<Vec<u8>, Failure> {
        let data = self.value("data")?;
        if let Some(text) = data.get("text").and_then(Json::as_str) {
            return Ok(text.as_bytes().to_vec());
        }
        let digits = data.get("hex").and_then(Json::as_str).unwrap_or_default();
        read_hex(digits).ok_or_else(|| Failure::Fault("data is neither text nor hex".to_owned()))
    }
}

/// The bytes of hexadecimal digits.
pub fn read_hex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

/// Make a record, or a part of one, of a JSON value without a judgement.
pub fn build_record(value: &Json) -> Result<UniversalErrorProtocol, Failure> {
    Ok(uep::build_record(&Spanned {
        start: 0,
        value: value.clone(),
    })?)
}

/// Give a record as a JSON value, in the library's own spelling.
pub fn show(record: &UniversalErrorProtocol) -> Json {
    parse(&uep::encode_unchecked(record, Form::Json))
}

/// Give a batch as a JSON value.
pub fn show_batch(batch: &ErrorBatch) -> Json {
    parse(&uep::encode_batch_unchecked(batch, Form::Json))
}

fn parse(bytes: &[u8]) -> Json {
    uep::json::read(bytes, 256)
        .expect("the library writes JSON")
        .value
}

/// The answer of an operation that gives a record.
pub fn answer_record(record: &UniversalErrorProtocol) -> Answer {
    Ok(Json::object([("record", show(record))]))
}

/// Bytes as the protocol carries them.
pub fn describe_bytes(data: &[u8]) -> Json {
    let described = match std::str::from_utf8(data) {
        Ok(text) => Json::object([("text", text.into())]),
        Err(_) => Json::object([(
            "hex",
            Json::from(
                data.iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect::<String>(),
            ),
        )]),
    };
    Json::object([("data", described)])
}
