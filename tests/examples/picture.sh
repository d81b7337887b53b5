#!/bin/sh
# picture.sh ROOT SOLEUS: README's picture is what the program draws today.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$2" "$work/bin/soleus"
PATH=$work/bin:$PATH "$1/examples/picture/draw" "$1/examples/hill-block.csv" "$work/weeks.svg"
cmp "$work/weeks.svg" "$1/examples/picture/weeks.svg" || { echo "run examples/picture/draw and look at the picture"; exit 1; }
