#!/bin/sh
# run_console.sh SOLEUS ROOT PAGE: runs the console examples of README.md (```console blocks) or of a
# man page (literal displays under EXAMPLES) and compares what they print with what the page says.
# A line "..." in a page stands for any lines. SOLEUS_UPDATE_GOLDEN=1 rewrites the page. Commands run in a copy of the tree's front: README's
# beside examples/, a man page's inside it.
set -eu
soleus=$1
root=$2
page=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$root/examples" "$root/README.md" "$work/"
case $page in
    *.md) inside=$work ;;
    *) inside=$work/examples ;;
esac

# The blocks become one shell script and one expected transcript, both with a mark before each command.
awk -v page="$page" -v script="$work/script" -v expected="$work/expected" -f "$here/console.awk" "$page"
[ -s "$work/script" ] || { echo "$page has no console example"; exit 1; }

mkdir "$work/bin" "$work/home"
ln -s "$soleus" "$work/bin/soleus"
cd "$inside"
env -i PATH="$work/bin:$PATH" HOME="$work/home" TZ=UTC LC_ALL=C.UTF-8 NO_COLOR=1 \
    sh "$work/script" >"$work/actual" 2>&1 </dev/null || true
if [ -n "${SOLEUS_UPDATE_GOLDEN-}" ]; then
    awk -v page="$page" -v actual="$work/actual" -f "$here/rewrite.awk" "$page" >"$work/page"
    cat "$work/page" >"$page"
    exit
fi
awk -v actual="$work/actual" -f "$here/compare.awk" "$work/expected"
