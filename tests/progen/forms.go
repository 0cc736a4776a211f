package progen

// this file lists what expressions look like

// kindLetters name the kinds in forms.
const kindLetters = "ixsbqltde"

// form is a way to write an expression, and how often it is taken.
type form struct {
	weight int
	text   string
}

// constants are short expressions of each kind.
var constants = [kinds][]string{
	integer: {"(0)", "(1)", "(2)", "(3)", "(-1)", "(7)", "(10)", "(255)", "(-17)", "(1_000)", "(0x1f)", "(2**40)", "(2**63)", "(-2**63)", "(10**20)"},
	float:   {"0.0", "1.5", "-2.25", "1e10", "3.14159", "1e-7", "0.1", "-0.0", "1e100", "float('inf')"},
	text:    {"''", "'a'", "'hello'", "'Hello World'", "'a,b,,c'", "'  pad '", "'é'", "'日本'", "'x\\n\\ty'", "'3'", "'🎉z'", `"it's"`, "'ABCdef'"},
	octets:  {"b''", "b'abc'", "b'\\x00\\xff'", "b'a b'", "bytes(3)", "b'Hello'"},
	boolean: {"True", "False", "None"},
	list:    {"[]", "[1]", "[3, 1, 2]", "[0, -1, 5, 5]", "[[1], 2]", "['a', 'b']", "[None, True]"},
	tuple:   {"()", "(1,)", "(1, 2)", "('a', 3)", "(2, (3, 4))", "(0.5, 'z', None)"},
	dict:    {"{}", "{'a': 1}", "{'b': 2, 'a': 1}", "{1: 'x', 2: 'y'}", "{(1, 2): [3]}"},
	set:     {"set()", "{1}", "{1, 2, 3}", "frozenset({4, 5})", "{3, 9}"},
}

// forms are the expressions of each kind, as complete explains them. A set shows no order: it is for
// comparisons, lengths and sorted().
var forms = [kinds][]form{
	integer: {
		{3, "($i «+¦-¦*» $i)"}, {2, "($i «//¦%» $i)"}, {1, "($i «&¦|¦^» $i)"}, {1, "($i «<<¦>>¦**» «0¦1¦2¦3¦4»)"}, {1, "«-¦~¦+»$i"},
		{1, "len($?)"}, {1, "«int¦abs¦round¦ord¦int»($ixsi)"}, {1, "«sum¦min¦max¦sum»($lt)"}, {1, "$ltb[$i]"},
		{1, "$slt.«count¦index»($0?)"}, {1, "($i).«bit_length()¦real¦bit_count()¦conjugate()¦numerator¦nothing»"},
		{1, "$d.get($0?, $i)"}, {1, "@call"},
	},
	float: {
		{3, "($xi «+¦-¦*¦/¦//¦%» $xi)"}, {1, "float($isx)"}, {1, "round($xi, «-1¦0¦1¦2¦3»)"}, {1, "divmod($xi, $xi)[«0¦1»]"}, {1, "($x «*¦-» $xi)"},
	},
	text: {
		{2, "($s + $s)"}, {1, "($s * «0¦1¦2¦3»)"}, {2, "$s.@method"}, {1, "«str¦repr¦ascii»($?)"}, {1, "$s[@slice]"}, {2, "@fstring"},
		{1, "('«%s¦%5d|¦%r-%r¦%x¦%.2f¦%-6s|¦%c¦%(a)s¦%%¦%+d»' % $?)"}, {1, "«hex¦bin¦oct¦chr»($i)"}, {1, "format($?, '@format')"},
	},
	octets: {
		{2, "($b + $b)"}, {1, "$b[@slice]"},
		{1, "$b.«upper()¦hex()¦decode()¦split()¦replace(b'a', b'')¦decode('latin-1')¦strip()¦title()»"}, {1, "«bytes¦bytearray»($lbs)"},
		{1, "$s.encode(«¦'utf-16-le'¦'ascii', 'replace'¦'latin-1'¦'nosuch'¦'ascii'»)"},
	},
	boolean: {
		{3, "($? «==¦!=» $?)"}, {1, "($i «<¦<=¦>¦>=» $ix)"}, {1, "($s «<¦<=¦>¦>=» $s)"}, {1, "($lt «<¦<=¦>¦>=» $lt)"}, {1, "($e «<¦<=¦>¦>=» $e)"},
		{1, "($i «<¦<=¦!=» $i «>¦==¦<» $x)"}, {1, "(not $?)"}, {1, "($? «in¦not in» $ltdes)"},
		{1, "isinstance($?, «int¦(str, bytes)¦list | tuple¦object¦5¦float»)"}, {1, "«bool¦any¦all¦callable»($lted)"},
		{1, "$s.«isdigit()¦isalpha()¦startswith('a')¦endswith(('o', 'd'))¦isupper()¦isidentifier()¦isspace()»"},
	},
	list: {
		{1, "($l + $l)"}, {1, "($l * «0¦1¦2»)"}, {1, "$l[@slice]"}, {1, "sorted($ltes«¦, reverse=True¦, key=str¦, key=lambda v: -v»)"},
		{2, "@listed"}, {1, "[*$ltsi, $?]"}, {1, "list(@iterable)"}, {1, "$s.split(«¦','¦'l', 1¦''¦None, 1»)"},
		{1, "[$i for _ in range(«0¦1¦2¦3»)]"}, {1, "list($d.«keys()¦values()¦items()»)"}, {1, "[$?, $?]"},
	},
	tuple: {
		{1, "($t + $t)"}, {1, "tuple(@iterable)"}, {1, "($?, *$lt)"}, {1, "divmod($i, $i)"}, {1, "$s.partition($0s)"}, {1, "($?, $?)"},
	},
	dict: {
		{1, "{$sitl: $?, 'k': $?}"}, {1, "{**$d, 'z': $?}"}, {1, "($d | $d)"}, {1, "dict(zip($lst, $lt))"}, {1, "@mapped"}, {1, "dict($dl, q=$?)"},
	},
	set: {
		{2, "($e «|¦&¦-¦^» $e)"}, {1, "set(«range(3)¦[1, 1, 2]»)"}, {1, "set($i)"}, {1, "{$i, $i}"},
	},
}

// iterables are iterators over few values.
var iterables = []form{
	{1, "range(«3¦1, 4¦5, 0, -2¦0¦2, 9, 3»)"}, {1, "enumerate($lts«¦, 1¦, start=5»)"}, {1, "zip($lts, $lts«¦¦, strict=True»)"},
	{1, "map(«str¦lambda v: v * 2¦len¦repr¦type», $lts)"}, {1, "filter(«None¦lambda v: v != 1¦bool», $lts)"}, {1, "reversed($lts)"},
	{1, "@generator"}, {1, "@generated"}, {2, "$lts"},
}

// textMethods are calls on a str.
var textMethods = []string{
	"upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()", "casefold()", "replace($0s, 'Z')", "join(['x', 'y'])",
	"center(12, '*')", "ljust(6)", "rjust(7, '0')", "zfill(6)", "partition($0s)[2]", "rstrip($0s)", "removeprefix($0s)",
	"translate({97: 'A'})", "format(1, a=2)", "expandtabs(3)", "split()[0]", "nope()",
}

// formatSpecs are format specifications, not all for all kinds.
var formatSpecs = []string{
	"", "5", ">8", "<8", "^9", "*^10", "05d", "x", "#x", ",", "_", ".2f", "e", "g", "%", "+", " d", "#b", "10.3", "s", "c", "n", ".1%", "z.1f", "=+9", "08.3f",
}
