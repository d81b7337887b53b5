# Prints the page (input) with what the program really says (-v actual=FILE) under each command. What
# follows a command that is shown with "..." stays as it is, for a person to look at.
BEGIN {
    markdown = page ~ /\.md$/
    while ((getline line < actual) > 0) {
        if (line ~ /^\036/) { ++section; continue }
        said[section] = said[section] line "\n"
    }
}
function escaped(text,   count, lines, i, out) {
    if (markdown) return text
    count = split(text, lines, "\n")
    for (i = 1; i < count; ++i) {
        gsub(/\\/, "\\e", lines[i])
        if (lines[i] ~ /^[.']/) lines[i] = "\\&" lines[i]
        out = out lines[i] "\n"
    }
    return out
}
function finish() {
    if (open) printf "%s", kept ~ /(^|\n)(\\&)?\.\.\.\n/ ? kept : escaped(said[command])
    open = 0
    kept = ""
}
{ ends = markdown ? $0 == "```" : $0 ~ /^\.Ed/ }
inside && (ends || /^\$ /) { finish() }
ends { inside = 0 }
markdown && /^```console$/ { inside = 1 }
!markdown && /^\.Sh / { examples = $2 == "EXAMPLES" }
!markdown && examples && /^\.Bd -literal/ { inside = 1 }
inside && /^\$ / { ++command; open = 1; print; next }
inside && open && /^> / && kept == "" { print; next }
open { kept = kept $0 "\n"; next }
{ print }
