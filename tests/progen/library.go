package progen

import (
	"fmt"
	"strings"
)

// this file makes uses of the standard library

// uses are expressions per module; I, F, S, B, L, T, D stand for expressions of a kind, V for any.
var uses = map[string][]string{
	"math": {"math.sqrt(F)", "math.floor(F)", "math.gcd(I, I)", "math.factorial(I % 20)", "math.isclose(F, F)", "math.hypot(F, F)", "math.comb(I % 30, 3)",
		"math.fsum(L)", "math.log(F)", "math.log2(I)", "math.trunc(F)", "math.copysign(F, F)", "math.frexp(F)", "math.modf(F)", "math.isqrt(I)", "math.prod(L)", "math.exp(F)", "math.pow(F, F)",
		"math.dist(T, T)", "math.ceil(F)", "math.fmod(F, F)", "math.remainder(F, F)", "math.nextafter(F, F)", "math.ulp(F)", "math.perm(I % 9, 2)", "math.lcm(I, I)", "math.sumprod(L, L)"},
	"itertools": {"list(itertools.chain(L, T))", "list(itertools.islice(L, I))", "list(itertools.accumulate(L))", "list(itertools.product(L[:2], repeat=2))",
		"list(itertools.permutations(L[:3], 2))", "list(itertools.combinations(S[:4], 2))", "[(k, list(v)) for k, v in itertools.groupby(S)]", "list(itertools.zip_longest(L, S, fillvalue=0))",
		"list(itertools.takewhile(bool, L))", "list(itertools.starmap(pow, [(2, 3), T]))", "list(itertools.pairwise(S))", "list(itertools.batched(S, I % 4))", "next(itertools.count(V, V))",
		"list(itertools.compress(S, L))", "list(itertools.repeat(V, I % 4))", "[list(x) for x in itertools.tee(L, 2)]", "list(itertools.filterfalse(None, L))", "list(itertools.islice(itertools.cycle(T), 5))"},
	"functools": {"functools.reduce(lambda a, b: a + b, L)", "functools.reduce(max, L, I)", "functools.partial(int, base=2)(S)", "sorted(L, key=functools.cmp_to_key(lambda a, b: b - a))",
		"functools.partial(max, V)(V)", "functools.lru_cache(maxsize=2)(lambda v: v)(V)", "functools.partial(print, S).args"},
	"collections": {"collections.Counter(S).most_common(2)", "collections.deque(L, maxlen=2)", "dict(collections.ChainMap(D, {'z': 1}))", "collections.OrderedDict(D)",
		"collections.namedtuple('P', 'x y')(I, S)", "collections.namedtuple('P', 'x y', defaults=[3])(V)", "collections.Counter(L) + collections.Counter(T)", "collections.defaultdict(list, D)['zz']",
		"collections.deque(S).rotate(I)", "collections.Counter(S) - collections.Counter('abc')", "collections.namedtuple('P', S)", "collections.deque(L).popleft()", "collections.UserList(L) + [1]"},
	"re": {"re.findall(r'[a-z]+', S)", "re.sub(r'(.)(.)', r'\\2\\1', S)", "re.split(r'[,\\s]+', S)", "re.match(r'(\\w)(\\d)?', S)", "re.search(r'(?P<n>l+)', S)", "[m.span() for m in re.finditer(r'a|e|o', S)]",
		"re.fullmatch(r'.*', S)", "re.sub('l', lambda m: m[0].upper(), S, count=1)", "re.escape(S)", "re.compile(S).pattern", "re.match('(', S)", "re.sub(r'\\d', S, 'a1')", "re.compile(r'[a-', 0)", "re.match(r'(?i)HELLO', S).group()"},
	"json": {"json.dumps(V)", "json.loads(json.dumps(L))", "json.dumps(D, indent=2, sort_keys=True)", "json.loads(S)", "json.loads('[1, 2.5, null, \"\\\\u00e9\"]')", "json.dumps(S, ensure_ascii=False)", "json.loads('{\"a\": [1,]}')",
		"json.dumps(T, separators=(',', ':'))", "json.loads('{\"a\" 1}')", "json.dumps({V: V}, skipkeys=True)"},
	"textwrap": {"textwrap.wrap(S * 5, 12)", "textwrap.fill(S, I % 20)", "textwrap.dedent('  a\\n   b')", "textwrap.shorten(S, 6)", "textwrap.indent(S, '> ')"},
	"string":   {"string.Template('$a ${b}').safe_substitute(a=V)", "string.capwords(S)", "string.Formatter().format('{0:>5}{1}', V, V)", "string.Template('$a $$').substitute(D)"},
	"operator": {"operator.itemgetter(0, -1)(L)", "operator.attrgetter('real')(V)", "operator.methodcaller('upper')(S)", "operator.mul(V, V)", "operator.index(V)", "operator.concat(V, V)", "operator.contains(L, V)", "operator.truediv(I, F)"},
	"heapq":    {"heapq.nsmallest(2, L)", "heapq.nlargest(2, S)", "list(heapq.merge([1, 4], L))", "heapq.heappop(L)"},
	"bisect":   {"bisect.bisect([1, 3, 5], I)", "bisect.bisect_left(sorted(S), 'l')", "bisect.bisect(L, V)"},
	"copy":     {"copy.copy(V)", "copy.deepcopy(V)", "copy.replace(V, x=1)"},
	"struct":   {"struct.pack('<hI', I, 7)", "struct.unpack('>H', B[:2])", "struct.calcsize('@iq')", "struct.pack('3s?', B, V)", "struct.unpack(S, B)", "list(struct.iter_unpack('B', B))"},
	"base": {"int(S, 16)", "int(S, I)", "S.encode().hex()", "bytes.fromhex(S)", "sorted(D.items(), key=str)", "S.translate(str.maketrans('ab', 'xy'))", "'{:>{w}}|{!r}'.format(V, V, w=8)", "'{a[0]} {b.real}'.format(a=S, b=I)",
		"S.splitlines()", "S.rsplit(None, 1)", "S.rpartition('l')", "S.find('l', I)", "S.count('l')", "(I).to_bytes(8, 'big', signed=True)", "int.from_bytes(B, 'little')", "(F).as_integer_ratio()", "(F).hex()", "float.fromhex('0x1.8p3')",
		"complex(F, F)", "complex(F, 1) * (2 + 1j)", "abs(complex(F, F))", "slice(I, None, 2).indices(10)", "dict.fromkeys(S, I)", "list(D)[::-1]", "D.keys() & {'a', 1}", "list(zip(*[L, T]))", "memoryview(B)[::2].tolist()", "bytearray(B).pop()",
		"type(V)", "callable(V)", "vars(Failure('x', 2))", "getattr(V, 'real', 'none')", "isinstance(V, type(V))", "eval(repr(V))", "compile(S, 'f', 'eval').co_names", "range(I)[-1]", "len(range(0, I, 3))", "I in range(0, 100, 5)", "round(F, -1)", "pow(I, 3, 7)", "divmod(F, 3)",
		"S < S", "S.isidentifier()", "'%*d|%-5s|%+.1e' % (6, I, S, F)", "S.encode('utf-8', 'surrogateescape')", "ascii(S)", "S.casefold() == S.lower()", "str(B, 'utf-8', 'replace')", "B.find(b'b')", "B.partition(b' ')", "L.copy() == L", "T + (1,) > T", "hash(T) == hash(T)", "iter(L).__length_hint__()"},
}

