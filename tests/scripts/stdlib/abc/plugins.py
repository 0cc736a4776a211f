# Abstract classes as plug-in interfaces with default methods and template methods.
from abc import ABC, abstractmethod
class Exporter(ABC):
    formats = {}
    def __init_subclass__(cls, fmt=None, **kw):
        super().__init_subclass__(**kw)
        if fmt: cls.formats[fmt] = cls
    def export(self, rows):
        return self.header(rows) + self.sep.join(self.row(r) for r in rows) + self.footer()
    sep = "\n"
    def header(self, rows): return ""
    def footer(self): return ""
    @abstractmethod
    def row(self, r): ...
    @classmethod
    def create(cls, fmt, *args):
        try: return cls.formats[fmt](*args)
        except KeyError: raise ValueError(f"unknown format {fmt!r}, have {sorted(cls.formats)}") from None
class Csv(Exporter, fmt="csv"):
    def __init__(self, sep=","): self.s = sep
    def header(self, rows): return self.s.join(rows[0]) + "\n"
    def row(self, r): return self.s.join(map(str, r.values()))
class Html(Exporter, fmt="html"):
    sep = ""
    def header(self, rows): return "<table>"
    def footer(self): return "</table>"
    def row(self, r): return "<tr>" + "".join(f"<td>{v}</td>" for v in r.values()) + "</tr>"
class Incomplete(Exporter, fmt="bad"): pass
rows = [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]
for args in (("csv",), ("csv", ";"), ("html",), ("bad",), ("xml",)):
    try: print(Exporter.create(*args).export(rows))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(isinstance(Csv(), Exporter), Incomplete.__abstractmethods__, Exporter.row.__isabstractmethod__, issubclass(Html, Exporter))
