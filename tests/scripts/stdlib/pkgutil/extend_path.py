# extend_path joins the portions of a package
import pkgutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, tempfile.TemporaryDirectory() as three:
    for folder, module in ((one, "a"), (two, "b")):
        package = Path(folder, "joined")
        package.mkdir()
        (package / "__init__.py").write_text("from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n")
        (package / f"{module}.py").write_text(f"value = {module!r}\n")
    Path(two, "joined.pkg").write_text(f"# a comment\n{three}\n\n")
    Path(three, "c.py").write_text("value = 'c'\n")
    sys.path[:0] = [one, two]
    import joined
    from joined import a, b, c
    print(a.value, b.value, c.value)
    print([p.replace(one, "ONE").replace(two, "TWO").replace(three, "THREE") for p in joined.__path__])
    print(pkgutil.extend_path("not a list", "joined"), pkgutil.extend_path([], "no_such"), pkgutil.extend_path(["x"], "no.such"))
