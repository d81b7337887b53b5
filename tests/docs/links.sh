#!/bin/sh
# links.sh ROOT: every file that README.md points to is there.
set -eu
cd "$1"
bad=0
for target in $(grep -oE '\]\([^)#:]+\)' README.md | sed 's/^](//; s/)$//' | sort -u); do
    [ -e "$target" ] || { echo "README.md points to $target, which is not there"; bad=1; }
done
exit $bad
