//! A testee: answers uep.ctp/1 frames on standard input and output. Fill in `run`; what is missing says so.
use serde_json::{json, Value};
use std::io::{stdin, stdout, Read, Write};

/// What an operation comes to.
#[allow(dead_code)]
enum Answer {
    Ok(Value),
    /// A reason of reasons.yaml and a JSON Pointer.
    Rejected(&'static str, String),
    Unsupported,
}

fn run(op: &str, args: &Value) -> Answer {
    match op {
        "compare_severity" => {
            let rank = |word: &Value| ["Low", "Medium", "High", "Critical"].iter().position(|one| word == one);
            Answer::Ok(json!({"order": rank(&args["a"]).cmp(&rank(&args["b"])) as i8}))
        }
        _ => Answer::Unsupported, // add decode, encode, validate, lookup, match …
    }
}

fn answer(message: &Value) -> Value {
    if message["type"] == "hello" {
        return json!({
            "type": "hello_ack", "ctp": "1", "spec": ["1.0"], "capabilities": ["compare_severity"],
            "implementation": {"name": "NAME", "version": "0.1.0", "language": "rust"},
        });
    }
    let op = message["op"].as_str().unwrap_or_default();
    let (kind, value) = match run(op, &message["args"]) {
        Answer::Ok(value) => ("ok", value),
        Answer::Rejected(reason, path) => ("rejected", json!({"reason": reason, "path": path})),
        Answer::Unsupported => ("unsupported", json!({"capability": op})),
    };
    json!({"type": "result", "seq": message["seq"], kind: value})
}

fn main() -> std::io::Result<()> {
    let (mut input, mut output, mut head) = (stdin().lock(), stdout().lock(), [0; 4]);
    while input.read_exact(&mut head).is_ok() {
        let mut payload = vec![0; u32::from_be_bytes(head) as usize];
        input.read_exact(&mut payload)?;
        let message: Value = serde_json::from_slice(&payload)?;
        if message["type"] == "bye" {
            break;
        }
        let data = serde_json::to_vec(&answer(&message))?;
        output.write_all(&(data.len() as u32).to_be_bytes())?;
        output.write_all(&data)?;
        output.flush()?;
    }
    Ok(())
}
