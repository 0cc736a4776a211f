# a watcher that polls a folder tree and reports what was created, changed, moved and deleted
import asyncio
import fnmatch
import hashlib
import os
import tempfile
from enum import Enum
from pathlib import Path
from typing import NamedTuple


class Kind(Enum):
    CREATED = "+"
    CHANGED = "~"
    DELETED = "-"
    MOVED = ">"


class Event(NamedTuple):
    kind: Kind
    path: str
    source: str | None = None

    def __str__(self):
        told = f"{self.kind.value} {self.path}"
        return f"{told} (from {self.source})" if self.source else told


def scan(root, patterns, ignore):
    """The digest of each file below root that some pattern matches."""
    found = {}
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if not any(fnmatch.fnmatch(f, i) for i in ignore))
        for name in sorted(files):
            if any(fnmatch.fnmatch(name, p) for p in patterns):
                path = Path(folder, name)
                found[path.relative_to(root).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    return found


def compare(before, after):
    created = {p for p in after if p not in before}
    deleted = {p for p in before if p not in after}
    # what went here and came there with the same contents was moved
    for path in sorted(created):
        source = next((d for d in sorted(deleted) if before[d] == after[path]), None)
        if source is not None:
            created.discard(path)
            deleted.discard(source)
            yield Event(Kind.MOVED, path, source)
    for path in sorted(created):
        yield Event(Kind.CREATED, path)
    for path in sorted(before.keys() & after.keys()):
        if before[path] != after[path]:
            yield Event(Kind.CHANGED, path)
    for path in sorted(deleted):
        yield Event(Kind.DELETED, path)


class Watcher:
    def __init__(self, root, patterns=("*",), ignore=(".*",), interval=0.005):
        self.root, self.patterns, self.ignore, self.interval = root, patterns, ignore, interval
        self.state = scan(root, patterns, ignore)
        self.stopped = asyncio.Event()

    async def changes(self):
        while not self.stopped.is_set():
            after = await asyncio.to_thread(scan, self.root, self.patterns, self.ignore)
            events = list(compare(self.state, after))
            self.state = after
            if events:
                yield events
            try:
                await asyncio.wait_for(self.stopped.wait(), self.interval)
            except TimeoutError:
                pass

    def stop(self):
        self.stopped.set()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "src").mkdir()
        (root / "src" / "a.py").write_text("a = 1\n")
        (root / "notes.txt").write_text("ignored by pattern\n")
        (root / ".git").mkdir()

        steps = iter([
            lambda: (root / "src" / "b.py").write_text("b = 2\n"),
            lambda: (root / "src" / "a.py").write_text("a = 3\n"),
            lambda: (root / ".git" / "c.py").write_text("not seen"),
            lambda: (root / "src" / "b.py").rename(root / "moved.py"),
            lambda: ((root / "x.py").touch(), (root / "src" / "a.py").unlink()),
            lambda: (root / "moved.py").write_text("b = 2\nmore\n"),
        ])
        watcher = Watcher(root, patterns=("*.py",))
        quiet = 0
        next(steps)()
        async for events in watcher.changes():
            print([str(e) for e in events])
            for step in steps:
                step()
                # what is ignored makes no event, so the next step has to come at once
                if compare_now(watcher):
                    break
            else:
                watcher.stop()
        print(sorted(watcher.state))


def compare_now(watcher):
    return any(compare(watcher.state, scan(watcher.root, watcher.patterns, watcher.ignore)))


asyncio.run(main())
