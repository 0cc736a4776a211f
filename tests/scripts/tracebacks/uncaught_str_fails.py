# __str__ of the uncaught exception fails itself.
class Bad(Exception):
    def __str__(self):
        raise RuntimeError("in __str__")
raise Bad("x")
