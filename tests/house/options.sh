#!/bin/sh
# options.sh ROOT SOLEUS: every option of the program's help stands in its man page (or in soleus(1),
# where the common ones are) and in a golden case; every option of a man page exists.
set -eu
cd "$1"
commands="report check plan runs rules completion"
bad=0
offered=
for command in $commands; do
    page=man/soleus-$command.1
    options=$("$2" "$command" --help | grep -oE -e '(^|[ ,])--[a-z][a-z-]*' | tr -d ' ,' | sort -u)
    [ -n "$options" ] || { echo "soleus $command --help shows no option"; bad=1; }
    offered="$offered $options"
    for option in $options; do
        name=${option#-}
        grep -qE "^\\.It .*Fl $name( |\$)" "$page" man/soleus.1 ||
            { echo "$option of $command is in neither $page nor man/soleus.1"; bad=1; }
    done
done
"$2" report --help >"${TMPDIR:-/tmp}/soleus-help.$$"
"$2" check --help >>"${TMPDIR:-/tmp}/soleus-help.$$"
trap 'rm -f "${TMPDIR:-/tmp}/soleus-help.$$"' EXIT
cat tests/cli/*/*/cmd >"${TMPDIR:-/tmp}/soleus-cmds.$$" 2>/dev/null || { echo "tests/cli holds no golden case"; bad=1; }
trap 'rm -f "${TMPDIR:-/tmp}/soleus-help.$$" "${TMPDIR:-/tmp}/soleus-cmds.$$"' EXIT
for option in $(echo "$offered" | tr ' ' '\n' | sort -u); do
    # -q, --quiet: either is a case of it
    letter=$(sed -nE "s/^ *(-[a-z]), $option( .*|\$)/\1/p" "${TMPDIR:-/tmp}/soleus-help.$$" | head -n 1)
    grep -qE -e "(^|[ =])(${letter:+$letter|}$option)([ =]|\$)" "${TMPDIR:-/tmp}/soleus-cmds.$$" ||
        { echo "$option has no golden case in tests/cli"; bad=1; }
done
for option in $(sed -nE 's/^\.It (.*)/\1/p' man/soleus*.1 | grep -oE 'Fl -[a-z][a-z-]*' | sed 's/Fl /-/' | sort -u); do
    echo "$offered" | tr ' ' '\n' | grep -qx -e "$option" || { echo "$option is in a man page but no command has it"; bad=1; }
done
exit $bad
