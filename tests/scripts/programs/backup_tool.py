# backups of a folder: full and incremental, with a manifest, restore, verification and pruning
import fnmatch
import hashlib
import json
import os
import shutil
import stat
import tempfile
import time
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path, PurePosixPath


class BackupError(Exception):
    pass


class Backup:
    def __init__(self, root, clock, exclude=()):
        self.root, self.clock, self.exclude = Path(root), clock, exclude
        self.root.mkdir(parents=True, exist_ok=True)

    def snapshots(self):
        return sorted(p.stem for p in self.root.glob("*.json"))

    def manifest(self, name):
        try:
            return json.loads((self.root / f"{name}.json").read_text())
        except FileNotFoundError:
            raise BackupError(f"no snapshot {name!r}") from None

    def files(self, source):
        for path in sorted(source.rglob("*")):
            relative = path.relative_to(source)
            if path.is_file() and not path.is_symlink():
                if not any(fnmatch.fnmatch(str(relative), e) or relative.match(e) for e in self.exclude):
                    yield path, relative

    def run(self, source):
        name = self.clock().strftime("%Y%m%dT%H%M%S")
        entries, new = {}, 0
        for path, relative in self.files(source):
            with path.open("rb") as f:
                digest = hashlib.file_digest(f, "sha256").hexdigest()
            blob = self.root / "blobs" / digest[:2] / digest
            if not blob.exists():
                blob.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, blob)
                new += 1
            info = path.stat()
            entries[relative.as_posix()] = {"digest": digest, "size": info.st_size, "mode": stat.S_IMODE(info.st_mode)}
        with tempfile.NamedTemporaryFile("w", dir=self.root, suffix=".tmp", delete=False) as f:
            json.dump(entries, f, indent=1, sort_keys=True)
        os.replace(f.name, self.root / f"{name}.json")
        return name, len(entries), new

    def restore(self, name, target):
        for relative, entry in self.manifest(name).items():
            path = target / relative
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.root / "blobs" / entry["digest"][:2] / entry["digest"], path)
            path.chmod(entry["mode"])

    def verify(self):
        for name in self.snapshots():
            for relative, entry in self.manifest(name).items():
                blob = self.root / "blobs" / entry["digest"][:2] / entry["digest"]
                if not blob.exists():
                    yield f"{name}: {relative} is missing"
                elif hashlib.sha256(blob.read_bytes()).hexdigest() != entry["digest"]:
                    yield f"{name}: {relative} is damaged"

    def prune(self, keep):
        for name in self.snapshots()[:-keep]:
            (self.root / f"{name}.json").unlink()
        used = {e["digest"] for n in self.snapshots() for e in self.manifest(n).values()}
        removed = 0
        for blob in list((self.root / "blobs").glob("*/*")):
            if blob.name not in used:
                blob.unlink()
                removed += 1
        for folder in (self.root / "blobs").iterdir():
            if not any(folder.iterdir()):
                folder.rmdir()
        return removed


def tree(folder):
    lines = []
    for base, folders, files in os.walk(folder):
        folders.sort()
        depth = len(Path(base).relative_to(folder).parts)
        lines += [f"{'  ' * depth}{Path(base).name if depth else '.'}/"]
        lines += [f"{'  ' * (depth + 1)}{f} {Path(base, f).stat().st_size} {stat.filemode(Path(base, f).stat().st_mode)}" for f in sorted(files)]
    return "\n".join(lines)


now = datetime(2024, 2, 28, 12, tzinfo=timezone.utc)
with ExitStack() as stack:
    work, store, out = (Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(3))
    for name, text in {"a.txt": "alpha\n", "docs/b.txt": "beta\n", "docs/copy.txt": "alpha\n", "docs/deep/c.bin": "\0" * 100,
                       "cache/x.tmp": "no", "docs/y.tmp": "no"}.items():
        path = work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for f in work.rglob("*.txt"):
        f.chmod(0o644)
    (work / "docs/deep/c.bin").chmod(0o600)
    (work / "docs/b.txt").chmod(0o755)
    os.symlink("a.txt", work / "link")
    backup = Backup(store / "bk", lambda: now, exclude=["*.tmp", "cache/*"])
    print(backup.run(work))
    now += timedelta(days=1)
    (work / "a.txt").write_text("alpha changed\n")
    (work / "docs/deep/c.bin").unlink()
    print(backup.run(work))
    now += timedelta(days=1)
    print(backup.run(work), backup.snapshots())
    first, *_, last = backup.snapshots()
    backup.restore(first, out / "first")
    print(tree(out / "first"))
    print((out / "first/a.txt").read_text(), (work / "a.txt").read_text(), end="")
    before, after = backup.manifest(first), backup.manifest(last)
    print("gone", sorted(before.keys() - after.keys()), "changed", [k for k in sorted(before.keys() & after.keys()) if before[k] != after[k]])
    blob = next((store / "bk/blobs").glob(f"*/{before['docs/b.txt']['digest']}"))
    blob.write_bytes(b"?")
    print(list(backup.verify()))
    blob.unlink()
    print(len(list(backup.verify())), backup.prune(keep=1), backup.snapshots())
    for bad in (lambda: backup.restore("19990101T000000", out), lambda: backup.restore(last, out)):
        try:
            bad()
        except (BackupError, FileNotFoundError) as e:
            print(type(e).__name__, str(e).replace(str(store), "STORE")[:40])
    shutil.copytree(out / "first", out / "all", ignore=shutil.ignore_patterns("*.bin"))
    print(tree(out / "all"), shutil.which("no-such-program"), shutil.disk_usage(out).total > 0)
    shutil.rmtree(out / "first")
    print(sorted(p.name for p in out.iterdir()), PurePosixPath("a/b/../c.tar.gz").suffixes)
