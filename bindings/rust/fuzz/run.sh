#!/bin/sh
# Fuzz the crate with libFuzzer.
#   run.sh TARGET SECONDS [FOLDER]     TARGET is encode, json or record; FOLDER gets what is found
# It begins with the committed corpus of the C library. What cargo-fuzz would do, with a stable compiler: coverage in every
# crate and assertions; AddressSanitizer too where TOOLCHAIN=nightly is set. Needs a C++ compiler, for libFuzzer itself.
set -eu
cd "$(dirname "$0")"
found=${3:-${TMPDIR:-/tmp}/uep-rust-fuzz/$1}
mkdir -p "$found"
toolchain=${TOOLCHAIN:-stable}
target=${CARGO_TARGET_DIR:-target}/fuzz-$toolchain
coverage="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares"
sanitizer=
compiler=cargo
if [ "$toolchain" = nightly ]; then
    sanitizer=-Zsanitizer=address
    compiler="cargo +nightly"
fi
corpus=../../c/fuzz/corpus/decode
[ "$1" != json ] || corpus=../../c/fuzz/corpus/document
host=$(rustc -vV | sed -n 's/^host: //p')
# The flags are for the target alone: what runs while the crate is built has no coverage.
RUSTFLAGS="$coverage --cfg fuzzing -Cdebug-assertions $sanitizer" CARGO_TARGET_DIR=$target \
    $compiler build --quiet --release --locked --target "$host" --features libfuzzer --bin "$1"
# shellcheck disable=SC2086
exec "$target/$host/release/$1" -max_total_time="$2" -timeout=20 -max_len=8192 \
    -artifact_prefix="$found/" -print_final_stats=1 "$found" $corpus
