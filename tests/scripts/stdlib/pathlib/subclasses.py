# Classes derived from paths, and copies.
import copy, pickle
from pathlib import Path, PurePosixPath


class Session(PurePosixPath):
    def __init__(self, *segments, session):
        super().__init__(*segments)
        self.session = session

    def with_segments(self, *segments):
        return type(self)(*segments, session=self.session)


s = Session("a/b", session=7)
print(s, repr(s), s.session, s.parent.session, (s / "c").session, s.with_name("z").session, [p.session for p in s.parents], s.joinpath("q"), s == PurePosixPath("a/b"))


class Short(Path):
    def first(self):
        return self.parts[0]


p = Short("x/y")
p.note = 1
print(p.first(), type(p.parent), type(p / "z"), p.parent.first(), isinstance(p, Path), hash(p) == hash(Path("x/y")), type(Short.cwd()))
q = Path("a/b")
print(copy.copy(q), copy.deepcopy([q]), pickle.loads(pickle.dumps(q)))
match q:
    case Path(name="b", parent=up):
        print(up)
