#!/bin/sh
# messages.sh ROOT: every sentence of the source stands in a test: in what a golden case expects, in
# a literal of a unit test or in a script of tests/faults. Names each that does not, as FILE:LINE,
# and says 1 where there is one. tests/house/words_sought lists the literals that are looked for in
# logs and said to nobody.
set -eu
house=$(cd "$(dirname "$0")" && pwd)
cd "$1"
list=${TMPDIR:-/tmp}/soleus-messages.$$
trap 'rm -f "$list"' EXIT
{
    echo "sought $house/words_sought"
    find include/soleus src -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort | sed 's/^/source /'
    find tests/unit -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort | sed 's/^/test /'
    find tests/cli -path '*/expected*' -type f | LC_ALL=C sort | sed 's/^/golden /'
    find tests/faults -type f | LC_ALL=C sort | sed 's/^/golden /'
} >"$list"
awk -f "$house/messages.awk" "$list"
