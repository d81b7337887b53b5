# Compares the expected transcript (input) with -v actual=FILE. "..." matches any lines of one command.
BEGIN {
    while ((getline line < actual) > 0) got[++last] = line
    at = 1
}
{ want[++count] = $0 }
function fail(i) {
    place = want[1]
    for (k = i; k >= 1; --k) if (want[k] ~ /^\036/) { place = want[k]; break }
    sub(/^\036 /, "", place)
    sub(/:.*/, "", place)
    printf "the example at line %s says\n  %s\nthe program says\n  %s\n", place, want[i], at <= last ? got[at] : "(nothing more)"
    exit bad = 1
}
END {
    if (bad) exit 1
    for (i = 1; i <= count; ++i) {
        if (want[i] == "...") {
            while (at <= last && got[at] !~ /^\036/ && !(i < count && got[at] == want[i + 1])) ++at
            continue
        }
        if (at > last || got[at] != want[i]) fail(i)
        ++at
    }
    if (at <= last) { printf "the program says more than the page:\n  %s\n", got[at]; exit 1 }
}
