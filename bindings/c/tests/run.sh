#!/bin/sh
# Compile the library every way it is used and run its tests: gcc and clang, sanitizers, the two joined files, C++17.
# Prints `N passed, N failed` last. CC and CLANG name the compilers; OUT where objects go.
set -eu
cd "$(dirname "$0")/.."
OUT=${OUT:-${TMPDIR:-/tmp}/uep-c-tests}
WARN="-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Werror -fvisibility=hidden"
mkdir -p "$OUT"
passed=0
failed=0

# build NAME COMPILER FLAGS...: compile all sources and the tests, then run them.
build() {
    name=$1 compiler=$2
    shift 2
    directory=$OUT/$name
    mkdir -p "$directory"
    for source in src/*.c gen/*.c python/*.c tests/main.c tests/test_*.c; do
        object=$directory/$(basename "$source" .c).o
        includes="-Iinclude -Igen -Isrc"
        case $source in tests/*) includes="-Iinclude -Igen -Itests -D_GNU_SOURCE" ;; esac
        if [ ! -f "$object" ] || [ -n "$(find "$source" include src gen python tests -name '*.h' -newer "$object" -print -quit)" ] ||
            [ "$source" -nt "$object" ]; then
            # shellcheck disable=SC2086
            "$compiler" $WARN "$@" $includes -c "$source" -o "$object"
        fi
    done
    "$compiler" "$@" -rdynamic -o "$directory/tests.bin" "$directory"/*.o -ldl
    run "$name" "$directory/tests.bin"
}

run() {
    line=$("$2" | tail -n 1) || true
    case $line in *" passed, "*) ;; *) line="0 passed, 1 failed" ;; esac
    echo "$1: $line"
    passed=$((passed + $(echo "$line" | sed 's/ passed.*//')))
    failed=$((failed + $(echo "$line" | sed 's/.*, \([0-9]*\) failed/\1/')))
}

build gcc "${CC:-gcc}" -O2 -g
if command -v "${CLANG:-clang}" >/dev/null; then
    build clang "${CLANG:-clang}" -O2 -g
fi
ASAN_OPTIONS=allow_user_segv_handler=1:handle_segv=0:handle_abort=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:use_sigaltstack=0
export ASAN_OPTIONS
build sanitizers "${CC:-gcc}" -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined

# The joined files are the same library.
mkdir -p "$OUT/joined"
# shellcheck disable=SC2086
"${CC:-gcc}" $WARN -O2 -g -c gen/amalgamation/uep.c -o "$OUT/joined/uep.o"
"${CC:-gcc}" -std=c11 -D_GNU_SOURCE -O2 -g -rdynamic -Igen/amalgamation -Itests tests/main.c tests/test_*.c \
    "$OUT/joined/uep.o" -o "$OUT/joined/tests.bin" -ldl
run joined "$OUT/joined/tests.bin"

# The header is C++17 as it is.
echo '#include "uep.h"
int main() { uep_t *e = uep_new(nullptr, nullptr); uep_str s = UEP_S("x"); uep_free(e); return s.n == 1 ? 0 : 1; }' >"$OUT/cpp.cc"
"${CXX:-g++}" -std=c++17 -Wall -Wextra -Wpedantic -Werror -Iinclude -Igen "$OUT/cpp.cc" "$OUT"/gcc/uep*.o -ldl -o "$OUT/cpp.bin"
if "$OUT/cpp.bin"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
