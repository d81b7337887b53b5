#!/bin/sh
# sizes.sh ROOT: lists the longest files and names those over the limit. A file that takes whatever
# has no home is how good houses are spoiled.
set -eu
cd "$1"
limit=350
find src include tests/unit -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort | xargs wc -l |
    awk '$2 != "total"' | sort -rn >"${TMPDIR:-/tmp}/soleus-sizes.$$"
trap 'rm -f "${TMPDIR:-/tmp}/soleus-sizes.$$"' EXIT
head -n 20 "${TMPDIR:-/tmp}/soleus-sizes.$$"
awk -v limit=$limit '
    { lines[NR] = $1 }
    $1 > limit { printf "%s has %d lines, more than %d\n", $2, $1, limit; bad = 1 }
    END { printf "%d files, median %d lines\n", NR, lines[int((NR + 1) / 2)]; exit bad }
' "${TMPDIR:-/tmp}/soleus-sizes.$$"
