// main returns an error whose Debug form has several lines.
use std::fmt;

struct Failure {
    fields: Vec<&'static str>,
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} fields are not valid", self.fields.len())?;
        for field in &self.fields {
            writeln!(f, "  - {field}")?;
        }
        write!(f, "thread 'main' panicked at src/forged.rs:1:1:")
    }
}

fn main() -> Result<(), Failure> {
    Err(Failure { fields: vec!["street", "city"] })
}
