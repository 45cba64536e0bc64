warn "the error was never raised"
warn RuntimeError.new("made, not raised").full_message(highlight: false)
