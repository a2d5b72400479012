#!/bin/sh
# run.sh PROGRAM FOLDER: holds the parser against the examples of the CommonMark specification. They
# are not ours to commit: they come from the package commonmark-spec, are kept in FOLDER, and may be
# given as the file COMMONMARK_SPEC. Exits with 77 (skipped) where they cannot be had.
set -eu
program=$1
folder=$2
specification=${COMMONMARK_SPEC:-$folder/package/spec.txt}
if [ ! -f "$specification" ]; then
  command -v npm >/dev/null || exit 77
  mkdir -p "$folder"
  (cd "$folder" && npm pack --silent commonmark-spec@0.31.2 >/dev/null 2>&1 &&
    tar -xzf commonmark-spec-0.31.2.tgz) || exit 77
fi
exec "$program" "$specification"
