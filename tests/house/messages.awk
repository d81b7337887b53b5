# Finds the sentences of the source that no test shows. See messages.sh.
#   awk -f messages.awk LIST    LIST: a line "sought|source|test|golden FILE" each
# Of C++ files the string literals are read, neighbours joined as the compiler joins them; of golden
# files everything. A sentence is a literal with two words side by side. Its fixed parts, between {}
# or %s, must stand in one text of the tests in their order, near one another.
BEGIN { gap = 200 } # how much a value may print

# One literal, or one golden file, with every run of blanks as one.
function squeezed(text) {
    gsub(/[ \t\r\n]+/, " ", text)
    return text
}

function unescaped(text,   out, at, next_one) {
    while ((at = index(text, "\\")) > 0) {
        out = out substr(text, 1, at - 1)
        next_one = substr(text, at + 1, 1)
        text = substr(text, at + 2)
        if (next_one == "n" || next_one == "t" || next_one == "r") out = out " "
        else if (next_one == "x") { out = out "{}"; sub(/^[0-9A-Fa-f]+/, "", text) }
        else out = out next_one
    }
    return out text
}

# Ends the literal that neighbours may have made longer.
function finish() {
    if (pending != "") literal(file, begun, pending)
    pending = ""
}

function more(text) {
    if (pending == "") begun = number
    pending = pending text
}

# A literal ends at a quote that no backslash escapes.
function quoted(line, from,   at, c) {
    for (at = from; at <= length(line); ++at) {
        c = substr(line, at, 1)
        if (c == "\\") ++at
        else if (c == "\"") return at
    }
    return length(line) + 1
}

# Reads the literals of one C++ file; anything between two of them but blanks and comments parts them.
function scan(   line, c, at, end, in_comment, raw_end) {
    number = 0
    pending = raw_end = ""
    in_comment = 0
    while ((getline line < file) > 0) {
        ++number
        if (line ~ /^[ \t]*#/) continue
        at = 1
        while (at <= length(line)) {
            if (raw_end != "") {
                end = index(substr(line, at), raw_end)
                if (end == 0) { more(substr(line, at) " "); break }
                more(substr(line, at, end - 1))
                at += end - 1 + length(raw_end)
                raw_end = ""
                continue
            }
            if (in_comment) {
                end = index(substr(line, at), "*/")
                if (end == 0) break
                at += end + 1
                in_comment = 0
                continue
            }
            if (!match(substr(line, at), /[^ \t]/)) break
            at += RSTART - 1
            c = substr(line, at, 1)
            if (c == "/" && substr(line, at + 1, 1) == "/") break
            if (c == "/" && substr(line, at + 1, 1) == "*") { in_comment = 1; at += 2; continue }
            if (c == "\"") {
                end = quoted(line, at + 1)
                more(unescaped(substr(line, at + 1, end - at - 1)))
                at = end + 1
                continue
            }
            if (c == "R" && match(substr(line, at), /^R"[a-z]*\(/)) {
                raw_end = ")" substr(line, at + 2, RLENGTH - 3) "\""
                at += RLENGTH
                continue
            }
            finish()
            if (c == "'") { at += substr(line, at + 1, 1) == "\\" ? 4 : 3; continue }
            if (!match(substr(line, at), /^[A-Za-z0-9_]+('[0-9]+)*/)) RLENGTH = 1 # 1'000 opens no character
            at += RLENGTH
        }
    }
    finish()
    close(file)
}

function literal(where, line, text) {
    if (kind == "test") { shown[++texts] = squeezed(text); return }
    if (where in sought) { met[where] = 1; return }
    if ((where ": " text) in sought) { met[where ": " text] = 1; return }
    gsub(/<[^<>]*>/, "{}", text) # a tag is no word of a sentence
    if (text !~ /[A-Za-z][a-z',;]* [a-z][a-z]/) return
    said[++sentences] = squeezed(text)
    place[sentences] = where ":" line
}

# Whether parts `k` and on of the sentence stand in `text`, the first within `reach`.
function stands(text, k, reach,   at, begin) {
    if (k > parts) return 1
    begin = 1
    while ((at = index(substr(text, begin, reach + length(part[k])), part[k])) > 0) {
        if (stands(substr(text, begin + at - 1 + length(part[k])), k + 1, gap)) return 1
        begin += at
        reach -= at
        if (reach < 0) return 0
    }
    return 0
}

function provoked(sentence,   raw, count, i) {
    gsub(/\{\{/, "\002", sentence)
    gsub(/\}\}/, "\003", sentence)
    gsub(/%[a-z]+/, "{}", sentence)
    count = split(sentence, raw, /\{[^{}]*\}/)
    parts = 0
    for (i = 1; i <= count; ++i) {
        gsub("\002", "{", raw[i])
        gsub("\003", "}", raw[i])
        if (raw[i] ~ /[^ ]/) part[++parts] = raw[i]
    }
    sub(/^ /, "", part[1])
    sub(/ $/, "", part[parts])
    for (i = 1; i <= texts; ++i)
        if (stands(shown[i], 1, length(shown[i]))) return 1
    return 0
}

{
    kind = $1
    file = substr($0, length($1) + 2)
    if (kind == "sought") { while ((getline line < file) > 0) if (line ~ /^[^#]/) sought[line] = 1; next }
    if (kind != "golden") { scan(); next }
    everything = ""
    while ((getline line < file) > 0) everything = everything line "\n"
    close(file)
    shown[++texts] = squeezed(everything)
}
END {
    for (one in sought)
        if (!(one in met)) { printf "tests/house/words_sought: \"%s\" is not in the source\n", one; bad = 1 }
    for (s = 1; s <= sentences; ++s)
        if (!provoked(said[s])) { printf "%s: no test shows \"%s\"\n", place[s], said[s]; bad = 1 }
    printf "%d sentences, %d texts of tests\n", sentences, texts
    exit bad
}
