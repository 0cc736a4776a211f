# a small template engine: variables, filters, if, for, inheritance, and errors with their lines
import html
import operator
import re
from functools import reduce

TOKEN = re.compile(r"({{.*?}}|{%.*?%}|{#.*?#})", re.DOTALL)


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")
        self.line = line


class Safe(str):
    """Text that is not escaped."""


class Context(dict):
    def lookup(self, path, line):
        first, *rest = path.split(".")
        if first not in self:
            raise TemplateError(f"{first!r} is undefined", line)

        def get(value, name):
            for how in (lambda: value[name], lambda: getattr(value, name), lambda: value[int(name)]):
                try:
                    return how()
                except (LookupError, AttributeError, TypeError, ValueError):
                    continue
            raise TemplateError(f"{type(value).__name__} has no {name!r}", line)
        value = reduce(get, rest, self[first])
        return value() if callable(value) else value


FILTERS = {
    "upper": str.upper, "title": str.title, "safe": Safe, "length": len, "join": lambda v, sep=", ": sep.join(map(str, v)),
    "default": lambda v, d="": v or d, "money": lambda v, symbol="$": f"{symbol}{v:,.2f}", "sort": sorted,
    "first": lambda v: v[0], "plural": lambda n, s="s": "" if n == 1 else s,
}
OPS = {"==": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt, "in": lambda a, b: a in b}


class Expression:
    def __init__(self, text, line):
        self.line = line
        self.path, *self.filters = [part.strip() for part in re.split(r"\|(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", text)]

    def __call__(self, ctx):
        value = self.atom(self.path, ctx)
        for f in self.filters:
            name, _, arg = f.partition(":")
            if name not in FILTERS:
                raise TemplateError(f"no filter {name!r}", self.line)
            value = FILTERS[name](value, *([self.atom(arg, ctx)] if arg else []))
        return value

    def atom(self, text, ctx):
        if re.fullmatch(r"\"[^\"]*\"", text):
            return text[1:-1]
        if re.fullmatch(r"-?\d+(\.\d+)?", text):
            return float(text) if "." in text else int(text)
        return ctx.lookup(text, self.line)


class Parser:
    def __init__(self, source):
        self.tokens = []
        line = 1
        for piece in TOKEN.split(source):
            if piece:
                self.tokens.append((piece, line))
            line += piece.count("\n")
        self.pos = 0

    def parse(self, *until, opened=0):
        nodes = []
        while self.pos < len(self.tokens):
            token, line = self.tokens[self.pos]
            self.pos += 1
            if token.startswith("{#"):
                continue
            if token.startswith("{{"):
                nodes.append(self.variable(Expression(token[2:-2].strip(), line)))
            elif token.startswith("{%"):
                word, _, rest = token[2:-2].strip().partition(" ")
                if word in until:
                    return nodes, word, rest
                handler = getattr(self, f"tag_{word}", None)
                if handler is None:
                    raise TemplateError(f"unknown tag {word!r}", line)
                nodes.append(handler(rest.strip(), line))
            else:
                nodes.append(lambda ctx, out, text=token: out.append(text))
        if until:
            raise TemplateError(f"{' or '.join(until)} is missing", opened)
        return nodes, None, None

    def variable(self, expression):
        def render(ctx, out):
            value = expression(ctx)
            out.append(value if isinstance(value, Safe) else html.escape(str(value)))
        return render

    def condition(self, text, line):
        m = re.fullmatch(r"(not\s+)?(.+?)(?:\s+(==|!=|<|>|in)\s+(.+))?", text)
        negate, left, op, right = m.groups()
        left, right = Expression(left, line), right and Expression(right, line)
        return lambda ctx: bool(OPS[op](left(ctx), right(ctx)) if op else left(ctx)) != bool(negate)

    def tag_if(self, rest, line):
        branches, test = [], self.condition(rest, line)
        while True:
            body, word, rest = self.parse("elif", "else", "endif", opened=line)
            branches.append((test, body))
            if word == "endif":
                break
            test = self.condition(rest, line) if word == "elif" else lambda ctx: True

        def render(ctx, out):
            for test, body in branches:
                if test(ctx):
                    return run(body, ctx, out)
        return render

    def tag_for(self, rest, line):
        try:
            names, source = rest.split(" in ")
        except ValueError:
            raise TemplateError(f"bad loop: {rest!r}", line) from None
        names, source = [n.strip() for n in names.split(",")], Expression(source, line)
        body, word, _ = self.parse("empty", "endfor", opened=line)
        empty = self.parse("endfor", opened=line)[0] if word == "empty" else []

        def render(ctx, out):
            items = list(source(ctx))
            for i, item in enumerate(items):
                values = [item] if len(names) == 1 else item
                loop = {"index": i + 1, "last": i == len(items) - 1, "odd": i % 2 == 0}
                run(body, Context(ctx | dict(zip(names, values, strict=True)) | {"loop": loop}), out)
            if not items:
                run(empty, ctx, out)
        return render

    def tag_block(self, name, line):
        body, _, _ = self.parse("endblock", opened=line)
        return lambda ctx, out: run(ctx.get("__blocks__", {}).get(name) or body, ctx, out)


def run(nodes, ctx, out):
    for node in nodes:
        node(ctx, out)


class Template:
    def __init__(self, source):
        self.nodes = Parser(source).parse()[0]

    def render(self, **values):
        out = []
        run(self.nodes, Context(values), out)
        return "".join(out)


class Item:
    def __init__(self, name, price):
        self.name, self.price = name, price

    def label(self):
        return f"<{self.name}>"


page = Template("""\
{# a list of things #}
<h1>{{ title|upper }}</h1>
{% for item in items %}{{ loop.index }}. {{ item.label }} {{ item.price|money:"EUR " }}{% if item.price > 100 %} (dear){% elif item.price == 0 %} (free){% else %}{% endif %}
{% empty %}nothing
{% endfor %}{% block footer %}{{ items|length }} item{{ items|length|plural }}{% endblock %}
{% for k, v in table.items %}{{ k }}={{ v|join:"|" }}{% if not loop.last %}; {% endif %}{% endfor %}
{{ nested.list.1.key }} {{ missing_ok|default:"none" }} {{ markup|safe }} {{ markup }}""")
print(page.render(title="Shop & Co", items=[Item("tea", 3.5), Item("gold", 1234.5), Item("air", 0)],
                  table={"a": [1, 2], "b": "xy"}, nested={"list": [0, {"key": "deep"}]}, missing_ok="", markup="<b>"))
print(Template("{% for x in xs %}{{ x }}{% empty %}-{% endfor %}").render(xs=[]))
for source in ("a\n{{ nope }}", "{% if x %}\n", "\n\n{% bogus %}", "{{ x|nofilter }}", "{% for x %}{% endfor %}", "{{ x.y.z }}", "{{ x|first }}"):
    try:
        print(Template(source).render(x={"y": 1}))
    except (TemplateError, KeyError) as e:
        print(f"{type(e).__name__}: {e}")
