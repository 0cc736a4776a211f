"""Files written, read, listed, looked for and removed through pathlib and os."""
import os
import shutil
import tempfile
from pathlib import Path

root = Path(tempfile.mkdtemp())
total = 0
for i in range(800):
    p = root / f"dir{i % 10}" / f"file{i}.txt"
    p.parent.mkdir(exist_ok=True)
    p.write_text("line\n" * 10)
    total += len(p.read_text()) + p.stat().st_size + p.exists()
for _ in range(3):
    total += sum(1 for p in root.rglob("*.txt") if p.is_file()) + sum(len(f) for _, _, f in os.walk(root))
    total += sum(len(list(p.iterdir())) for p in root.glob("dir*"))
    for p in root.rglob("*.txt"):
        with open(p) as f:
            for line in f:
                total += len(line)
shutil.rmtree(root)
print(total)
