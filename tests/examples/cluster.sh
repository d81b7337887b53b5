#!/bin/sh
# cluster.sh ROOT SOLEUS: the shards of examples/cluster give the same lines as one check of all.
set -eu
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/shards" "$work/home"
ln -s "$2" "$work/bin/soleus"
PATH=$work/bin:$PATH
HOME=$work/home
export PATH HOME
cd "$root/examples"

find team -name '*.csv' | LC_ALL=C sort | split -n r/3 - "$work/shards/"
cluster/check-shards "$work/out" "$work"/shards/*
soleus check --format csv team/*.csv >"$work/whole" || [ $? -eq 1 ]

LC_ALL=C sort "$work/out/all.csv" >"$work/merged.sorted"
LC_ALL=C sort "$work/whole" >"$work/whole.sorted"
diff -u "$work/whole.sorted" "$work/merged.sorted"
[ "$(wc -l <"$work/out/all.csv")" -eq 7 ]
