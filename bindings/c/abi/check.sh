#!/bin/sh
# Compare the symbols of the shared library and the layout of its structs with the committed baseline.
#   check.sh LIBRARY LAYOUT_PROGRAM            says what differs, exit status 1 when something does
#   check.sh --write LIBRARY LAYOUT_PROGRAM    writes the baseline (x86-64 and other 64-bit systems)
# A name may be added. A name that goes, or a struct that changes, needs a new major version.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
write=no
if [ "$1" = --write ]; then
    write=yes
    shift
fi
symbols=$(nm -D --defined-only "$1" | sed -n 's/^[0-9a-f]* [A-Z] \(uep_[a-z0-9_]*\).*/\1/p' | LC_ALL=C sort)
layout=$("$2")
if [ $write = yes ]; then
    echo "$symbols" >"$here/symbols.txt"
    echo "$layout" >"$here/layout.txt"
    exit 0
fi
status=0
echo "$symbols" | diff "$here/symbols.txt" - || status=1
echo "$layout" | diff "$here/layout.txt" - || status=1
[ $status -eq 0 ] && echo "the ABI is that of the baseline"
exit $status
