#!/bin/sh
# Build the testee of the C library into build/: the library's sources, the generated ones and those here.
# The names of its own functions have to be in the dynamic symbol table, where capture finds them.
set -eu
cd "$(dirname "$0")"
mkdir -p build
${CC:-cc} -std=c11 -D_GNU_SOURCE -O1 -g -fno-omit-frame-pointer -fno-optimize-sibling-calls ${CFLAGS:-} \
    -Wall -Wextra -Wpedantic -Wconversion -Werror -I../include -I../gen -I../src -rdynamic -o build/testee \
    *.c ../src/*.c ../gen/*.c -lm -ldl -pthread
