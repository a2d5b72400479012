#!/bin/sh
# kill.sh DOCFACTS RUNS FILES: kills `docfacts check --fix` at a random moment, RUNS times, while it
# repairs FILES files. Each file must then be as it was or as it is to be, and what a killed run left
# behind must be gone after the next one. Exits with 77 (skipped) when no run was killed in time.
set -eu
docfacts=$1
runs=$2
files=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export LC_ALL=C

padding=$(awk 'BEGIN { for (i = 0; i < 150; ++i) print "A line of a page that is not small." }')
mkdir old
i=0
while [ "$i" -lt "$files" ]; do
  printf '# Title %s\n\nBack [to the top](#TITLE-%s).\n\n%s\n' "$i" "$i" "$padding" >"old/$i.md"
  i=$((i + 1))
done
cp -R old new
start=$(date +%s%N)
"$docfacts" check --fix --quiet --root new
length=$((($(date +%s%N) - start) / 1000000))
changed=$(diff -rq old new | grep -c '^Files') || true
[ "$changed" -eq "$files" ] || { echo "only $changed of $files files were to repair"; exit 1; }

fail() {
  echo "run $run, killed after $moment s: $1"
  exit 1
}

halfway=0
left=0
run=0
mkdir tree
# On a busy machine more runs may be needed until one is killed while it writes.
while [ "$run" -lt "$runs" ] || { [ "$halfway" -eq 0 ] && [ "$run" -lt $((runs * 5)) ]; }; do
  run=$((run + 1))
  cp -R old/. tree/
  moment=$(awk -v seed="$run" -v length_ms="$length" \
    'BEGIN { srand(seed * 7919); printf "%.3f", 0.001 + rand() * length_ms / 1000 }')
  timeout -s KILL "$moment" "$docfacts" check --fix --quiet --root tree >/dev/null 2>&1 || true
  diff -rq old tree | grep '^Files' | sort >not_old || true
  diff -rq new tree | grep '^Files' | sed -e 's/^Files new/Files old/' | sort >not_new || true
  [ -z "$(comm -12 not_old not_new)" ] || fail "torn: $(comm -12 not_old not_new | head -n 3)"
  done=$(wc -l <not_old)
  if [ "$done" -gt 0 ] && [ "$done" -lt "$files" ]; then halfway=$((halfway + 1)); fi
  if [ -n "$(find tree -name '.docfacts-*')" ]; then left=$((left + 1)); fi
done
moment=never
"$docfacts" check --fix --quiet --root tree || fail "the last run does not end well"
diff -r new tree || fail "the last run does not repair everything"
[ -z "$(find tree -name '.docfacts-*')" ] || fail 'a temporary file stays'
echo "$run runs of $length ms over $files files killed: $halfway while files were written," \
  "$left with a temporary file left; none torn, nothing stays"
[ "$halfway" -gt 0 ] || { echo 'none was killed while it wrote: nothing is shown'; exit 77; }
