#!/bin/sh
# run.sh DOCFACTS SLUGS FOLDER: holds anchors against the fixtures of github-slugger, and the rules on
# links against the suites of markdownlint and remark-validate-links. They are not ours to commit: they
# are fetched into FOLDER, and may be given as the folder LINK_SUITES that holds the three. What they
# and we disagree on must be what disagreements.txt lists. Exits with 77 (skipped) where they cannot be
# had.
set -eu
docfacts=$1
slugs=$2
folder=$3
here=$(cd "$(dirname "$0")" && pwd)
suites=${LINK_SUITES:-$folder}
mkdir -p "$folder"

fetch() { # OWNER/NAME COMMIT
  to=$suites/$(basename "$1")
  [ ! -d "$to/test" ] || return 0
  command -v git >/dev/null || exit 77
  git init -q "$to"
  git -C "$to" fetch -q --depth 1 "https://github.com/$1" "$2" 2>/dev/null || exit 77
  git -C "$to" checkout -q FETCH_HEAD
}
fetch Flet/github-slugger 3461c4350868329c8530904d170358bca1d31448
fetch DavidAnson/markdownlint 0213a0274dfeaac589af389f6c9bc9e821655810
fetch remarkjs/remark-validate-links 22799a03c5412aab5dd24e70158b1b71ff6ac971
"$slugs" "$suites/github-slugger/test/fixtures.json"

if [ ! -d "$folder/node_modules/markdownlint" ]; then
  command -v npm >/dev/null || exit 77
  echo '{}' >"$folder/package.json"
  (cd "$folder" && npm install --silent --no-audit --no-fund markdownlint@0.40.0 remark@15.0.1 \
    remark-validate-links@13.1.0 unified-engine@11.2.2 vfile@6.0.3 >/dev/null 2>&1) || exit 77
fi
node "$here/compare.mjs" "$docfacts" "$suites" "$folder" >"$folder/found.txt"
sed -e '/^#/d' -e '/^$/d' "$here/disagreements.txt" | LC_ALL=C sort >"$folder/listed.txt"
LC_ALL=C sort "$folder/found.txt" | diff "$folder/listed.txt" -
