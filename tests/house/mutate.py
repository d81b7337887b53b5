#!/usr/bin/env python3
"""Change one constant or comparison of a room at a time and see whether its unit tests notice.

usage: mutate.py BUILD_DIR ROOM [FILE...] [--only N] [--seed S] [--again LOG] [--jobs N]

BUILD_DIR is a built `tests` preset. The room is copied aside and changed there, so the tree is never
touched; its objects are built with -O1 and a precompiled header, which takes a fifth of the time, and
the tests stop at their first failure. What survives is printed with its line, unless
equivalent_mutants.txt says why no test can tell it from the original. Not part of tests/run: it takes
one link per mutant.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import queue
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
    (re.compile(r" && "), " || "),
    (re.compile(r" \|\| "), " && "),
]
NUMBER = re.compile(r"(?<![\w.\"])(\d+(?:'\d+)*(?:\.\d+)?)(?![\w.\"])")
HEADER = """#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>
"""
TESTS_OF_TIME = "*LinearTime*:*Quickly*:*_at_once*"  # what they measure is not what -O1 takes
SLOW_TESTS = "Properties*:Headroom*"  # asked last, where all others pass
LONGEST_RUN = 60  # s; a mutant that runs longer loops for ever, and that is noticed


def mutants(text):
    """(offset, length, replacement) of every place that decides something."""
    for line in re.finditer(r"[^\n]*\n", text):
        code = line.group()
        bare = re.sub(r'"(?:[^"\\]|\\.)*"', lambda m: '"' + " " * (len(m.group()) - 2) + '"', code)
        bare = re.sub(r"//.*", lambda m: " " * len(m.group()), bare)
        if bare.lstrip().startswith(("#", "///", "template", "namespace")):
            continue
        for pattern, new in SWAPS:
            for hit in pattern.finditer(bare):
                yield line.start() + hit.start(), len(hit.group()), new
        for hit in NUMBER.finditer(bare):
            old = hit.group()
            plain = old.replace("'", "")
            new = str(int(plain) + 1) if "." not in old else repr(round(float(plain) * 1.01 + 0.001, 4))
            yield line.start() + hit.start(), len(old), new


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
    path, offset, _, new = mutant
    text = texts[path]
    begin = text.rfind("\n", 0, offset) + 1
    line = text[begin:text.index("\n", offset)]
    column = offset - begin - (len(line) - len(line.lstrip()))
    return (str(path.relative_to(room)), line.strip(), column, new.strip()), text.count("\n", 0, offset) + 1


class Bench:
    """One copy of the room with its objects, and the tests to link them with."""

    def __init__(self, build, room, scratch):
        self.original = ROOT / "src" / room
        self.room = scratch / "room"
        shutil.copytree(self.original, self.room)
        self.program = scratch / "tests"
        self.objects = {}
        (scratch / "all.hpp").write_text(HEADER)
        commands = json.loads((build / "compile_commands.json").read_text())
        ours = [c for c in commands if f"CMakeFiles/soleus_{room}.dir/" in c["command"]]
        self.flags = self.flags_of(ours[0]["command"]) + ["-include", str(scratch / "all.hpp")]
        subprocess.run(["c++", *self.flags[:-2], "-x", "c++-header", scratch / "all.hpp", "-o",
                        scratch / "all.hpp.gch"], check=True)
        for number, command in enumerate(ours):
            source = pathlib.Path(command["file"])
            if source.is_relative_to(self.original):
                source = self.room / source.relative_to(self.original)
            self.objects[source] = scratch / f"{number}.o"
        self.users = {}
        for source in self.objects:
            if not self.compile(source):
                raise SystemExit(f"{source} does not build as it is")
        self.link_command = self.link_words(build, room)

    def flags_of(self, command):
        words = shlex.split(command)
        kept = [w for w in words if w.startswith(("-D", "-I", "-std=", "-isystem"))
                and not w.startswith("-D_FORTIFY")]
        kept = [w.replace(str(self.original), str(self.room)) for w in kept]
        return kept + ["-O1", "-w"]

    def link_words(self, build, room):
        made = subprocess.run(["ninja", "-C", build, "-t", "commands", f"{room}_test"],
                              capture_output=True, text=True, check=True).stdout
        words = shlex.split(next(line for line in reversed(made.splitlines())
                                 if f"-o tests/unit/{room}_test" in line))
        words = words[words.index("&&") + 1:]
        words = words[:words.index("&&")]
        at = words.index("-o")
        words[at + 1] = str(self.program)
        archive = words.index(f"src/libsoleus_{room}.a")
        words[archive:archive + 1] = [str(path) for path in self.objects.values()]
        # The tests become one object, so that a link has little left to do.
        tests = [word for word in words if word.startswith("tests/") and word.endswith(".o")]
        whole = str(self.program) + ".o"
        subprocess.run(["ld", "-r", *tests, "-o", whole], cwd=build, check=True)
        words = [word for word in words if word not in tests]
        words.insert(words.index("-o"), whole)
        self.build = build
        return words + ["-fuse-ld=lld"] if shutil.which("ld.lld") else words

    def compile(self, source, target=None):
        target = target or self.objects[source]
        made = subprocess.run(["c++", *self.flags, "-MMD", "-MF", f"{target}.d", "-c", source, "-o", target],
                              capture_output=True)
        if made.returncode == 0 and target == self.objects[source]:
            for word in pathlib.Path(f"{target}.d").read_text().split():
                if word.startswith(str(self.room)):
                    self.users.setdefault(pathlib.Path(os.path.normpath(word)), set()).add(source)
        return made.returncode == 0

    def passes(self, instead=None):
        """Whether the tests pass with some objects replaced; None where it does not link."""
        instead = {str(self.objects[source]): str(target) for source, target in (instead or {}).items()}
        link = [instead.get(word, word) for word in self.link_command]
        if subprocess.run(link, cwd=self.build, capture_output=True).returncode != 0:
            return None
        try:
            return all(subprocess.run([self.program, "--gtest_brief=1", "--gtest_fail_fast",
                                       f"--gtest_filter={which}"], capture_output=True,
                                      timeout=LONGEST_RUN).returncode == 0
                       for which in (f"-{TESTS_OF_TIME}:{SLOW_TESTS}", SLOW_TESTS))
        except subprocess.TimeoutExpired:
            return False

    def verdict(self, path, text):
        """Whether the tests pass with this text in the file's place; None where it does not build."""
        changed = self.room / path.relative_to(self.original)
        before = changed.read_text()
        instead = {source: self.objects[source].with_suffix(".changed.o")
                   for source in sorted(self.users.get(changed, {changed}))}
        try:
            changed.write_text(text)
            built = all(self.compile(source, target) for source, target in instead.items())
            return self.passes(instead) if built else None
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
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    room = ROOT / "src" / options.room
    files = [room / name for name in options.files] or sorted(room.rglob("*.[ch]pp"))
    texts = {path: path.read_text() for path in files}
    todo = [(path, *place) for path, text in texts.items() for place in mutants(text)]
    if options.again:
        rows = options.again.read_text().splitlines()
        survivors = listed(row.split(": ", 1)[1] for row in rows if row.startswith("survived "))
        todo = [mutant for mutant in todo if name_of(room, texts, mutant)[0] in survivors]
    if options.only and options.only < len(todo):
        todo = random.Random(options.seed).sample(todo, options.only)
    excused = equivalents()

    with tempfile.TemporaryDirectory() as scratch:
        benches = queue.Queue()
        for number in range(options.jobs):
            (pathlib.Path(scratch) / str(number)).mkdir()
            benches.put(Bench(options.build.resolve(), options.room, pathlib.Path(scratch) / str(number)))
        first = benches.get()
        if not first.passes():
            raise SystemExit("the tests fail as they are")
        benches.put(first)

        def judged(mutant):
            path, offset, length, new = mutant
            text = texts[path]
            bench = benches.get()
            try:
                return mutant, bench.verdict(path, text[:offset] + new + text[offset + length:])
            finally:
                benches.put(bench)

        dead = alive = equivalent = unbuilt = 0
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for done, (mutant, passed) in enumerate(pool.map(judged, todo), 1):
                if done % 25 == 0:
                    print(f"{done} of {len(todo)}, {alive} alive", file=sys.stderr, flush=True)
                name, number = name_of(room, texts, mutant)
                if passed is None:
                    unbuilt += 1
                elif not passed:
                    dead += 1
                elif name in excused:
                    equivalent += 1
                else:
                    alive += 1
                    print(f"survived {name[0]}:{number}: " + " | ".join(map(str, name)), flush=True)
    share = 100 * dead / max(1, dead + alive)
    print(f"{dead} of {dead + alive} killed ({share:.1f} %), {equivalent} equivalent, {unbuilt} did not build")
    return 0 if alive == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
