#!/bin/sh
# Build FOLDER/native, with protobuf-c where it is installed (Debian: libprotobuf-c-dev, protobuf-c-compiler) and INCLUDE
# names the folder that holds google/protobuf/struct.proto.
#   build.sh FOLDER [INCLUDE]
set -eu
cd "$(dirname "$0")"
out=$1
mkdir -p "$out/proto/uep/v1"
flags="-std=c11 -D_GNU_SOURCE -O2 -g -I../include -I../gen"
peer=""
if [ -n "${2:-}" ] && command -v protoc-c >/dev/null; then
    # protobuf-c does not know optional fields of proto3; a oneof of one field has the same bytes.
    sed -E 's/^( *)optional ([a-z0-9]+) ([a-z_]+) = ([0-9]+)(.*);/\1oneof has_\3 { \2 \3 = \4\5; }/' \
        ../../../schemas/proto/uep/v1/error.proto >"$out/proto/uep/v1/error.proto"
    protoc-c -I"$out/proto" -I"$2" --c_out="$out" uep/v1/error.proto \
        "$2"/google/protobuf/struct.proto "$2"/google/protobuf/timestamp.proto "$2"/google/protobuf/duration.proto
    peer="-DUEP_BENCH_PEER -I$out $out/uep/v1/error.pb-c.c $out/google/protobuf/struct.pb-c.c \
        $out/google/protobuf/timestamp.pb-c.c $out/google/protobuf/duration.pb-c.c -lprotobuf-c"
fi
# shellcheck disable=SC2086
${CC:-gcc} $flags -I../src -rdynamic native.c ../src/*.c ../gen/*.c $peer -ldl -o "$out/native"
