# A custom exception in a module-less class, with a qualified name and an odd __str__.
class Outer:
    class Error(Exception):
        def __str__(self):
            return f"custom {self.args} text"
def deep():
    def nested():
        raise Outer.Error(1, 2)
    (lambda: nested())()
deep()