// modules are the keys of uses, in order.
var modules = []string{"math", "itertools", "functools", "collections", "re", "json", "textwrap", "string", "operator", "heapq", "bisect", "copy", "struct", "base", "base", "base"}

// library prints what functions of a module give.
func (g *generator) library() {
	m := modules[g.IntN(len(modules))]
	if m != "base" {
		g.line("import %s", m)
	}
	for range 1 + g.IntN(3) {
		e := uses[m][g.IntN(len(uses[m]))]
		g.line("print(noset(%s))", g.fill(e))
	}
}

// fill puts expressions in place of the letters for kinds.
func (g *generator) fill(e string) string {
	var b strings.Builder
	word := false // inside a word or after a dot: not a letter for a kind
	for i := 0; i < len(e); i++ {
		c := e[i]
		alone := !word && (i+1 == len(e) || !isWord(e[i+1]))
		word = isWord(c)
		k := strings.IndexByte("IFSB LTD", c)
		quoted := strings.Count(e[:i], "'")%2 == 1
		switch {
		case alone && !quoted && c == 'V':
			fmt.Fprintf(&b, "(%s)", g.any(1))
		case alone && !quoted && k >= 0 && c != ' ':
			fmt.Fprintf(&b, "(%s)", g.expr(kind(k), 1))
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isWord(c byte) bool {
	return c == '_' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
