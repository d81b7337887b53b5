# Shared by the fault scripts: the reference run and what must hold after it, whatever failed.
# Needs SOLEUS, the program. Works in a folder of its own.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 TZ=UTC HOME=$work XDG_CONFIG_HOME=$work/config
mkdir -p "$work/config/soleus" "$work/out"
printf 'weeks = 8\n' >"$work/config/soleus/config.toml"
cat >"$work/log.csv" <<'CSV'
date,distance_km,moving_time,ascent_m,rpe,pain,pain_site,notes
2026-03-02,8.0,0:44:00,60,4,,,
2026-03-04,9.5,0:52:30,75,4,,,easy
2026-03-09,10.0,0:55:00,420,6,3,calf,calf felt tight
CSV
{
    printf '<?xml version="1.0"?>\n<gpx version="1.1" creator="hand"><trk><type>running</type><trkseg>\n'
    for second in $(seq 0 5 300); do
        printf '<trkpt lat="47.%05d" lon="8.5"><ele>%d.%d</ele><time>2026-03-11T06:%02d:%02dZ</time></trkpt>\n' \
            $((50000 + second * 3)) $((400 + second / 20)) $((second % 10)) $((second / 60)) $((second % 60))
    done
    printf '</trkseg></trk></gpx>\n'
} >"$work/run.gpx"
gzip -nc "$work/run.gpx" >"$work/copy.gpx.gz"
reference=("$SOLEUS" report "$work/log.csv" "$work/run.gpx" "$work/copy.gpx.gz" --as-of 2026-03-12 --tz Europe/Zurich
    --format html --output "$work/out/report.html")

rm -f "$work/out/report.html"
"${reference[@]}" 2>"$work/messages" || { echo "the reference run itself fails"; cat "$work/messages"; exit 1; }
cp "$work/out/report.html" "$work/whole.html"
echo 'the old report' >"$work/old.html"

runs=0
failures=0
prepare() { cp "$work/old.html" "$work/out/report.html"; }
# judge STATUS WHAT: a documented status; a message where something failed; the old report or the new
# one, never a piece; no temporary left.
judge() {
    local status=$1 what=$2 wrong=""
    runs=$((runs + 1))
    case $status in 0 | 2 | 3 | 4 | 70) ;; *) wrong="exit status $status" ;; esac
    [ "$status" = 0 ] || [ -s "$work/messages" ] || wrong="$wrong; no message"
    if cmp -s "$work/out/report.html" "$work/old.html"; then
        [ "$status" = 0 ] && wrong="$wrong; exit 0 and the old report"
    elif ! cmp -s "$work/out/report.html" "$work/whole.html"; then
        # A report that covers the rest says so by exit 3; a full one must be the whole one.
        { [ "$status" = 3 ] && tail -c 8 "$work/out/report.html" | grep -q '</html>'; } || wrong="$wrong; another report with exit $status"
    fi
    [ "$(ls -A "$work/out" | wc -l)" = 1 ] || { wrong="$wrong; left behind: $(ls -A "$work/out" | tr '\n' ' ')"; find "$work/out" -type f ! -name report.html -delete; }
    if [ -n "$wrong" ]; then
        failures=$((failures + 1))
        echo "FAULT $what: $wrong"
        sed -n '1,2s/^/    /p' "$work/messages"
    fi
}
finish() {
    echo "$runs faults, $failures not handled"
    [ "$failures" = 0 ] && [ "$runs" -gt 0 ]
}
