# what dataclass and field refuse
import dataclasses
from dataclasses import dataclass, field


def attempt(text):
    try:
        exec(text, globals())
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)


attempt("@dataclass\nclass A:\n  x: int = 1\n  y: int")
attempt("@dataclass\nclass A:\n  x: list = []")
attempt("@dataclass(frozen=True)\nclass A:\n  x: int = 1\n@dataclass\nclass B(A):\n  y: int = 2")
attempt("@dataclass(order=True)\nclass A:\n  def __lt__(self, o): pass")
attempt("@dataclass(eq=False, order=True)\nclass A: pass")
attempt("@dataclass(unsafe_hash=True)\nclass A:\n  def __hash__(self): pass")
attempt("@dataclass\nclass A:\n  x: int = field(default=1, default_factory=int)")
attempt("@dataclass(slots=True)\nclass A:\n  __slots__ = ()\n  x: int")
attempt("@dataclass(weakref_slot=True)\nclass A: pass")
attempt("dataclasses.make_dataclass('A', ['x', 'x'])")
attempt("dataclasses.make_dataclass('A', ['1x'])")
attempt("dataclasses.make_dataclass('A', ['class'])")
attempt("dataclasses.fields(3)")
attempt("dataclasses.asdict(int)")
attempt("@dataclass\nclass A:\n  x = field()")
attempt("@dataclass\nclass A:\n  x: int\nA(1, 2)")
attempt("A(y=1)")
attempt("dataclasses.replace(A(1), y=2)")
attempt("@dataclass(frozen=True)\nclass F:\n  x: int\nF(1).x = 2")
attempt("del F(1).x")
attempt("@dataclass\nclass A:\n  x: dataclasses.InitVar[int]\ndataclasses.replace(A(1))")
attempt("@dataclass\nclass A:\n  _: dataclasses.KW_ONLY\n  a: int\n  __: dataclasses.KW_ONLY\n  b: int")
