#!/bin/sh
# promises.sh DOCFACTS: runs it under strace in the repository of a stranger, and holds it to
# SECURITY.md: it opens nothing outside the root, connects to nothing (with --online: to nothing of this
# machine), starts nothing, and writes nothing but what --fix and --output name. Exits with 77 (skipped)
# where there is no strace.
set -eu
docfacts=$1
scratch=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export LC_ALL=C ASAN_OPTIONS=detect_leaks=0
strace -f -o trace true 2>/dev/null || { echo 'strace cannot trace here'; exit 77; }

mkdir -p root/docs outside/folder reports
printf '# Secret\n\nSee [it](#SECRET).\n' | tee outside/secret.md outside/folder/b.md >/dev/null
printf '*.txt\n' >outside/ignore
cd root
ln -s . loop
ln -s .. up
ln -s ../outside out
ln -s b.md a.md
ln -s a.md b.md
ln -s nowhere dangling.md
ln -s /dev/zero zero.md
ln -s ../outside/secret.md secret.md
ln -s "$scratch/outside/secret.md" whole.md
ln -s ../outside/ignore .gitignore
mkfifo pipe.md
cat >docs/page.md <<'PAGE'
# Page

[a](/etc/passwd) [b](../../outside/secret.md#secret) [c](file:///etc/passwd) [d](http://127.0.0.1:9/x)
[e](../out/secret.md#secret) [f](../up/outside/secret.md#no) [g](../loop/loop/docs/page.md#no)
[h](../pipe.md#x) ![i](../zero.md) [j](../a.md#x) [k](../secret.md#no) [l](//127.0.0.1/share/x)
[m](%2e%2e/%2e%2e/outside/secret.md) [n](../../../../../../../../etc/shadow#x) [o](#PAGE)
PAGE
cd ..
(cd outside && find . -type f -exec cksum {} +) >before

# run NAME ARGUMENT...: leaves NAME.opened, NAME.written and NAME.called behind.
run() {
  name=$1
  shift
  code=0
  (cd root && timeout 60 strace -f -y -o "../$name.trace" "$docfacts" "$@") >"$name.out" 2>&1 </dev/null || code=$?
  [ "$code" -le 1 ] || { cat "$name.out"; echo "exit code $code"; exit 1; }
  # Where each file that was opened really lies. What the system's libraries read is theirs.
  sed -n -e '/open/s/.* = [0-9]*<\([^>]*\)>.*/\1/p' "$name.trace" | sort -u |
    grep -v -e '^/usr/' -e '^/lib' -e '^/etc/ld.so' -e '^/etc/localtime' -e '^/sys/devices/system/' \
      -e '^/proc/' -e "^$scratch/root\$" -e "^$scratch/root/" >"$name.opened" || true
  grep -e O_WRONLY -e O_RDWR -e O_CREAT -e O_TRUNC "$name.trace" >"$name.written" || true
  grep -E '^[0-9]+ +(connect|socket|bind|sendto|fork|vfork|unlink|unlinkat|rename|renameat|renameat2|mkdir|mkdirat|link|linkat|symlink|symlinkat|chmod|fchmod|fchmodat|truncate|ftruncate|mknod|mknodat|setxattr)\(' \
    "$name.trace" >"$name.called" || true
  # The first one is strace's, which starts the program.
  grep -E '^[0-9]+ +execve' "$name.trace" | sed 1d >>"$name.called" || true
}

# none FILE WHAT: the file must be empty.
none() {
  [ ! -s "$1" ] || { echo "$2:"; cat "$1"; exit 1; }
}

for format in text json sarif; do
  run check check --format "$format"
  none check.opened 'check opens files outside the root'
  none check.written 'check opens files to write to them'
  none check.called 'check changes something, connects or starts a program'
  grep -q 'docs/page.md' check.out || { echo 'the page was not checked'; exit 1; }
done

# The page's addresses are all of this machine.
printf '{"online": {"ports": [80, 443, 9]}}\n' >root/docfacts.json
run online check --online
grep -E '(connect|sendto)\(.*(sin_addr|inet_pton)' online.called >online.outgoing || true
none online.outgoing '--online connects to this machine'
grep -E '^[0-9]+ +open' online.written >online.files || true  # not the flags of a socket
none online.files '--online opens files to write to them'
rm root/docfacts.json

run fix check --fix --output text=../reports/report
grep -v -e "^$scratch/reports\$" -e "^$scratch/reports/" fix.opened >fix.elsewhere || true
none fix.elsewhere '--fix opens files outside the root'
grep -E 'connect|socket|execve' fix.called >fix.outgoing || true
none fix.outgoing '--fix connects or starts a program'
grep -q '(#page)' root/docs/page.md || { echo 'nothing was repaired'; exit 1; }
(cd outside && find . -type f -exec cksum {} +) >after
cmp before after || { echo '--fix wrote outside the root'; exit 1; }
[ -L root/secret.md ] || { echo 'a link was replaced'; exit 1; }
echo "$(wc -l <check.trace) and $(wc -l <fix.trace) system calls: none opens, writes or calls what it must not"
