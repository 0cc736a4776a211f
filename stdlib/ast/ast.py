# What walks and visits syntax trees, and names of earlier versions of Python. The classes
# of nodes, dump, literal_eval and unparse are in the namespace already.

import sys


def parse(source, filename='<unknown>', mode='exec', *,
          type_comments=False, feature_version=None, optimize=-1):
    """Return the syntax tree of source text, or a tree optimized.

    feature_version, a pair such as (3, 9), makes newer syntax an error.
    """
    minor = -1 if feature_version is None else feature_version
    if isinstance(minor, tuple):
        major, minor = minor
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
    flags = (PyCF_ONLY_AST | (PyCF_OPTIMIZED_AST if optimize > 0 else 0)
             | (PyCF_TYPE_COMMENTS if type_comments else 0))
    return compile(source, filename, mode, flags, optimize=optimize, _feature_version=minor)


def copy_location(new_node, old_node):
    """Give new_node the position of old_node, where it has one, and return it."""
    for name in 'lineno', 'col_offset', 'end_lineno', 'end_col_offset':
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            # the ends of a position may be None, its beginning may not
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give every node without a position that of its parent, and return node."""
    todo = [(node, {'lineno': 1, 'col_offset': 0, 'end_lineno': 1, 'end_col_offset': 0})]
    while todo:
        n, place = todo.pop()
        own = dict(place)
        for name in n._attributes:
            if name not in place:
                continue
            # an end may be None, which is as good as none
            if not hasattr(n, name) or name.startswith('end') and getattr(n, name) is None:
                setattr(n, name, place[name])
            own[name] = getattr(n, name)
        todo += [(child, own) for child in iter_child_nodes(n)]
    return node


def increment_lineno(node, n=1):
    """Move node and all below it n lines down, and return node."""
    for child in walk(node):
        # a TypeIgnore has its line as a field
        places = ('lineno',) if isinstance(child, TypeIgnore) else child._attributes
        for name in ('lineno', 'end_lineno'):
            if name in places:
                line = getattr(child, name, 0)
                if line is not None or name == 'lineno':
                    setattr(child, name, line + n)
    return node


def iter_fields(node):
    """Yield (name, value) for each field that the node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield the nodes right below node: those in its fields and in its lists."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Yield node and all below it, level by level."""
    level = [node]
    while level:
        below = []
        for node in level:
            # the children are asked for first: who gets the node may change it
            below.extend(iter_child_nodes(node))
            yield node
        level = below


