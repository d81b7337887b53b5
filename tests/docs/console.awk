# Takes the console examples out of Markdown or mdoc; see run_console.sh.
BEGIN {
    markdown = page ~ /\.md$/
    # A mark keeps $? as it was, so that an example may ask for it.
    print "mark() { was=$?; printf '\\036 %s\\n' \"$1\"; return $was; }" >script
}
markdown && /^```console$/ { inside = 1; next }
markdown && /^```$/ { inside = 0; next }
!markdown && /^\.Sh / { examples = $2 == "EXAMPLES" }
!markdown && examples && /^\.Bd -literal/ { inside = 1; next }
!markdown && /^\.Ed/ { inside = 0; next }
!inside { next }
{
    line = $0
    if (!markdown) {
        gsub(/\\-/, "-", line)
        gsub(/\\&/, "", line)
        gsub(/\\\(aq/, "'", line)
        gsub(/\\\(dq/, "\"", line)
        gsub(/\\e/, "\\", line)
    }
}
line ~ /^\$ / {
    ++commands
    command = substr(line, 3)
    printf "mark %d:%d\n%s\n", NR, commands, command >script
    printf "\036 %d:%d\n", NR, commands >expected
    next
}
line ~ /^> / { print substr(line, 3) >script; next }
{ print line >expected }
