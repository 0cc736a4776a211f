"""Paths joined, split, compared and changed, without touching the disk."""
from pathlib import Path, PurePosixPath

base = Path("/srv/data")
total = 0
for i in range(20_000):
    p = base / "year" / f"file{i}.tar.gz"
    total += len(p.name) + len(p.suffix) + len(p.stem) + len(p.parts) + len(str(p.parent))
    total += len(str(p.with_suffix(".txt"))) + p.is_absolute() + len(p.relative_to(base).as_posix())
    total += p.match("*.gz") + (PurePosixPath("a/b") < PurePosixPath("a/c")) + (p == Path(str(p)))
print(total)
