#!/bin/sh
# docs.sh DOCFACTS: what is generated is current. When it is not: docfacts rules --write
set -eu
docfacts=$1
repository=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$repository"
cp -R docfacts.json README.md rules "$scratch"
"$docfacts" rules --write --root "$scratch"
diff -u README.md "$scratch/README.md"
diff -u rules/README.md "$scratch/rules/README.md"
