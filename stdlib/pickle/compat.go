package pickle

import (
	"slices"
	"strings"

	"pyasync/object"
)

// this file maps the names of modules, classes and functions between Python 2, which the
// protocols below 3 are for, and Python 3

// moduleName is a module in Python 2 and in Python 3, and globalName something in a module.
type (
	moduleName struct{ py2, py3 string }
	globalName struct{ module2, name2, module3, name3 string }
)

// modules are those with another name, in both directions.
var modules = []moduleName{
	{"__builtin__", "builtins"}, {"copy_reg", "copyreg"}, {"Queue", "queue"}, {"SocketServer", "socketserver"},
	{"ConfigParser", "configparser"}, {"repr", "reprlib"}, {"tkFileDialog", "tkinter.filedialog"},
	{"tkSimpleDialog", "tkinter.simpledialog"}, {"tkColorChooser", "tkinter.colorchooser"},
	{"tkCommonDialog", "tkinter.commondialog"}, {"Dialog", "tkinter.dialog"}, {"Tkdnd", "tkinter.dnd"},
	{"tkFont", "tkinter.font"}, {"tkMessageBox", "tkinter.messagebox"}, {"ScrolledText", "tkinter.scrolledtext"},
	{"Tkconstants", "tkinter.constants"}, {"ttk", "tkinter.ttk"}, {"Tkinter", "tkinter"}, {"markupbase", "_markupbase"},
	{"_winreg", "winreg"}, {"thread", "_thread"}, {"dummy_thread", "_dummy_thread"}, {"dbhash", "dbm.bsd"},
	{"dumbdbm", "dbm.dumb"}, {"dbm", "dbm.ndbm"}, {"gdbm", "dbm.gnu"}, {"xmlrpclib", "xmlrpc.client"},
	{"SimpleXMLRPCServer", "xmlrpc.server"}, {"httplib", "http.client"}, {"htmlentitydefs", "html.entities"},
	{"HTMLParser", "html.parser"}, {"Cookie", "http.cookies"}, {"cookielib", "http.cookiejar"},
	{"BaseHTTPServer", "http.server"}, {"test.test_support", "test.support"}, {"commands", "subprocess"},
	{"urlparse", "urllib.parse"}, {"robotparser", "urllib.robotparser"}, {"urllib2", "urllib.request"}, {"anydbm", "dbm"},
	{"_abcoll", "collections.abc"},
}

// modulesFrom2 are several of Python 2 that have become one.
var modulesFrom2 = []moduleName{
	{"cPickle", "pickle"}, {"_elementtree", "xml.etree.ElementTree"}, {"FileDialog", "tkinter.filedialog"},
	{"SimpleDialog", "tkinter.simpledialog"}, {"DocXMLRPCServer", "xmlrpc.server"}, {"SimpleHTTPServer", "http.server"},
	{"CGIHTTPServer", "http.server"}, {"UserDict", "collections"}, {"UserList", "collections"},
	{"UserString", "collections"}, {"whichdb", "dbm"}, {"StringIO", "io"}, {"cStringIO", "io"},
}

// modulesTo2 are those that Python 2 has under the name of another.
var modulesTo2 = []moduleName{
	{"bz2", "_bz2"}, {"dbm", "_dbm"}, {"functools", "_functools"}, {"gdbm", "_gdbm"}, {"pickle", "_pickle"},
}

