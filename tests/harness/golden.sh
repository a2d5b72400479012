#!/bin/sh
# golden.sh DOCFACTS CASE: copies CASE/input to a scratch folder, runs CASE/cmd there (a shell
# script that calls docfacts), and compares what it printed (stdout, stderr), its exit code (code)
# and, where CASE/after exists, the files it left. UPDATE=1 writes them instead.
set -eu
docfacts=$1
case=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/actual"
ln -s "$docfacts" "$scratch/bin/docfacts"
if [ -d "$case/input" ]; then cp -R "$case/input" "$scratch/tree"; else mkdir "$scratch/tree"; fi

code=0
(
  cd "$scratch/tree"
  unset NO_COLOR CLICOLOR_FORCE GITHUB_ACTIONS
  HOME=$scratch PATH="$scratch/bin:$PATH" LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH=1768435200 \
    sh "$case/cmd" >"$scratch/actual/stdout" 2>"$scratch/actual/stderr" </dev/null
) || code=$?
[ -s "$scratch/actual/stderr" ] || rm "$scratch/actual/stderr"
echo "$code" >"$scratch/actual/code"
if [ -d "$case/after" ]; then mv "$scratch/tree" "$scratch/actual/after"; fi

if [ "${UPDATE:-}" = 1 ]; then
  (cd "$case" && rm -rf stdout stderr code after)
  cp -R "$scratch/actual/." "$case/"
  exit
fi
mkdir "$scratch/expected"
for name in stdout stderr code after; do
  [ ! -e "$case/$name" ] || cp -R "$case/$name" "$scratch/expected/"
done
cd "$scratch"
diff -ru expected actual
