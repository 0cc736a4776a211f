# a diff tool: unified and side-by-side output, word marks, three-way merge, patches that apply
import difflib
import os
import re
import sys
import tempfile
import textwrap
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

OLD = textwrap.dedent("""\
    def greet(name):
        print("Hello " + name)

    def main():
        greet("world")
        greet("you")
        return 0

    main()
""")
NEW = textwrap.dedent("""\
    import sys

    def greet(name, mark="!"):
        print(f"Hello {name}{mark}")

    def main():
        greet("world")
        return 0

    sys.exit(main())
""")


def side_by_side(a, b, width=34):
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b).get_opcodes():
        sign = {"equal": " ", "replace": "|", "delete": "<", "insert": ">"}[tag]
        for left, right in zip_longest(a[i1:i2], b[j1:j2], fillvalue=""):
            yield f"{left[:width]:<{width}} {sign} {right[:width]}".rstrip()


def mark_words(old, new):
    """The words of two lines, marked where they went or came."""
    a, b = (re.findall(r"\w+|\s+|[^\w\s]", s) for s in (old, new))
    out = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        gone, come = "".join(a[i1:i2]), "".join(b[j1:j2])
        out.append(gone if tag == "equal" else (f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return "".join(out)


@dataclass
class Hunk:
    start: int
    old: list
    new: list


class PatchError(Exception):
    pass


def parse_patch(lines):
    hunks = []
    for line in lines:
        if m := re.match(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line):
            start = int(m[1]) - (m[2] != "0")
            hunks.append(Hunk(start, [], []))
        elif line.startswith(("---", "+++")) and not hunks:
            continue
        elif hunks and line[:1] in " -+":
            if line[0] != "+":
                hunks[-1].old.append(line[1:])
            if line[0] != "-":
                hunks[-1].new.append(line[1:])
    return hunks


def apply_patch(text, patch, fuzz=3):
    lines, offset = list(text), 0
    for number, h in enumerate(parse_patch(patch), 1):
        for shift in sorted(range(-fuzz, fuzz + 1), key=abs):
            at = h.start + offset + shift
            if at >= 0 and lines[at:at + len(h.old)] == h.old:
                lines[at:at + len(h.old)] = h.new
                offset += len(h.new) - len(h.old) + shift
                break
        else:
            raise PatchError(f"hunk {number} does not apply at line {h.start + 1}")
    return lines


def merge(base, ours, theirs):
    """Both changes to base, with marks where they disagree."""
    def changes(new):
        return [(i1, i2, new[j1:j2]) for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, base, new).get_opcodes() if tag != "equal"]
    out, at = [], 0
    a, b = changes(ours), changes(theirs)
    while a or b:
        first = min(x[0] for x in (a[:1] + b[:1]))
        end, mine, other = first, [], []
        while (a and a[0][0] <= end) or (b and b[0][0] <= end):
            queue, taken = (a, mine) if a and a[0][0] <= end else (b, other)
            end = max(end, queue[0][1])
            taken.append(queue.pop(0))
        out += base[at:first]
        versions = []
        for taken in (mine, other):
            v, pos = [], first
            for i1, i2, new in taken:
                v += base[pos:i1] + new
                pos = i2
            versions.append(v + base[pos:end])
        if not mine or not other or versions[0] == versions[1]:
            out += versions[0] if mine else versions[1]
        else:
            out += ["<<<<<<<", *versions[0], "=======", *versions[1], ">>>>>>>"]
        at = end
    return out + base[at:]


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    Path("old.py").write_text(OLD)
    Path("new.py").write_text(NEW)
    old, new = (Path(p).read_text().splitlines() for p in ("old.py", "new.py"))
    os.chdir("/")
patch = list(difflib.unified_diff(old, new, "old.py", "new.py", lineterm="", n=2))
print(*patch, sep="\n")
print(*side_by_side(old, new), sep="\n")
print(mark_words(old[1], new[3]))
print(apply_patch(old, patch) == new, apply_patch(["# header", *old], patch)[0:2])
try:
    apply_patch(old[3:], patch)
except PatchError as e:
    print("PatchError:", e)
m = difflib.SequenceMatcher(None, OLD, NEW)
print(f"{m.ratio():.3f} {m.quick_ratio():.3f} {m.real_quick_ratio():.3f}")
base = "a b c d e f g h".split()
print(" ".join(merge(base, "a B c d e f g h".split(), "a b c d E f g h i".split())))
print(" ".join(merge(base, "a X c d f g h".split(), "a Y c d e f g h".split())))
print(" ".join(merge(base, base[1:], base[:-1])), " ".join(merge(base, ["z"], ["z"])))
print(*difflib.ndiff(["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"]), sep="", end="")
print(*difflib.context_diff(old[:4], new[:4], lineterm="", n=1), sep="\n")
names = ["main", "greet", "print", "return", "import"]
for word in ("pritn", "retrun", "mian", "xyz"):
    print(word, difflib.get_close_matches(word, names))
