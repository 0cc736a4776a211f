# Packages, subpackages, __init__, __all__, import forms.
import shapes
print(shapes.__name__, shapes.__package__, shapes.__path__ is not None, shapes.VERSION, hasattr(shapes, "circle"))
import shapes.circle
print(shapes.circle.area(2), shapes.circle.__name__, shapes.circle.__package__)
import shapes.solid.cube as cube_mod
print(cube_mod.volume(3), cube_mod.__name__, shapes.solid.KIND)
from shapes import square, circle as c, VERSION as V
print(square.area(4), c is shapes.circle, V)
from shapes.solid import *
print(KIND, cube.volume(2), "hidden" in globals(), "_private" in globals())
from shapes.square import (area, perimeter,)
print(area(5), perimeter(5))
import sys
print(sorted(m for m in sys.modules if m.startswith("shapes")))
print(shapes.__file__.split("/")[-2:], shapes.circle.__file__.split("/")[-1], shapes.__spec__.name, shapes.circle.__spec__.parent, shapes.__doc__, repr(shapes).startswith("<module 'shapes' from '"))
for code in ["import shapes.nope", "from shapes import nope", "import nope.sub", "from shapes.circle import nope", "import shapes.circle.deeper", "from nope import x", "from shapes.solid.cube import volume as v, nope"]:
    try: exec(code); print(code, "ok")
    except ImportError as e: print(code, "|", type(e).__name__, str(e).split(" (")[0], e.name, e.name_from)
def local_import():
    from shapes import circle
    import shapes.square as sq
    return circle.area(1), sq.area(1), sorted(locals())
print(local_import())
