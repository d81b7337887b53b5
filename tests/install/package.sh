#!/bin/sh
# package.sh BUILD: the Debian package holds the program, names its dependencies, and as root is
# installed and removed again without a trace.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && cpack --config "$1/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
set -- "$work"/soleus_*.deb
[ -s "$1" ] || { echo "cpack made no package"; exit 1; }
package=$1

depends=$(dpkg-deb --field "$package" Depends)
dpkg-deb --extract "$package" "$work/tree"
# Whatever it does not load is linked into it (SOLEUS_SELF_CONTAINED).
libraries=tzdata
ldd "$work/tree/usr/bin/soleus" 2>&1 | grep -q 'libc\.so' && libraries="$libraries libc6"
for library in $libraries; do
    case ", $depends," in
        *", $library"[\ ,]*) ;;
        *) echo "the package does not depend on $library: $depends"; exit 1 ;;
    esac
done
dpkg-deb --contents "$package" | awk '{ print $6 }' >"$work/files"
for file in ./usr/bin/soleus ./usr/share/man/man1/soleus.1 ./usr/share/doc/soleus/examples/cron/crontab; do
    grep -qx "$file" "$work/files" || { echo "the package lacks $file"; exit 1; }
done
dpkg-deb --contents "$package" | awk '$2 != "root/root" { print "not owned by root:", $6; bad = 1 } END { exit bad }'

# On a machine where soleus is really in use, leave it alone.
if [ "$(id -u)" -eq 0 ] && ! dpkg-query -W soleus >/dev/null 2>&1 && [ ! -e /usr/bin/soleus ]; then
    dpkg --install "$package" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    status=0
    /usr/bin/soleus --version || status=$?
    dpkg --purge soleus >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    [ $status -eq 0 ] || { echo "the installed program does not run"; exit 1; }
    [ ! -e /usr/bin/soleus ] && [ ! -e /usr/share/doc/soleus ] || { echo "purge left something behind"; exit 1; }
fi
