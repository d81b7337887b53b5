#!/bin/sh
# cron.sh ROOT SOLEUS: the crontab line and the service of examples/cron are run for real, with a
# stand-in for sendmail: a mail when there is something to say, silence else.
set -eu
root=$1
soleus=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/home/running"
ln -s "$soleus" "$work/bin/soleus"
cat >"$work/bin/sendmail" <<'END'
#!/bin/sh
cat >>"$MAILBOX"
END
chmod +x "$work/bin/sendmail"

say() { echo "cron: $*"; exit 1; }

# The line as cron would run it: its command, from an environment as bare as cron's.
line=$(sed -n 's/^30 6 \* \* 1 *//p' "$root/examples/cron/crontab")
[ -n "$line" ] || say "the crontab holds no line for Monday 06:30"
line=$(printf '%s' "$line" | sed "s|/usr/share/doc/soleus/examples|$root/examples|")
monday() {
    rm -f "$work/mailbox"
    env -i PATH="$work/bin:/usr/bin:/bin" HOME="$work/home" MAILBOX="$work/mailbox" SENDMAIL="$work/bin/sendmail" \
        sh -c "$line" >"$work/said" 2>&1
}
quiet() {
    monday || say "$1: the status was $?"
    [ ! -s "$work/said" ] || say "$1: cron would mail this: $(cat "$work/said")"
}
part() { # Nth part of the mail, decoded
    awk -v want="$1" '/^--soleus-/ { ++part; body = 0; next } part == want && body; part == want && /^$/ { body = 1 }' \
        "$work/mailbox" | base64 -d
}

cp "$root/examples/steady-flat.csv" "$work/home/running/"
quiet "a quiet week"
[ ! -e "$work/mailbox" ] || say "a quiet week was mailed"

rm "$work"/home/running/*
cp "$root/examples/hill-block.csv" "$work/home/running/"
quiet "a hill block"
[ -s "$work/mailbox" ] || say "a hill block was not mailed"
grep -q '^To: you@example.org$' "$work/mailbox" || say "the mail has no address"
grep -q '^Subject: soleus: something to look at' "$work/mailbox" || say "the mail has no subject"
part 1 | grep -q 'hill-spike-run' || say "the text part does not name the finding"
part 2 | grep -q '<svg' || say "the HTML part holds no chart"

# Not a cell of the log may reach a header, and a log that is broken is no quiet week.
printf 'date,km,min\n2025-05-18,ten,60\n' >"$work/home/running/broken.csv"
quiet "a broken log"
[ -s "$work/mailbox" ] || say "a broken log was not mailed"
part 1 | grep -q 'broken.csv' || say "the mail does not name the broken log"

printf '#!/bin/sh\nexit 75\n' >"$work/bin/sendmail"
if monday; then say "a sendmail that fails passes in silence"; fi

# The units: same command; systemd's own judgement where it is at hand.
grep -q '^ExecStart=/usr/share/doc/soleus/examples/cron/mail-report you@example.org ' \
    "$root/examples/cron/soleus-weekly.service" || say "the service runs something else than the crontab"
if command -v systemd-analyze >/dev/null; then
    mkdir "$work/units"
    for unit in service timer; do
        sed "s|/usr/share/doc/soleus/examples|$root/examples|" "$root/examples/cron/soleus-weekly.$unit" \
            >"$work/units/soleus-weekly.$unit"
    done
    systemd-analyze verify "$work/units/soleus-weekly.service" "$work/units/soleus-weekly.timer" >"$work/said" 2>&1 || true
    if grep soleus-weekly "$work/said"; then say "systemd does not like the units"; fi
fi
