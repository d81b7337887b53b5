#!/bin/sh
# layers.sh ROOT: every include of src/ and include/ stands on its room's line of tests/house/rooms.
# Names each offender as FILE:LINE and says 1 where there is one.
set -eu
house=$(cd "$(dirname "$0")" && pwd)
cd "$1"
find include/soleus src -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort >"${TMPDIR:-/tmp}/soleus-layers.$$"
trap 'rm -f "${TMPDIR:-/tmp}/soleus-layers.$$"' EXIT

awk -v rooms="$house/rooms" '
    BEGIN {
        while ((getline line < rooms) > 0) {
            if (line ~ /^#/ || line !~ /:/) continue
            split(line, half, ":")
            known[half[1]] = 1
            may[half[1] " " half[1]] = 1
            count = split(half[2], names, " ")
            for (i = 1; i <= count; ++i) may[half[1] " " names[i]] = 1
        }
    }
    function complain(what) { printf "%s:%d: %s\n", file, number, what; bad = 1 }
    function exists(path,   line, found) {
        found = (getline line < path) >= 0
        close(path)
        return found
    }
    {
        file = $0; number = 0
        depth = split(file, part, "/")
        is_public = part[1] == "include"
        room = is_public ? part[3] : part[2]
        if (file == "src/main.cpp") { room = "main"; may["main cli"] = 1; known["main"] = 1 }
        if (!(room in known)) complain("\"" room "\" is no room of the house")
        while ((getline line < file) > 0) {
            ++number
            if (match(line, /^[ \t]*#[ \t]*include[ \t]*<soleus\//)) {
                split(substr(line, RLENGTH + 1), part, "/")
                if (!((room " " part[1]) in may)) complain(room " may not include " part[1])
            } else if (match(line, /^[ \t]*#[ \t]*include[ \t]*"/)) {
                name = substr(line, RLENGTH + 1)
                sub(/".*/, "", name)
                beside = file
                sub(/[^\/]*$/, "", beside)
                if (is_public) complain("a public header includes the private \"" name "\"")
                else if (name ~ /\.\./) complain("\"" name "\" leaves its room")
                else if (!exists(beside name) && !exists("src/" room "/" name))
                    complain("\"" name "\" is not in src/" room)
            }
        }
        close(file)
    }
    END { exit bad }
' "${TMPDIR:-/tmp}/soleus-layers.$$"
