// Tests of cargo that fail: one returns an error, one panics; the runner prints what each wrote below its name.
mod tell;

fn main() {
    tell::tell(&std::fmt::Error);
}

#[cfg(test)]
mod tests {
    use crate::tell;

    #[test]
    fn reads_the_port() -> Result<(), std::num::ParseIntError> {
        println!("reading");
        if let Err(error) = "80".parse::<u16>() {
            tell::tell(&error);
        }
        Ok(())
    }

    #[test]
    fn refuses_letters() -> Result<(), std::num::ParseIntError> {
        let port: u16 = "x80".parse()?;
        assert_eq!(port, 80);
        Ok(())
    }

    #[test]
    fn adds() {
        assert_eq!(1 + 1, 3, "the sum of {} and {}", 1, 1);
    }
}
