from . import util
from .. import util as upper
from .util import NAME
from ..util import NAME as UP
def report(): return util.NAME, upper.NAME, NAME, UP, __name__, __package__