// globals are what has moved to another module or got another name, in both directions.
var globals = []globalName{
	{"__builtin__", "xrange", "builtins", "range"}, {"__builtin__", "reduce", "functools", "reduce"},
	{"__builtin__", "intern", "sys", "intern"}, {"__builtin__", "unichr", "builtins", "chr"},
	{"__builtin__", "unicode", "builtins", "str"}, {"__builtin__", "long", "builtins", "int"},
	{"itertools", "izip", "builtins", "zip"}, {"itertools", "imap", "builtins", "map"},
	{"itertools", "ifilter", "builtins", "filter"}, {"itertools", "ifilterfalse", "itertools", "filterfalse"},
	{"itertools", "izip_longest", "itertools", "zip_longest"},
	{"UserDict", "IterableUserDict", "collections", "UserDict"}, {"UserList", "UserList", "collections", "UserList"},
	{"UserString", "UserString", "collections", "UserString"}, {"whichdb", "whichdb", "dbm", "whichdb"},
	{"_socket", "fromfd", "socket", "fromfd"},
	{"_multiprocessing", "Connection", "multiprocessing.connection", "Connection"},
	{"multiprocessing.process", "Process", "multiprocessing.context", "Process"},
	{"multiprocessing.forking", "Popen", "multiprocessing.popen_fork", "Popen"},
	{"urllib", "ContentTooShortError", "urllib.error", "ContentTooShortError"},
	{"urllib", "getproxies", "urllib.request", "getproxies"},
	{"urllib", "pathname2url", "urllib.request", "pathname2url"}, {"urllib", "quote_plus", "urllib.parse", "quote_plus"},
	{"urllib", "quote", "urllib.parse", "quote"}, {"urllib", "unquote_plus", "urllib.parse", "unquote_plus"},
	{"urllib", "unquote", "urllib.parse", "unquote"}, {"urllib", "url2pathname", "urllib.request", "url2pathname"},
	{"urllib", "urlcleanup", "urllib.request", "urlcleanup"}, {"urllib", "urlencode", "urllib.parse", "urlencode"},
	{"urllib", "urlopen", "urllib.request", "urlopen"}, {"urllib", "urlretrieve", "urllib.request", "urlretrieve"},
	{"urllib2", "HTTPError", "urllib.error", "HTTPError"}, {"urllib2", "URLError", "urllib.error", "URLError"},
	{"multiprocessing", "AuthenticationError", "multiprocessing.context", "AuthenticationError"},
	{"multiprocessing", "BufferTooShort", "multiprocessing.context", "BufferTooShort"},
	{"multiprocessing", "ProcessError", "multiprocessing.context", "ProcessError"},
	{"multiprocessing", "TimeoutError", "multiprocessing.context", "TimeoutError"},
}

// globalsFrom2 are names of Python 2 for what has another name of its own there.
var globalsFrom2 = []globalName{
	{"__builtin__", "basestring", "builtins", "str"}, {"exceptions", "StandardError", "builtins", "Exception"},
	{"UserDict", "UserDict", "collections", "UserDict"}, {"socket", "_socketobject", "socket", "SocketType"},
}

// globalsTo2 are those that Python 2 has in the place of another.
var globalsTo2 = []globalName{
	{"__builtin__", "reduce", "_functools", "reduce"}, {"FileDialog", "FileDialog", "tkinter.filedialog", "FileDialog"},
	{"FileDialog", "LoadFileDialog", "tkinter.filedialog", "LoadFileDialog"},
	{"FileDialog", "SaveFileDialog", "tkinter.filedialog", "SaveFileDialog"},
	{"SimpleDialog", "SimpleDialog", "tkinter.simpledialog", "SimpleDialog"},
	{"DocXMLRPCServer", "ServerHTMLDoc", "xmlrpc.server", "ServerHTMLDoc"},
	{"DocXMLRPCServer", "XMLRPCDocGenerator", "xmlrpc.server", "XMLRPCDocGenerator"},
	{"DocXMLRPCServer", "DocXMLRPCRequestHandler", "xmlrpc.server", "DocXMLRPCRequestHandler"},
	{"DocXMLRPCServer", "DocXMLRPCServer", "xmlrpc.server", "DocXMLRPCServer"},
	{"DocXMLRPCServer", "DocCGIXMLRPCRequestHandler", "xmlrpc.server", "DocCGIXMLRPCRequestHandler"},
	{"SimpleHTTPServer", "SimpleHTTPRequestHandler", "http.server", "SimpleHTTPRequestHandler"},
	{"CGIHTTPServer", "CGIHTTPRequestHandler", "http.server", "CGIHTTPRequestHandler"},
	{"socket", "_socketobject", "_socket", "socket"}, {"exceptions", "ImportError", "builtins", "ModuleNotFoundError"},
}

// exceptions2 are the exceptions of Python 2, which has them in a module of their own. It has
// OSError for those in osErrors.
const (
	exceptions2 = `
	ArithmeticError AssertionError AttributeError BaseException
	BufferError BytesWarning DeprecationWarning EOFError
	EnvironmentError Exception FloatingPointError FutureWarning
	GeneratorExit IOError ImportError ImportWarning
	IndentationError IndexError KeyError KeyboardInterrupt
	LookupError MemoryError NameError NotImplementedError
	OSError OverflowError PendingDeprecationWarning ReferenceError
	RuntimeError RuntimeWarning StopIteration SyntaxError
	SyntaxWarning SystemError SystemExit TabError
	TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
	UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
	ValueError Warning ZeroDivisionError
`
	osErrors = `
	BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError
	ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
	InterruptedError IsADirectoryError NotADirectoryError PermissionError
	ProcessLookupError TimeoutError
`
)

