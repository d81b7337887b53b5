#!/bin/sh
# top_level.sh ROOT: the front of the house holds these and nothing else that shows.
set -eu
cd "$1"
bad=0
for wanted in CMakeLists.txt README.md LICENSE CMakePresets.json src include tests examples man; do
    [ -e "$wanted" ] || { echo "$wanted is missing"; bad=1; }
done
for entry in *; do
    case $entry in
        CMakeLists.txt | README.md | LICENSE | CMakePresets.json | src | include | tests | examples | man) ;;
        build | compile_commands.json) ;; # made here, kept out of the tree by .gitignore
        *) echo "$entry has no place at the top level"; bad=1 ;;
    esac
done
exit $bad
