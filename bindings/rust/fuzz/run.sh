#!/bin/sh
# Fuzz the crate with libFuzzer.
#   run.sh SECONDS [FOLDER]     FOLDER gets what is found; the committed corpus is where it begins
# Needs a nightly compiler. What cargo-fuzz would do: coverage in every crate, AddressSanitizer, assertions.
set -eu
cd "$(dirname "$0")"
found=${2:-${TMPDIR:-/tmp}/uep-rust-fuzz}
mkdir -p "$found"
target=${CARGO_TARGET_DIR:-target}/fuzz-nightly
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Zsanitizer=address -Cdebug-assertions"
CARGO_TARGET_DIR=$target cargo +nightly build --quiet --release --target x86_64-unknown-linux-gnu --features libfuzzer --bin record
exec "$target/x86_64-unknown-linux-gnu/release/record" -max_total_time="$1" -timeout=20 -max_len=8192 \
    -artifact_prefix="$found/" -print_final_stats=1 "$found" ../../c/fuzz/corpus/decode
