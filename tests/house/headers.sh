#!/bin/sh
# headers.sh ROOT COMPILER: every public header compiles alone, without a warning.
set -eu
cd "$1"
find include/soleus -name '*.hpp' | LC_ALL=C sort |
    xargs -P "$(nproc)" -I HEADER sh -c '
        printf "#include <%s>\n" "${1#include/}" |
            "$0" -std=c++20 -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Werror -fsyntax-only -I include -x c++ - ||
            { echo "$1 does not compile alone"; exit 1; }' "$2" HEADER
