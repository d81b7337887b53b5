#!/bin/sh
# stage.sh BUILD VERSION: what `cmake --install` puts onto a machine is complete and works from there.
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
DESTDIR=$work cmake --install "$build" --prefix /usr >/dev/null
cd "$work/usr"

for file in bin/soleus share/bash-completion/completions/soleus share/zsh/vendor-completions/_soleus \
    share/fish/vendor_completions.d/soleus.fish share/doc/soleus/README.md share/doc/soleus/LICENSE \
    share/doc/soleus/examples/hill-block.csv share/doc/soleus/examples/cron/mail-report \
    share/man/man1/soleus.1 share/man/man1/soleus-report.1 share/man/man1/soleus-check.1 share/man/man1/soleus-plan.1 \
    share/man/man1/soleus-runs.1 share/man/man1/soleus-rules.1 share/man/man1/soleus-completion.1 \
    share/man/man5/soleus-log.5 share/man/man7/soleus-rules.7; do
    [ -s "$file" ] || { echo "/usr/$file is missing"; exit 1; }
done
[ -x share/doc/soleus/examples/cron/mail-report ] || { echo "mail-report cannot be run"; exit 1; }
# Nothing else is ours to put under /usr.
find . -type f | grep -vE '^\./(bin/soleus$|share/(bash-completion|zsh|fish|doc/soleus|man)/)' && { echo "lies where it should not"; exit 1; }

bin/soleus --version | grep -qF "$2" || { echo "the installed program says another version"; exit 1; }
bin/soleus report --no-config share/doc/soleus/examples/hill-block.csv | grep -q hill-spike-run
grep -q soleus share/bash-completion/completions/soleus
bash -n share/bash-completion/completions/soleus
