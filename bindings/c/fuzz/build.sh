#!/bin/sh
# Build the fuzz targets.
#   build.sh FOLDER             FOLDER/fuzz_<target>, with libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer (clang)
#   build.sh --replay FOLDER    FOLDER/replay_<target>, which run files of a corpus (any compiler, CC and CFLAGS)
set -eu
cd "$(dirname "$0")"
mode=fuzz
if [ "$1" = --replay ]; then
    mode=replay
    shift
fi
out=$1
mkdir -p "$out/$mode"
awk -f calls.awk ../gen/uep_gen_setters.h >"$out/$mode/calls.inc"
common="-std=c11 -D_GNU_SOURCE -g -Wall -Wextra -Werror -I../include -I../gen -I../src -I../testee -I../python -I$out/$mode"
if [ $mode = fuzz ]; then
    compiler=${CLANG:-clang}
    flags="-O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined"
    library="$flags -fsanitize=fuzzer-no-link"
    link="$flags -fsanitize=fuzzer"
else
    compiler=${CC:-gcc}
    flags=${CFLAGS:--O1}
    library=$flags
    link=$flags
fi
# fuzz_document reads with the testee's readers; its main is not wanted.
for source in ../src/*.c ../gen/*.c ../python/*.c ../testee/*.c; do
    object=$out/$mode/$(basename "$source" .c).o
    case $source in
    */testee/main.c) continue ;;
    */python/*) object=$out/$mode/uep_python_$(basename "$source" .c).o ;;
    */testee/*) object=$out/$mode/testee_$(basename "$source" .c).o ;;
    esac
    if [ ! -f "$object" ] || [ "$source" -nt "$object" ] ||
        [ -n "$(find ../src ../gen ../include ../python ../testee -name '*.h' -newer "$object" -print -quit)" ]; then
        # shellcheck disable=SC2086
        "$compiler" $common $library -c "$source" -o "$object"
    fi
done
for target in fuzz_*.c; do
    name=$(basename "$target" .c)
    objects=$(echo "$out/$mode"/uep*.o)
    [ "$name" = fuzz_document ] && objects="$objects $(echo "$out/$mode"/testee_*.o)"
    if [ $mode = fuzz ]; then
        # shellcheck disable=SC2086
        "$compiler" $common $link "$target" $objects -ldl -lm -o "$out/$name"
    else
        # shellcheck disable=SC2086
        "$compiler" $common $link "$target" replay.c $objects -ldl -lm -o "$out/replay_${name#fuzz_}"
    fi
done
