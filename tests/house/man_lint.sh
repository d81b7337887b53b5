#!/bin/sh
# man_lint.sh ROOT: mandoc has nothing to say about a page, and renders each.
set -eu
cd "$1/man"
said=$(mandoc -T lint -W warning ./*.[0-9]) || true
[ -z "$said" ] || { echo "$said"; exit 1; }
for page in ./*.[0-9]; do
    [ "$(mandoc -T utf8 "$page" | wc -l)" -gt 20 ] || { echo "$page renders to almost nothing"; exit 1; }
done
