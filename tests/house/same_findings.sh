#!/bin/sh
# same_findings.sh ROOT SOLEUS: what is said of a log does not depend on the way it comes in. The
# output of `soleus runs`, and the log cut into two files named in either order, give the same weeks,
# findings and plan as the log itself. Only the files and lines they name may differ. A log with
# rejected rows is left out: what was rejected is not in the output of `soleus runs`.
set -eu
root=$1
soleus=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Everything up to the list of inputs, without the origins ("log.csv:14").
said_of() {
    "$soleus" report "$@" --no-config --weeks all --format json 2>/dev/null >"$work/json" || true
    awk '/^ "inputs"/ { exit } !/^ *"[^"]*:[0-9]+",?$/ { print }' "$work/json"
}
compare() {
    cmp -s "$work/whole" "$work/other" && return 0
    echo "$1: $2 is judged otherwise:"
    diff "$work/whole" "$work/other" | head -10
    bad=1
}

bad=0
logs=0
findings=0
for log in "$root"/examples/*.csv "$root"/examples/team/*.csv "$root"/tests/cli/*/*/*.csv; do
    [ -s "$log" ] || continue
    said_of "$log" >"$work/whole"
    grep -q '"weeks": \[$' "$work/whole" && ! grep -q '"rejected": [1-9]' "$work/json" || continue
    logs=$((logs + 1))
    findings=$((findings + $(grep -c '"rule": .*' "$work/whole" || true)))

    "$soleus" runs "$log" --no-config --output "$work/runs.csv" 2>/dev/null || true
    said_of "$work/runs.csv" >"$work/other"
    compare "$log" "the output of soleus runs"

    # A note of several lines cannot be cut between lines.
    awk -F'"' 'NF % 2 == 0 { exit 1 }' "$work/runs.csv" || continue
    awk -v work="$work" 'NR == 1 { print >(work "/odd.csv"); print >(work "/even.csv"); next }
        NR % 2 { print >(work "/odd.csv"); next } { print >(work "/even.csv") }' "$work/runs.csv"
    said_of "$work/runs.csv" >"$work/whole"
    for order in "odd even" "even odd"; do
        said_of "$work/${order% *}.csv" "$work/${order#* }.csv" >"$work/other"
        compare "$log" "the log in two files, $order,"
    done
done
[ "$logs" -ge 20 ] && [ "$findings" -ge 40 ] || { echo "only $logs logs and $findings findings"; bad=1; }
exit $bad
