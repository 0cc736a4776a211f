# Relative imports at every level, and their errors.
import app.core.engine
print(app.core.engine.report())
from app import run
print(run())
try: exec("from . import x")
except ImportError as e: print(e)
try: exec("from .mod import x", {"__name__": "__main__", "__package__": None})
except ImportError as e: print(e)
try: import app.toofar
except ImportError as e: print(e)
try: exec("from ...x import y", {"__name__": "app.core.fake", "__package__": "app.core"})
except ImportError as e: print(e)
exec("from . import util; print(util.NAME)", {"__name__": "app.core.fake", "__package__": "app.core"})
exec("from .. import util; print(util.NAME)", {"__name__": "app.core.fake"}) if False else None
exec("from ..util import NAME; print(NAME)", {"__name__": "app.core.fake", "__package__": "app.core"})
print(__package__, __name__, __spec__)