def get_docstring(node, clean=True):
    """Return the docstring of a module, class or function, or None.

    Unless clean is false, it is without its indentation.
    """
    if not isinstance(node, (Module, ClassDef, FunctionDef, AsyncFunctionDef)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    match node.body:
        case [Expr(value=Constant(value=str(text))), *_]:
            if clean:
                import inspect
                text = inspect.cleandoc(text)
            return text
    return None


def _lines(text, most=None):
    """Split text after each line end of source text; form feeds do not count as one."""
    lines = []
    start = 0
    while start < len(text) and (most is None or len(lines) < most):
        end = text.find('\n', start)
        if end < 0:
            end = len(text) - 1
        cr = text.find('\r', start, end + 1)
        if cr >= 0 and not (cr == end - 1 and text[end] == '\n'):
            end = cr
        lines.append(text[start:end + 1])
        start = end + 1
    return lines


def get_source_segment(source, node, *, padded=False):
    """Return the part of source that made node, or None if its position is incomplete.

    With padded, blanks stand for what precedes a statement of several lines in its first.
    """
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        begin, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = [line.encode() for line in _lines(source, last + 1)]
    if first == last:
        return lines[first][begin:end].decode()
    padding = ''
    if padded:
        padding = ''.join(c if c in '\f\t' else ' ' for c in lines[first][:begin].decode())
    parts = [lines[first][begin:], *lines[first + 1:last], lines[last][:end]]
    return padding + b''.join(parts).decode()


class NodeVisitor:
    """Walks over a tree: visit() calls visit_NAME() for a node of class NAME, if the
    visitor has it, else generic_visit(), which visits what is below the node.
    """

    def visit(self, node):
        """Call visit_<class of node>, or generic_visit where there is no such method."""
        method = getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        """Visit all nodes right below node."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        # visitors may still have methods for the classes that became Constant
        for types, name in _constant_names:
            if isinstance(node.value, types):
                break
        else:
            name = None
        method = getattr(self, 'visit_' + name, None) if name else None
        if method is None:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return method(node)


_constant_names = (
    ((type(None), bool), 'NameConstant'),
    ((int, float, complex), 'Num'),
    (str, 'Str'),
    (bytes, 'Bytes'),
    (type(...), 'Ellipsis'),
)


class NodeTransformer(NodeVisitor):
    """A visitor that changes the tree: what a method returns takes the place of its
    node. None removes it; from within a list of statements, a list may be returned.
    """

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                kept = []
                for item in value:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            kept.extend(item)
                            continue
                    kept.append(item)
                value[:] = kept
            elif isinstance(value, AST):
                new = self.visit(value)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


# Classes of Python 3.8 and before. A Constant is an instance of one of them if its value is
# of the right type; to use them gives a warning.

def _warn(name):
    import warnings
    warnings.warn(f"ast.{name} is deprecated and will be removed in Python 3.14; use ast.Constant instead",
                  DeprecationWarning, 3)


def _attribute(name):
    """Make the deprecated attribute of Constant that stands for value."""
    def warn():
        import warnings
        warnings.warn(f"Attribute {name} is deprecated and will be removed in Python 3.14; use value instead",
                      DeprecationWarning, 3)

    def get(self):
        """An old name of the attribute value."""
        warn()
        return self.value

    def set(self, value):
        warn()
        self.value = value
    return property(get, set)


Constant.n = _attribute('n')
Constant.s = _attribute('s')


class _Former(type):
    """The class of the former classes of constants."""

    def __init__(cls, *args):
        cls.__doc__ = """Deprecated AST node class. Use ast.Constant instead"""

    def __instancecheck__(cls, inst):
        if cls in _types:
            _warn(cls.__name__)
        if not isinstance(inst, Constant):
            return False
        if cls in _types:
            try:
                value = inst.value
            except AttributeError:
                return False
            return isinstance(value, _types[cls]) and not isinstance(value, _not_types.get(cls, ()))
        return type.__instancecheck__(cls, inst)


def _new(cls, *args, **kwargs):
    for name in kwargs:
        if name not in cls._fields:
            continue
        if cls._fields.index(name) < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
    if cls in _types:
        _warn(cls.__name__)
        return Constant(*args, **kwargs)
    return Constant.__new__(cls)


class Num(Constant, metaclass=_Former):
    _fields = ('n',)
    __new__ = _new


class Str(Constant, metaclass=_Former):
    _fields = ('s',)
    __new__ = _new


class Bytes(Constant, metaclass=_Former):
    _fields = ('s',)
    __new__ = _new


class NameConstant(Constant, metaclass=_Former):
    __new__ = _new


class Ellipsis(Constant, metaclass=_Former):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        if cls is _former['Ellipsis']:
            _warn('Ellipsis')
            return Constant(..., *args, **kwargs)
        return Constant.__new__(cls)


_types = {Num: (int, float, complex), Str: (str,), Bytes: (bytes,),
          NameConstant: (type(None), bool), Ellipsis: (type(...),)}
_not_types = {Num: (bool,)}
_former = {cls.__name__: cls for cls in _types}
for _name in _former:
    del globals()[_name]  # the first use of a name warns: see __getattr__


def __getattr__(name):
    cls = _former.get(name)
    if cls is None:
        raise AttributeError(f"module 'ast' has no attribute '{name}'")
    globals()[name] = cls  # to ask again does not warn
    _warn(name)
    return cls


# What Python 3.8 and before had instead of an expression, or of a list of them.

class slice(AST):
    """What old subscripts were made of; deprecated."""


class Index(slice):
    """An old subscript of one value; deprecated, it gives the value itself."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """An old subscript of several dimensions; deprecated, it gives an ast.Tuple."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


def _get_dims(self):
    """An old name of Tuple.elts."""
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_get_dims, _set_dims)


class Suite(mod):
    """A block, in no tree of Python 3; deprecated."""


class AugLoad(expr_context):
    """A context that no tree of Python 3 has; deprecated."""


class AugStore(expr_context):
    """A context that no tree of Python 3 has; deprecated."""


class Param(expr_context):
    """A context that no tree of Python 3 has; deprecated."""


def main():
    """Parse a file or the standard input and print its tree: python -m ast."""
    import argparse

    parser = argparse.ArgumentParser(prog='python -m ast')
    option = parser.add_argument
    option('infile', nargs='?', default='-', help='the file to parse; defaults to stdin')
    option('-m', '--mode', choices=('exec', 'single', 'eval', 'func_type'), default='exec',
           help='specify what kind of code must be parsed')
    option('--no-type-comments', action='store_false', default=True, help="don't add information about type comments")
    option('-a', '--include-attributes', action='store_true', help='include attributes such as line numbers and column offsets')
    option('-i', '--indent', type=int, default=3, help='indentation of nodes (number of spaces)')
    args = parser.parse_args()

    name = args.infile
    if name == '-':
        name, source = '<stdin>', sys.stdin.buffer.read()
    else:
        with open(name, 'rb') as file:
            source = file.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, indent=args.indent, include_attributes=args.include_attributes))


if __name__ == '__main__':
    main()
