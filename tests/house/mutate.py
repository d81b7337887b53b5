#!/usr/bin/env python3
"""Change one constant or comparison of a room at a time and see whether its unit tests notice.

usage: mutate.py BUILD_DIR ROOM [FILE...] [--only N] [--seed S] [--again LOG] [--jobs N]

BUILD_DIR is a built `tests` preset. The room is copied aside and changed there, so the tree is never
touched. Most changes are built into one program at once, each behind a switch that the environment
turns on, so that a mutant costs one run of the tests; what cannot be switched while the program runs
(array sizes, enumerators, template arguments) is built by itself. The tests stop at their first failure. What survives
is printed with its line, unless equivalent_mutants.txt says why no test can tell it from the original.
Not part of tests/run: it takes minutes.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SWAPS = [
    (re.compile(r"(?<![<>=!-])<=(?![=>])"), "<"),
    (re.compile(r"(?<![<>=!-])>=(?!=)"), ">"),
    (re.compile(r" < (?!<)"), " <= "),
    (re.compile(r" > (?!>)"), " >= "),
    (re.compile(r" == "), " != "),
    (re.compile(r" != "), " == "),
    (re.compile(r" &&(?=[ \n])"), " ||"),
    (re.compile(r" \|\|(?=[ \n])"), " &&"),
]
CONNECTIVES = ("&&", "||")
# What ends an operand of && or || outside brackets, reading away from it.
BEFORE_OPERAND = re.compile(r";|,|\?|(?<!:):(?!:)|(?<![=<>!+*/-])=(?!=)")
WORD_BEFORE_OPERAND = re.compile(r"\b(?:return|else|case|throw)$")
AFTER_OPERAND = re.compile(r";|,|\?|(?<!:):(?!:)| && | && *\n| \|\| | \|\| *\n")
NUMBER = re.compile(r"(?<![\w.\"])(\d+(?:'\d+)*(?:\.\d+)?)(?![\w.\"])")
COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
STANDARD = "algorithm array cstdlib map memory optional set span string unordered_map vector".split()
TESTS_OF_TIME = "*LinearTime*:*Quickly*:*_at_once*"  # what they measure is not what -O1 takes
SLOW_TESTS = "Properties*:Headroom*"  # asked last, where all others pass
LONGEST_RUN = 60  # s; a mutant that runs longer loops for ever, and that is noticed

Mutant = collections.namedtuple("Mutant", "path offset length new")


def prelude():
    """Headers for all sources, and the switches: `a < At<7>{} < b` is a < b, or a <= b for mutant 7."""
    text = "#include <fmt/format.h>\n" + "".join(f"#include <{name}>\n" for name in STANDARD)
    text += """namespace mutated {
inline int active() {
    static const int number = std::getenv("MUTANT") ? std::atoi(std::getenv("MUTANT")) : 0;
    return number;
}
template <int Id, class T> T number(T usual, T other) { return active() == Id ? other : usual; }
template <int Id> struct At {};
template <class A, int Id> struct Held { const A& a; };
"""
    text += """template <int Id, class A, class B> bool both(A a, B b) {
    return active() == Id ? a() || b() : a() && b();
}
template <int Id, class A, class B> bool either(A a, B b) {
    return active() == Id ? a() && b() : a() || b();
}
"""
    for usual, other in COMPARISONS.items():
        text += f"""template <class A, int Id> Held<A, Id> operator{usual}(const A& a, At<Id>) {{ return {{a}}; }}
template <class A, int Id, class B> bool operator{usual}(Held<A, Id> held, const B& b) {{
    return active() == Id ? held.a {other} b : held.a {usual} b;
}}
"""
    return text + "}\n"


def without_words(text):
    """The same length, with texts and comments blank."""
    blank = lambda m: m.group()[0] + " " * (len(m.group()) - 2) + m.group()[-1]
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"', blank, text)
    text = re.sub(r"(?<!\w)'(?:[^'\\\n]|\\.)'", blank, text)
    return re.sub(r"//.*", lambda m: " " * len(m.group()), text)


def mutants(path, text):
    """Every place that decides something."""
    for line in re.finditer(r"[^\n]*\n", without_words(text)):
        bare = line.group()
        if bare.lstrip().startswith(("#", "///", "template", "namespace")):
            continue
        for pattern, new in SWAPS:
            for hit in pattern.finditer(bare):
                yield Mutant(path, line.start() + hit.start(), len(hit.group()), new)
        for hit in NUMBER.finditer(bare):
            old = hit.group()
            plain = old.replace("'", "")
            new = str(int(plain) + 1) if "." not in old else repr(round(float(plain) * 1.01 + 0.001, 4))
            yield Mutant(path, line.start() + hit.start(), len(old), new)


def left_end(bare, at):
    """Where the left operand of the connective at `at` begins. && binds tighter than ||."""
    tight = bare[at:].lstrip().startswith("&&")
    depth = 0
    while at > 0:
        character = bare[at - 1]
        depth += (character in ")]}") - (character in "([{")
        if depth < 0 or depth == 0 and (BEFORE_OPERAND.match(bare, at - 1)
                                        or WORD_BEFORE_OPERAND.search(bare, max(0, at - 8), at)
                                        or tight and bare.startswith("||", at - 2)):
            break
        at -= 1
    return at


def right_end(bare, at):
    """Where the right operand of the connective at `at` ends."""
    tight = bare[at:].lstrip().startswith("&&")
    at += 3
    depth = 0
    while at < len(bare):
        character = bare[at]
        depth += (character in "([{") - (character in ")]}")
        end = AFTER_OPERAND.match(bare, at) if depth == 0 else None
        if depth < 0 or end and (tight or not end.group().startswith(" &&")):
            break
        at += 1
    return at


def edits(mutant, bare, number):
    """What makes the code hold both ways, as (place, order there, length, new); None where that cannot be.

    At one place the inner of two connectives is closed first and opened last: among those that end
    at one place the inner one stands further right, among those that begin at one place further left.
    """
    old = bare[mutant.offset:mutant.offset + mutant.length]
    if old.strip() not in CONNECTIVES:
        code = switched(mutant, bare, number)
        return None if code is None else [(mutant.offset, (2, 0), mutant.length, code)]
    name = "both" if old.strip() == "&&" else "either"
    part = "[&]() -> bool { return bool("
    return [(left_end(bare, mutant.offset), (1, -mutant.offset), 0, f" mutated::{name}<{number}>({part}"),
            (mutant.offset, (2, 0), mutant.length, f"); }}, {part}"),
            (right_end(bare, mutant.offset), (0, -mutant.offset), 0, "); })")]


def switched(mutant, text, number):
    """The code of a number or comparison with both ways in it; None where a switch cannot stand."""
    old = text[mutant.offset:mutant.offset + mutant.length]
    operator = old.strip()
    if operator in COMPARISONS:
        return f" {operator} mutated::At<{number}>{{}} {operator} "
    before, behind = text[mutant.offset - 1], text[mutant.offset + mutant.length]
    if not operator[0].isdigit() or before == "'" or behind == ">":
        return None  # a character, a template's argument
    return f"mutated::number<{number}>({old}, {mutant.new})"


def at_run_time(text):
    """The code without constexpr, since a switch is read when the program runs."""
    text = re.sub(r"static_assert\([^;]*\);", lambda m: "\n" * m.group().count("\n"), text)
    text = re.sub(r"\bconstexpr(?= [\w:<>]+ \w+\([^;]*\{)", "inline", text)
    return re.sub(r"\bconstexpr\b", "const", text)


def listed(rows):
    """(file, line of code, place in it, replacement) of rows "file | code | place | replacement"."""
    return {(file, code.strip(), int(column), new)
            for file, code, column, new in (row.split(" | ")[:4] for row in rows)}


def equivalents():
    """Those that no test can tell from the original."""
    rows = (HERE / "equivalent_mutants.txt").read_text().splitlines()
    return listed(row for row in rows if row and not row.startswith("#"))


def name_of(room, texts, mutant):
    """As listed() has it, and the number of its line."""
    text = texts[mutant.path]
    begin = text.rfind("\n", 0, mutant.offset) + 1
    line = text[begin:text.index("\n", mutant.offset)]
    column = mutant.offset - begin - (len(line) - len(line.lstrip()))
    name = (str(mutant.path.relative_to(room)), line.strip(), column, mutant.new.strip())
    return name, text.count("\n", 0, mutant.offset) + 1


class Bench:
    """A copy of the room with its objects, and the tests to link them with."""

    def __init__(self, build, room, scratch):
        self.original = ROOT / "src" / room
        self.room = scratch / "room"
        self.build = build
        self.program = scratch / "tests"
        shutil.copytree(self.original, self.room)
        (scratch / "all.hpp").write_text(prelude())
        commands = json.loads((build / "compile_commands.json").read_text())
        ours = [c for c in commands if f"CMakeFiles/soleus_{room}.dir/" in c["command"]]
        kept = [word for word in shlex.split(ours[0]["command"])
                if word.startswith(("-D", "-I", "-std=", "-isystem")) and not word.startswith("-D_FORTIFY")]
        self.flags = [word.replace(str(self.original), str(self.room)) for word in kept]
        self.flags += ["-O1", "-w", "-D_GLIBCXX_ASSERTIONS"]  # what reads past an end is noticed
        subprocess.run(["c++", *self.flags, "-x", "c++-header", scratch / "all.hpp",
                        "-o", scratch / "all.hpp.gch"], check=True)
        self.flags += ["-include", str(scratch / "all.hpp")]
        self.objects = {}
        for number, command in enumerate(ours):
            source = pathlib.Path(command["file"])
            if source.is_relative_to(self.original):
                source = self.room / source.relative_to(self.original)
            self.objects[source] = scratch / f"{number}.o"
        self.link = self.link_words(room)

    def link_words(self, room):
        made = subprocess.run(["ninja", "-C", self.build, "-t", "commands", f"{room}_test"],
                              capture_output=True, text=True, check=True).stdout
        words = shlex.split(next(line for line in reversed(made.splitlines())
                                 if f"-o tests/unit/{room}_test" in line))
        words = words[words.index("&&") + 1:]
        words = words[:words.index("&&")]
        words[words.index("-o") + 1] = str(self.program)
        archive = words.index(f"src/libsoleus_{room}.a")
        words[archive:archive + 1] = [str(path) for path in self.objects.values()]
        # The tests become one object: a link has little left to do, and the build may go on.
        tests = [word for word in words if word.startswith("tests/") and word.endswith(".o")]
        whole = f"{self.program}.o"
        subprocess.run(["ld", "-r", *tests, "-o", whole], cwd=self.build, check=True)
        words = [word for word in words if word not in tests]
        words.insert(words.index("-o"), whole)
        return words + ["-fuse-ld=lld"] if shutil.which("ld.lld") else words

    def compile(self, source, target):
        """What the compiler complains of; "" where it builds."""
        made = subprocess.run(["c++", *self.flags, "-c", source, "-o", target], capture_output=True, text=True)
        return "" if made.returncode == 0 else made.stderr or "?"

    def linked(self, instead=None):
        instead = {str(self.objects[source]): str(target) for source, target in (instead or {}).items()}
        words = [instead.get(word, word) for word in self.link]
        return subprocess.run(words, cwd=self.build, capture_output=True).returncode == 0

    def passes(self, number=0):
        """Whether the tests pass with one switch turned on."""
        try:
            return all(subprocess.run([self.program, "--gtest_brief=1", "--gtest_fail_fast",
                                       f"--gtest_filter={which}"], capture_output=True, timeout=LONGEST_RUN,
                                      env=dict(os.environ, MUTANT=str(number))).returncode == 0
                       for which in (f"-{TESTS_OF_TIME}:{SLOW_TESTS}", SLOW_TESTS))
        except subprocess.TimeoutExpired:
            return False

    def build_switches(self, texts, numbered):
        """Builds the program with all its switches; the numbers of those that could not be built in."""
        refused = set()
        lines = {}
        waiting = set(self.objects)
        while waiting:
            for path, text in texts.items():
                bare = without_words(text)
                places = []
                for number, mutant in numbered.items():
                    if mutant.path == path and number not in refused:
                        parts = edits(mutant, bare, number)
                        if parts is None:
                            refused.add(number)
                        else:
                            places += parts
                            lines[number] = [bare.count("\n", 0, part[0]) + 1 for part in parts]
                for at, _, length, code in sorted(places, reverse=True):
                    text = text[:at] + code + text[at + length:]
                (self.room / path.relative_to(self.original)).write_text(at_run_time(text))
            worse = set()
            for source in sorted(waiting):
                complaint = self.compile(source, self.objects[source])
                wrong = {n for n, m in numbered.items() if n not in refused
                         and any(f"{m.path.relative_to(self.original)}:{line}:" in complaint
                                 for line in range(min(lines[n]), max(lines[n]) + 1))}
                if complaint and not wrong:
                    raise SystemExit(f"{source} does not build with its switches:\n{complaint}")
                worse |= wrong
                if not complaint:
                    waiting.discard(source)
            refused |= worse
            changed = {self.room / numbered[n].path.relative_to(self.original) for n in worse}
            waiting |= set(self.objects) if any(path.suffix == ".hpp" for path in changed) else changed
        if not self.linked():
            raise SystemExit("the room does not link with its switches")
        return refused

    def verdict(self, mutant, text):
        """For a mutant built by itself: None where it does not build."""
        changed = self.room / mutant.path.relative_to(self.original)
        before = changed.read_text()
        users = [changed] if changed.suffix == ".cpp" else sorted(self.objects)
        instead = {source: self.objects[source].with_suffix(".changed.o") for source in users}
        try:
            changed.write_text(text[:mutant.offset] + mutant.new + text[mutant.offset + mutant.length:])
            built = not any(self.compile(source, target) for source, target in instead.items())
            return self.passes() if built and self.linked(instead) else None
        finally:
            changed.write_text(before)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("room")
    parser.add_argument("files", nargs="*", help="as src/ROOM/ names them; all where none is given")
    parser.add_argument("--only", type=int, help="so many mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=pathlib.Path, help="only what survived an earlier run, by its output")
    parser.add_argument("--jobs", type=int, default=1, help="runs of the tests at once")
    options = parser.parse_args()
    room = ROOT / "src" / options.room
    files = [room / name for name in options.files] or sorted(room.rglob("*.[ch]pp"))
    texts = {path: path.read_text() for path in files}
    todo = [mutant for path, text in texts.items() for mutant in mutants(path, text)]
    if options.again:
        rows = options.again.read_text().splitlines()
        survivors = listed(row.split(": ", 1)[1] for row in rows if row.startswith("survived "))
        todo = [mutant for mutant in todo if name_of(room, texts, mutant)[0] in survivors]
    if options.only and options.only < len(todo):
        todo = random.Random(options.seed).sample(todo, options.only)
    excused = equivalents()
    names = {name_of(room, texts, mutant)[0] for path, text in texts.items() for mutant in mutants(path, text)}
    for row in [] if options.files else sorted(excused - names):
        print("listed as equivalent, but no longer there: " + " | ".join(map(str, row)), file=sys.stderr)
    numbered = dict(enumerate(todo, 1))
    counts = collections.Counter()

    def settle(mutant, passed):
        name, number = name_of(room, texts, mutant)
        kind = "unbuilt" if passed is None else "dead" if not passed else \
            "equivalent" if name in excused else "alive"
        counts[kind] += 1
        if kind == "alive":
            print(f"survived {name[0]}:{number}: " + " | ".join(map(str, name)), flush=True)
        if counts.total() % 50 == 0:
            print(f"{counts.total()} of {len(todo)}: {dict(counts)}", file=sys.stderr, flush=True)

    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options.build.resolve(), options.room, pathlib.Path(scratch))
        alone = bench.build_switches(texts, numbered)
        if not bench.passes():
            raise SystemExit("the tests fail as they are")
        print(f"{len(todo)} mutants, {len(alone)} to be built by themselves", file=sys.stderr, flush=True)
        together = [number for number in numbered if number not in alone]
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for number, passed in zip(together, pool.map(bench.passes, together)):
                settle(numbered[number], passed)
        for number in sorted(alone):
            mutant = numbered[number]
            settle(mutant, bench.verdict(mutant, texts[mutant.path]))
    judged = counts["dead"] + counts["alive"]
    print(f"{counts['dead']} of {judged} killed ({100 * counts['dead'] / max(1, judged):.1f} %), "
          f"{counts['equivalent']} equivalent, {counts['unbuilt']} did not build")
    return 0 if counts["alive"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
