#!/bin/sh
# rules_explained.sh ROOT SOLEUS: every rule of the program has a section in soleus-rules(7) that names
# its grade, and no section explains a rule that is gone; and a golden case shows it at its limit.
set -eu
page=$1/man/soleus-rules.7
rules=$("$2" rules --format json --no-config | grep -oE '"(id|rule)": ?"[a-z-]+"' | sed 's/.*: *"//; s/"//' | sort -u)
[ "$(echo "$rules" | wc -l)" -ge 22 ] || { echo "the program lists too few rules:"; echo "$rules"; exit 1; }
bad=0
for rule in $rules; do
    section=$(awk -v rule="$rule" '/^\.S[sh] /{ on = $0 == ".Ss " rule } on' "$page")
    golden=$1/tests/cli/check/limit_of_$(echo "$rule" | tr - _)
    { [ -f "$golden/fires.csv" ] && [ -f "$golden/just_short.csv" ]; } ||
        { echo "$rule has no golden case: $golden"; bad=1; }
    [ -n "$section" ] || { echo "$rule has no section in soleus-rules(7)"; bad=1; continue; }
    for word in Formula Levels Needs Grade For Against "Cannot know"; do
        echo "$section" | grep -q "^\\.It $word" || { echo "$rule: the section has no \"$word\""; bad=1; }
    done
done
for section in $(sed -n 's/^\.Ss \([a-z]*-[a-z-]*\)$/\1/p' "$page"); do
    echo "$rules" | grep -qx "$section" || { echo "soleus-rules(7) explains $section, which is no rule"; bad=1; }
done
exit $bad
