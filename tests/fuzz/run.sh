#!/bin/sh
# run.sh BUILD [TARGET|all [SECONDS]]: runs one fuzzer, or each in turn, for some seconds (60). Seeds
# are this repository's own pages, tables and unit tests; what is found and learnt stays in the build
# folder. Exits with 1 when a fuzzer found something, whose input it names.
set -eu
build=$1
only=${2:-all}
seconds=${3:-60}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
status=0

# Each seed is a file of its own; folders are not read recursively by all versions of libFuzzer.
seed() {
  target=$1
  seeds=$build/seeds/$target
  rm -rf "$seeds"
  mkdir -p "$seeds" "$build/corpus/$target"
  case $target in
  json | table | config) pattern='*.json' ;;
  *) pattern='*.md' ;;
  esac
  find "$root/content" "$root/rules" "$root/tests/rules" "$root/tests/golden" -name "$pattern" \
    -size -64k 2>/dev/null | while IFS= read -r file; do
    cp "$file" "$seeds/$(printf %s "$file" | cksum | cut -d' ' -f1)"
  done
}

# Runs are a third faster with short stacks and a small quarantine.
ASAN_OPTIONS=${ASAN_OPTIONS:-malloc_context_size=3:quarantine_size_mb=16}
export ASAN_OPTIONS

for program in "$build"/bin/*_fuzz "$build"/tests/fuzz/*_fuzz; do
  [ -x "$program" ] || continue
  target=$(basename "$program" _fuzz)
  [ "$only" = all ] || [ "$only" = "$target" ] || continue
  seed "$target"
  dictionary=''
  case $target in check) words=markdown ;; *) words=$target ;; esac
  [ ! -f "$here/$words.dict" ] || dictionary=-dict=$here/$words.dict
  echo "fuzz: $target for $seconds seconds"
  # shellcheck disable=SC2086  # no dictionary is no argument
  if ! "$program" $dictionary -max_total_time="$seconds" -max_len=4096 -timeout=10 \
    -rss_limit_mb=4096 -entropic=0 -print_final_stats=1 -artifact_prefix="$build/found-$target-" \
    "$build/corpus/$target" "$build/seeds/$target" >"$build/$target.log" 2>&1; then
    tail -40 "$build/$target.log"
    status=1
  else
    grep -E 'Done|stat::number_of_executed_units|cov: ' "$build/$target.log" | tail -3
  fi
  found=yes
done
[ -n "${found:-}" ] || {
  echo "fuzz: no target $only in $build" >&2
  exit 2
}
exit "$status"
