NAME = "app.util"
from . import core