// fromPython2 is the name in Python 3 of what Python 2 calls so.
func fromPython2(module, name string) (string, string) {
	is := func(g globalName) bool { return g.module2 == module && g.name2 == name }
	for _, table := range [...][]globalName{globals, globalsFrom2} {
		if i := slices.IndexFunc(table, is); i >= 0 {
			return table[i].module3, table[i].name3
		}
	}
	if module == "exceptions" && slices.Contains(strings.Fields(exceptions2), name) {
		return "builtins", name
	}
	for _, table := range [...][]moduleName{modules, modulesFrom2} {
		if i := slices.IndexFunc(table, func(m moduleName) bool { return m.py2 == module }); i >= 0 {
			return table[i].py3, name
		}
	}
	return module, name
}

// toPython2 is the name that Python 2 has for something.
func toPython2(module, name string) (string, string) {
	is := func(g globalName) bool { return g.module3 == module && g.name3 == name }
	for _, table := range [...][]globalName{globals, globalsTo2} {
		if i := slices.IndexFunc(table, is); i >= 0 {
			return table[i].module2, table[i].name2
		}
	}
	if module == "builtins" {
		switch {
		case slices.Contains(strings.Fields(exceptions2), name):
			return "exceptions", name
		case slices.Contains(strings.Fields(osErrors), name):
			return "exceptions", "OSError"
		}
	}
	for _, table := range [...][]moduleName{modules, modulesTo2} {
		if i := slices.IndexFunc(table, func(m moduleName) bool { return m.py3 == module }); i >= 0 {
			return table[i].py2, name
		}
	}
	return module, name
}

// Compat is _compat_pickle, which shows the tables as dicts.
var Compat = object.ModuleDef{Name: "_compat_pickle", Attrs: compatAttrs}

func compatAttrs(th *thread) []object.Attr {
	pair := func(module, name string) value {
		return object.NewTuple([]value{object.FromString(module), object.FromString(name)})
	}
	from, to := object.NewDict(), object.NewDict()
	for _, m := range modules {
		from.SetString(m.py2, object.FromString(m.py3))
		to.SetString(m.py3, object.FromString(m.py2))
	}
	for _, m := range modulesFrom2 {
		from.SetString(m.py2, object.FromString(m.py3))
	}
	for _, m := range modulesTo2 {
		to.SetString(m.py3, object.FromString(m.py2))
	}
	nameFrom, nameTo := object.NewDict(), object.NewDict()
	set := func(d *object.Dict, k, v value) { _ = d.Set(th, k, v) } // tuples of text: nothing is called
	for _, g := range globals {
		set(nameFrom, pair(g.module2, g.name2), pair(g.module3, g.name3))
		set(nameTo, pair(g.module3, g.name3), pair(g.module2, g.name2))
	}
	for _, g := range globalsFrom2 {
		set(nameFrom, pair(g.module2, g.name2), pair(g.module3, g.name3))
	}
	for _, g := range globalsTo2 {
		set(nameTo, pair(g.module3, g.name3), pair(g.module2, g.name2))
	}
	for _, name := range strings.Fields(exceptions2) {
		set(nameFrom, pair("exceptions", name), pair("builtins", name))
		set(nameTo, pair("builtins", name), pair("exceptions", name))
	}
	for _, name := range strings.Fields(osErrors) {
		set(nameTo, pair("builtins", name), pair("exceptions", "OSError"))
	}
	names := func(list string) value {
		var out []value
		for _, name := range strings.Fields(list) {
			out = append(out, object.FromString(name))
		}
		return object.NewTuple(out)
	}
	return []object.Attr{
		{Name: "IMPORT_MAPPING", Value: object.From(from)},
		{Name: "NAME_MAPPING", Value: object.From(nameFrom)},
		{Name: "REVERSE_IMPORT_MAPPING", Value: object.From(to)},
		{Name: "REVERSE_NAME_MAPPING", Value: object.From(nameTo)},
		{Name: "PYTHON2_EXCEPTIONS", Value: names(exceptions2)},
		{Name: "PYTHON3_OSERROR_EXCEPTIONS", Value: names(osErrors)},
		{Name: "PYTHON3_IMPORTERROR_EXCEPTIONS", Value: names("ModuleNotFoundError")},
		{Name: "MULTIPROCESSING_EXCEPTIONS", Value: names("AuthenticationError BufferTooShort ProcessError TimeoutError")},
	}
}
