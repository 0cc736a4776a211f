package importer

import (
	"sort"
	"strings"
)

// this file lists module names: CPython's, since scripts compare with them

// coreNames are the modules that CPython has built in, freezes or imports at start-up, so
// that no file can hide them.
const coreNames = `
	_abc _ast _codecs _collections _collections_abc _frozen_importlib _frozen_importlib_external _functools _imp
	_io _locale _operator _signal _sitebuiltins _sre _stat _string _suggestions _symtable _sysconfig _thread
	_tokenize _tracemalloc _typing _warnings _weakref abc atexit builtins codecs encodings encodings.aliases
	encodings.utf_8 errno faulthandler gc genericpath importlib.machinery importlib.util io itertools marshal
	ntpath os os.path posix posixpath pwd runpy site stat sys time zipimport
`

// stdlibNames is sys.stdlib_module_names.
const stdlibNames = `
	__future__ _abc _aix_support _android_support _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk
	_codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _colorize _compat_pickle
	_compression _contextvars _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree
	_frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _interpchannels
	_interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec
	_multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem
	_posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random _scproxy _sha1 _sha2
	_sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct
	_suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize _tracemalloc _typing _uuid
	_warnings _weakref _weakrefset _winapi _wmi _zoneinfo abc antigravity argparse array ast asyncio atexit base64
	bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys
	compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime
	dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput
	fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq
	hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging
	lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path
	numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix
	posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re
	readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site
	smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep
	struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time
	timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing
	unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc
	zipapp zipfile zipimport zlib zoneinfo
`

// builtinNames is sys.builtin_module_names.
const builtinNames = `
	_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _suggestions
	_symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings _weakref atexit builtins errno
	faulthandler gc itertools marshal posix pwd sys time
`

// contains reports whether a table has name between two blanks. The tables are text, since
// text costs nothing at start-up.
func contains(table, name string) bool {
	if name == "" || strings.ContainsAny(name, " \n") {
		return false
	}
	for at := 0; ; at++ {
		i := strings.Index(table[at:], name)
		if i < 0 {
			return false
		}
		at += i
		if end := at + len(name); blank(table[at-1]) && blank(table[end]) {
			return true
		}
	}
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

func isCore(name string) bool { return contains(coreNames, name) }

// nativeNames are modules that in CPython are in Python, but about its own bytecode and processes.
const nativeNames = `
dis inspect opcode subprocess `

// IsStdlib reports whether CPython's standard library has a top-level module of this name.
func IsStdlib(name string) bool { return contains(stdlibNames, name) }

// foreignNames are modules of the library that CPython itself has on other systems only.
const foreignNames = ` _overlapped _scproxy _winapi _wmi msvcrt nt winreg winsound `

// lackingParts are modules of the library that are missing here from packages that are not.
const lackingParts = `
	email.base64mime email.contentmanager email.headerregistry email.quoprimime http.cookiejar urllib.robotparser
`

// lacking reports whether CPython has a module of this name, given that there is none here.
func lacking(name string) bool {
	return IsStdlib(name) && !contains(foreignNames, name) || contains(lackingParts, name)
}

// StdlibNames are the names in sys.stdlib_module_names, sorted.
func StdlibNames() []string { return strings.Fields(stdlibNames) }

// BuiltinNames are the names in sys.builtin_module_names, sorted.
func BuiltinNames() []string {
	names := strings.Fields(builtinNames)
	sort.Strings(names)
	return names
}
