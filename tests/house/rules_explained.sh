#!/bin/sh
# rules_explained.sh ROOT SOLEUS: every rule of the program has a section in soleus-rules(7) that names
# its grade and every limit that can be set with its usual value and range, and a golden case that shows
# it at its limit; no section explains a rule that is gone.
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
    for word in Formula Levels Limits Needs Grade For Against "Cannot know"; do
        echo "$section" | grep -q "^\\.It $word" || { echo "$rule: the section has no \"$word\""; bad=1; }
    done
done
for section in $(sed -n 's/^\.Ss \([a-z]*-[a-z-]*\)$/\1/p' "$page"); do
    echo "$rules" | grep -qx "$section" || { echo "soleus-rules(7) explains $section, which is no rule"; bad=1; }
done
# "return-too-big warning 1.25 0.5 4" for every limit of the program
limits=$("$2" rules --format json --no-config | awk -F'"' '
    function number(line) { gsub(/[^0-9.]/, "", line); return line }
    /"rule":/ { rule = $4 }
    /"name":/ { name = $4 }
    /"standard":/ { standard = number($3) }
    /"least":/ { least = number($3) }
    /"most":/ { print rule, name, standard, least, number($3) }')
[ "$(echo "$limits" | wc -l)" -ge 35 ] || { echo "the program lists too few limits:"; echo "$limits"; exit 1; }
while read -r rule name standard least most; do
    awk -v section=".Ss $rule" -v limit=".It Cm $name" '
        /^\.S[sh] /{ on = $0 == section }
        on && told { print; exit }
        on { told = $0 == limit }' "$page" |
        grep -Eq "^$standard( days| weeks| m| minutes)? \($least to $most\): " ||
        { echo "$rule: the section does not say of $name: $standard ($least to $most)"; bad=1; }
done <<EOF
$limits
EOF
# And a limit that is gone is explained nowhere.
told=$(grep -c '^\.It Cm' "$page")
[ "$told" -eq "$(echo "$limits" | wc -l)" ] || { echo "soleus-rules(7) names $told limits, the program has others"; bad=1; }
exit $bad
