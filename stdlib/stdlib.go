// Package stdlib lists the modules of the standard library.
//
// A module in Go is a package below this one with a variable Module of type
// object.ModuleDef; one in Python is a file embedded from there, with its syntax tree beside
// it in the folder frozen, and compiled when it is first imported. To add one, add its line to
// entries, or to ofSystem; after a change of a Python file, run go generate ./stdlib. A file
// that is newer than its tree is parsed.
// Nothing here runs before an import.
package stdlib

import (
	"embed"
	"strings"
	"unsafe"

	tree "pyasync/ast"
	"pyasync/importer"
	"pyasync/internal/frozen"
	"pyasync/stdlib/abc"
	"pyasync/stdlib/array"
	"pyasync/stdlib/ast"
	"pyasync/stdlib/asyncio"
	"pyasync/stdlib/atexit"
	"pyasync/stdlib/base64"
	"pyasync/stdlib/binascii"
	"pyasync/stdlib/bisect"
	"pyasync/stdlib/builtins"
	"pyasync/stdlib/cmath"
	"pyasync/stdlib/codecs"
	"pyasync/stdlib/collections"
	"pyasync/stdlib/contextlib"
	"pyasync/stdlib/contextvars"
	"pyasync/stdlib/copy"
	"pyasync/stdlib/csv"
	"pyasync/stdlib/dataclasses"
	"pyasync/stdlib/datetime"
	"pyasync/stdlib/decimal"
	"pyasync/stdlib/enum"
	"pyasync/stdlib/errno"
	"pyasync/stdlib/fnmatch"
	"pyasync/stdlib/functools"
	"pyasync/stdlib/futures"
	"pyasync/stdlib/gc"
	"pyasync/stdlib/glob"
	"pyasync/stdlib/hashlib"
	"pyasync/stdlib/heapq"
	"pyasync/stdlib/html"
	"pyasync/stdlib/importlib"
	"pyasync/stdlib/inspect"
	"pyasync/stdlib/io"
	"pyasync/stdlib/itertools"
	"pyasync/stdlib/json"
	"pyasync/stdlib/keyword"
	"pyasync/stdlib/linecache"
	"pyasync/stdlib/logging"
	"pyasync/stdlib/marshal"
	"pyasync/stdlib/math"
	"pyasync/stdlib/multiprocessing"
	"pyasync/stdlib/operator"
	"pyasync/stdlib/pathlib"
	"pyasync/stdlib/pickle"
	"pyasync/stdlib/posixpath"
	"pyasync/stdlib/queue"
	"pyasync/stdlib/random"
	"pyasync/stdlib/re"
	"pyasync/stdlib/signal"
	stringmod "pyasync/stdlib/string"
	structmod "pyasync/stdlib/struct"
	"pyasync/stdlib/subprocess"
	"pyasync/stdlib/sys"
	"pyasync/stdlib/testcapi"
	"pyasync/stdlib/thread"
	"pyasync/stdlib/threading"
	"pyasync/stdlib/time"
	"pyasync/stdlib/tokenize"
	"pyasync/stdlib/traceback"
	"pyasync/stdlib/tracemalloc"
	"pyasync/stdlib/types"
	"pyasync/stdlib/typing"
	"pyasync/stdlib/unicodedata"
	"pyasync/stdlib/uuid"
	"pyasync/stdlib/warnings"
	"pyasync/stdlib/weakref"
	"pyasync/stdlib/zlib"
)

// this file is the list

//go:embed */*.py
var sources embed.FS

//go:generate go run pyasync/internal/freeze frozen
//go:embed frozen
var trees embed.FS

// Library finds the modules of the standard library.
var Library = importer.Library{Entries: append(entries, ofSystem...), Read: read, Tree: readTree}

func read(file string) (string, error) {
	b, err := sources.ReadFile(file)
	return textOf(b), err
}

// readTree is the tree of the file, whose text is src, or nil if its frozen form is of another text.
func readTree(file, src string) *tree.Module {
	b, err := trees.ReadFile("frozen/" + FrozenName(file))
	if err != nil {
		return nil
	}
	return frozen.Decode(textOf(b), src)
}

// FrozenName is the name of the frozen form of an embedded Python file.
func FrozenName(file string) string {
	return strings.ReplaceAll(strings.TrimSuffix(file, ".py"), "/", ".") + ".tree"
}

// textOf is b, which nobody changes any more, as text.
func textOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// entries are the modules of all systems, in the order of their names, for the reader.
var entries = []importer.Entry{
	{Name: "__future__", Source: "future/__future__.py"},
	{Name: "_abc", Def: &abc.Core},
	{Name: "_ast", Def: &ast.Core},
	{Name: "_base64", Def: &base64.Core},
	{Name: "_bisect", Def: &bisect.Core},
	{Name: "_codecs", Def: &codecs.Module},
	{Name: "_collections", Def: &collections.Core},
	{Name: "_collections_abc", Def: &collections.Abstract, Late: true, Imported: collections.NameAbstract},
	{Name: "_collections_classes", Source: "collections/classes.py"},
	{Name: "_colorize", Source: "colorize/_colorize.py"},
	{Name: "_compat_pickle", Def: &pickle.Compat},
	{Name: "_compression", Source: "gzip/_compression.py"},
	{Name: "_contextvars", Def: &contextvars.Core},
	{Name: "_copy", Def: &copy.Core},
	{Name: "_csv", Def: &csv.Core},
	{Name: "_datetime", Def: &datetime.Core},
	{Name: "_decimal", Def: &decimal.Core, Late: true},
	{Name: "_doctest_unittest", Source: "doctest/_doctest_unittest.py"},
	{Name: "_frozen_importlib", Def: &importlib.Bootstrap},
	{Name: "_frozen_importlib_external", Def: &importlib.External},
	{Name: "_functools", Def: &functools.Core},
	{Name: "_hashlib", Def: &hashlib.Core},
	{Name: "_heapq", Def: &heapq.Core},
	{Name: "_html", Def: &html.Module},
	{Name: "_inspect", Def: &inspect.Native},
	{Name: "_inspect_text", Source: "inspect/_inspect_text.py"},
	{Name: "_io", Def: &io.Module},
	{Name: "_json", Def: &json.Accelerator},
	{Name: "_jsontext", Def: &json.Core},
	{Name: "_logging", Def: &logging.Core},
	{Name: "_multiprocessing", Def: &multiprocessing.Core},
	{Name: "_operator", Def: &operator.Core},
	{Name: "_pdb_breakpoints", Source: "pdb/_pdb_breakpoints.py"},
	{Name: "_pdb_views", Source: "pdb/_pdb_views.py"},
	{Name: "_pickle", Def: &pickle.Core},
	{Name: "_pydatetime", Def: &datetime.Plain},
	{Name: "_pydecimal", Def: &decimal.Plain, Late: true},
	{Name: "_queue", Def: &queue.Native},
	{Name: "_re_types", Source: "re/types.py"},
	{Name: "_random", Def: &random.Module},
	{Name: "_signal", Def: &signal.Module},
	{Name: "_string", Def: &stringmod.Module},
	{Name: "_strptime", Source: "datetime/_strptime.py"},
	{Name: "_struct", Def: &structmod.Core},
	{Name: "_subprocess", Def: &subprocess.Module},
	{Name: "_testcapi", Def: &testcapi.Module},
	{Name: "_testinternalcapi", Def: &testcapi.Internal},
	{Name: "_testlimitedcapi", Def: &testcapi.Limited},
	{Name: "_thread", Def: &thread.Module},
	{Name: "_threading_local", Def: &thread.Local},
	{Name: "_tokenize", Def: &tokenize.Module},
	{Name: "_tracemalloc", Def: &tracemalloc.Module},
	{Name: "_types_coroutine", Source: "types/coroutine.py"},
	{Name: "_typing", Def: &typing.Native},
	{Name: "_uuid", Def: &uuid.Core},
	{Name: "_uuid_digits", Def: &uuid.Digits},
	{Name: "_warnings", Def: &warnings.Module},
	{Name: "_weakref", Def: &weakref.Native},
	{Name: "_weakrefset", Source: "weakref/weakrefset.py"},
	{Name: "abc", Def: &abc.Module},
	{Name: "argparse", Source: "argparse/argparse.py"},
	{Name: "array", Def: &array.Module},
	{Name: "ast", Def: &ast.Module, Source: "ast/ast.py"},
	{Name: "asyncio", Def: &asyncio.Module, Package: true},
	{Name: "asyncio._child_watchers", Source: "asyncio/child_watchers.py"},
	{Name: "asyncio._datagrams", Source: "asyncio/datagrams.py"},
	{Name: "asyncio._locks_more", Source: "asyncio/locks_more.py"},
	{Name: "asyncio._policies", Source: "asyncio/policies.py"},
	{Name: "asyncio._sendfile", Source: "asyncio/sendfile.py"},
	{Name: "asyncio._tasks_more", Source: "asyncio/tasks_more.py"},
	{Name: "asyncio.base_events", Def: &asyncio.BaseEvents},
	{Name: "asyncio.base_futures", Def: &asyncio.BaseFutures},
	{Name: "asyncio.base_subprocess", Source: "asyncio/base_subprocess.py"},
	{Name: "asyncio.base_tasks", Source: "asyncio/base_tasks.py"},
	{Name: "asyncio.constants", Def: &asyncio.Constants},
	{Name: "asyncio.coroutines", Def: &asyncio.Coroutines},
	{Name: "asyncio.events", Def: &asyncio.Events},
	{Name: "asyncio.exceptions", Def: &asyncio.Exceptions},
	{Name: "asyncio.format_helpers", Def: &asyncio.FormatHelpers},
	{Name: "asyncio.futures", Def: &asyncio.Futures},
	{Name: "asyncio.locks", Def: &asyncio.Locks},
	{Name: "asyncio.log", Source: "asyncio/log.py"},
	{Name: "asyncio.mixins", Source: "asyncio/mixins.py"},
	{Name: "asyncio.proactor_events", Source: "asyncio/proactor_events.py"},
	{Name: "asyncio.protocols", Def: &asyncio.Protocols},
	{Name: "asyncio.queues", Def: &asyncio.Queues},
	{Name: "asyncio.runners", Def: &asyncio.Runners},
	{Name: "asyncio.selector_events", Def: &asyncio.SelectorEvents},
	{Name: "asyncio.sslproto", Source: "asyncio/sslproto.py"},
	{Name: "asyncio.staggered", Source: "asyncio/staggered.py"},
	{Name: "asyncio.subprocess", Source: "asyncio/subprocess.py"},
	{Name: "asyncio.streams", Def: &asyncio.Streams},
	{Name: "asyncio.taskgroups", Def: &asyncio.TaskGroups},
	{Name: "asyncio.tasks", Def: &asyncio.Tasks},
	{Name: "asyncio.threads", Source: "asyncio/threads.py"},
	{Name: "asyncio.timeouts", Def: &asyncio.Timeouts},
	{Name: "asyncio.transports", Def: &asyncio.Transports},
	{Name: "asyncio.unix_events", Source: "asyncio/unix_events.py"},
	{Name: "atexit", Def: &atexit.Module},
	{Name: "base64", Source: "base64/base64.py"},
	{Name: "binascii", Def: &binascii.Module},
	{Name: "bdb", Source: "pdb/bdb.py"},
	{Name: "bisect", Def: &bisect.Module},
	{Name: "builtins", Def: &builtins.Module},
	{Name: "calendar", Source: "calendar/calendar.py"},
	{Name: "cmath", Def: &cmath.Module},
	{Name: "cmd", Source: "cmd/cmd.py"},
	{Name: "code", Source: "code/code.py"},
	{Name: "codecs", Source: "codecs/codecs.py"},
	{Name: "codeop", Source: "code/codeop.py"},
	{Name: "collections", Def: &collections.Module, Package: true},
	{Name: "collections.abc", Def: &collections.ABC},
	{Name: "concurrent", Def: &futures.Parent, Package: true},
	{Name: "concurrent.futures", Def: &futures.Module, Package: true},
	{Name: "concurrent.futures._base", Def: &futures.Base},
	{Name: "concurrent.futures.process", Def: &futures.Process},
	{Name: "concurrent.futures.thread", Def: &futures.Thread},
	{Name: "configparser", Source: "configparser/configparser.py"},
	{Name: "contextlib", Def: &contextlib.Module, Late: true},
	{Name: "contextvars", Def: &contextvars.Module},
	{Name: "copy", Source: "copy/copy.py"},
	{Name: "copyreg", Source: "copyreg/copyreg.py"},
	{Name: "csv", Source: "csv/csv.py"},
	{Name: "dataclasses", Def: &dataclasses.Module},
	{Name: "datetime", Source: "datetime/datetime.py"},
	{Name: "decimal", Def: &decimal.Module, Late: true},
	{Name: "difflib", Source: "difflib/difflib.py"},
	{Name: "dis", Source: "dis/dis.py"},
	{Name: "doctest", Source: "doctest/doctest.py"},
	{Name: "email", Source: "email/email.py", Package: true},
	{Name: "email._mime_parts", Source: "email/mime_parts.py"},
	{Name: "email.charset", Source: "email/charset.py"},
	{Name: "email.encoders", Source: "email/encoders.py"},
	{Name: "email.errors", Source: "email/errors.py"},
	{Name: "email.feedparser", Source: "email/feedparser.py"},
	{Name: "email.generator", Source: "email/generator.py"},
	{Name: "email.header", Source: "email/header.py"},
	{Name: "email.iterators", Source: "email/iterators.py"},
	{Name: "email.message", Source: "email/message.py"},
	{Name: "email.mime", Source: "email/mime.py", Package: true},
	{Name: "email.mime.application", Source: "email/mime_application.py"},
	{Name: "email.mime.audio", Source: "email/mime_audio.py"},
	{Name: "email.mime.base", Source: "email/mime_base.py"},
	{Name: "email.mime.image", Source: "email/mime_image.py"},
	{Name: "email.mime.message", Source: "email/mime_message.py"},
	{Name: "email.mime.multipart", Source: "email/mime_multipart.py"},
	{Name: "email.mime.nonmultipart", Source: "email/mime_nonmultipart.py"},
	{Name: "email.mime.text", Source: "email/mime_text.py"},
	{Name: "email.parser", Source: "email/parser.py"},
	{Name: "email.policy", Source: "email/policy.py"},
	{Name: "email.utils", Source: "email/utils.py"},
	{Name: "enum", Def: &enum.Module, Late: true},
	{Name: "errno", Def: &errno.Module},
	{Name: "filecmp", Source: "filecmp/filecmp.py"},
	{Name: "fileinput", Source: "fileinput/fileinput.py"},
	{Name: "fnmatch", Def: &fnmatch.Module},
	{Name: "fractions", Source: "fractions/fractions.py"},
	{Name: "functools", Def: &functools.Module},
	{Name: "gc", Def: &gc.Module},
	{Name: "genericpath", Def: &posixpath.Generic},
	{Name: "getopt", Source: "getopt/getopt.py"},
	{Name: "getpass", Source: "getpass/getpass.py"},
	{Name: "gettext", Source: "gettext/gettext.py"},
	{Name: "glob", Def: &glob.Module},
	{Name: "graphlib", Source: "graphlib/graphlib.py"},
	{Name: "gzip", Source: "gzip/gzip.py"},
	{Name: "hashlib", Def: &hashlib.Module},
	{Name: "heapq", Def: &heapq.Module, Source: "heapq/heapq.py"},
	{Name: "hmac", Source: "hmac/hmac.py"},
	{Name: "html", Source: "html/html.py", Package: true},
	{Name: "html.entities", Source: "html/entities.py"},
	{Name: "html.parser", Source: "html/parser.py"},
	{Name: "http", Source: "http/http.py", Package: true},
	{Name: "http.client", Source: "http/client.py"},
	{Name: "http.cookies", Source: "http/cookies.py"},
	{Name: "http.server", Source: "http/server.py"},
	{Name: "importlib", Def: &importlib.Module, Package: true},
	{Name: "importlib.abc", Source: "importlib/abc.py"},
	{Name: "importlib.machinery", Def: &importlib.Machinery},
	{Name: "importlib.util", Source: "importlib/util.py"},
	{Name: "inspect", Source: "inspect/inspect.py"},
	{Name: "io", Source: "io/io.py"},
	{Name: "ipaddress", Source: "ipaddress/ipaddress.py"},
	{Name: "itertools", Def: &itertools.Module},
	{Name: "json", Source: "json/json.py", Package: true},
	{Name: "json._pieces", Source: "json/pieces.py"},
	{Name: "json.decoder", Source: "json/decoder.py"},
	{Name: "json.encoder", Source: "json/encoder.py"},
	{Name: "json.scanner", Source: "json/scanner.py"},
	{Name: "json.tool", Source: "json/tool.py"},
	{Name: "keyword", Def: &keyword.Module},
	{Name: "linecache", Def: &linecache.Module, Source: "linecache/linecache.py"},
	{Name: "locale", Source: "locale/locale.py"},
	{Name: "logging", Source: "logging/logging.py", Package: true, Imported: logging.Imported},
	{Name: "logging.config", Source: "logging/config.py"},
	{Name: "logging.handlers", Source: "logging/handlers.py"},
	{Name: "mailbox", Source: "mailbox/mailbox.py"},
	{Name: "marshal", Def: &marshal.Module},
	{Name: "math", Def: &math.Module},
	{Name: "mimetypes", Source: "mimetypes/mimetypes.py"},
	{Name: "multiprocessing", Source: "multiprocessing/multiprocessing.py", Package: true},
	{Name: "multiprocessing.connection", Source: "multiprocessing/connection.py"},
	{Name: "multiprocessing.context", Source: "multiprocessing/context.py"},
	{Name: "multiprocessing.dummy", Source: "multiprocessing/dummy.py", Package: true},
	{Name: "multiprocessing.managers", Source: "multiprocessing/managers.py"},
	{Name: "multiprocessing.pool", Source: "multiprocessing/pool.py"},
	{Name: "multiprocessing.process", Source: "multiprocessing/process.py"},
	{Name: "multiprocessing.queues", Source: "multiprocessing/queues.py"},
	{Name: "multiprocessing.reduction", Source: "multiprocessing/reduction.py"},
	{Name: "multiprocessing.shared_memory", Source: "multiprocessing/shared_memory.py"},
	{Name: "multiprocessing.sharedctypes", Source: "multiprocessing/sharedctypes.py"},
	{Name: "multiprocessing.synchronize", Source: "multiprocessing/synchronize.py"},
	{Name: "multiprocessing.util", Source: "multiprocessing/util.py"},
	{Name: "ntpath", Source: "ntpath/ntpath.py"},
	{Name: "numbers", Source: "numbers/numbers.py"},
	{Name: "opcode", Source: "dis/opcode.py"},
	{Name: "operator", Def: &operator.Module},
	{Name: "os", Source: "os/os.py"},
	{Name: "pathlib", Def: &pathlib.Module, Package: true},
	{Name: "pathlib._abc", Source: "pathlib/_abc.py"},
	{Name: "pathlib._local", Def: &pathlib.Local},
	{Name: "pdb", Source: "pdb/pdb.py"},
	{Name: "pickle", Def: &pickle.Module, Late: true},
	{Name: "pkgutil", Source: "pkgutil/pkgutil.py"},
	{Name: "platform", Source: "platform/platform.py"},
	{Name: "posixpath", Def: &posixpath.Module},
	{Name: "pprint", Source: "pprint/pprint.py"},
	{Name: "queue", Def: &queue.Module},
	{Name: "random", Source: "random/random.py"},
	{Name: "re", Def: &re.Module},
	{Name: "reprlib", Source: "reprlib/reprlib.py"},
	{Name: "sched", Source: "sched/sched.py"},
	{Name: "secrets", Source: "secrets/secrets.py"},
	{Name: "shlex", Source: "shlex/shlex.py"},
	{Name: "shutil", Source: "shutil/shutil.py"},
	{Name: "signal", Source: "signal/signal.py"},
	{Name: "smtplib", Source: "smtplib/smtplib.py"},
	{Name: "socketserver", Source: "socketserver/socketserver.py"},
	{Name: "stat", Source: "stat/stat.py"},
	{Name: "statistics", Source: "statistics/statistics.py"},
	{Name: "string", Source: "string/string.py"},
	{Name: "struct", Def: &structmod.Module},
	{Name: "subprocess", Source: "subprocess/subprocess.py"},
	{Name: "sys", Def: &sys.Module},
	{Name: "tempfile", Source: "tempfile/tempfile.py"},
	{Name: "textwrap", Source: "textwrap/textwrap.py"},
	{Name: "threading", Def: &threading.Module},
	{Name: "time", Def: &time.Module},
	{Name: "timeit", Source: "timeit/timeit.py"},
	{Name: "token", Source: "token/token.py"},
	{Name: "tokenize", Source: "tokenize/tokenize.py"},
	{Name: "tomllib", Source: "tomllib/tomllib.py"},
	{Name: "traceback", Def: &traceback.Module, Source: "traceback/traceback.py"},
	{Name: "tracemalloc", Source: "tracemalloc/tracemalloc.py"},
	{Name: "types", Def: &types.Module},
	{Name: "typing", Def: &typing.Module, Late: true},
	{Name: "unicodedata", Def: &unicodedata.Module},
	{Name: "unittest", Source: "unittest/unittest.py", Package: true},
	{Name: "unittest.__main__", Source: "unittest/__main__.py"},
	{Name: "unittest._mock_more", Source: "unittest/_mock_more.py"},
	{Name: "unittest._log", Source: "unittest/_log.py"},
	{Name: "unittest._messages", Source: "unittest/_messages.py"},
	{Name: "unittest.async_case", Source: "unittest/async_case.py"},
	{Name: "unittest.case", Source: "unittest/case.py"},
	{Name: "unittest.loader", Source: "unittest/loader.py"},
	{Name: "unittest.main", Source: "unittest/main.py"},
	{Name: "unittest.mock", Source: "unittest/mock.py"},
	{Name: "unittest.result", Source: "unittest/result.py"},
	{Name: "unittest.runner", Source: "unittest/runner.py"},
	{Name: "unittest.signals", Source: "unittest/signals.py"},
	{Name: "unittest.suite", Source: "unittest/suite.py"},
	{Name: "unittest.util", Source: "unittest/util.py"},
	{Name: "urllib", Source: "urllib/urllib.py", Package: true},
	{Name: "urllib.error", Source: "urllib/error.py"},
	{Name: "urllib.parse", Source: "urllib/parse.py"},
	{Name: "urllib.request", Source: "urllib/request.py"},
	{Name: "urllib.response", Source: "urllib/response.py"},
	{Name: "uuid", Source: "uuid/uuid.py"},
	{Name: "warnings", Source: "warnings/warnings.py"},
	{Name: "weakref", Source: "weakref/weakref.py"},
	{Name: "xxsubtype", Def: &testcapi.Subtype},
	{Name: "zipfile", Source: "zipfile/zipfile.py"},
	{Name: "zlib", Def: &zlib.Module},
	{Name: "zoneinfo", Def: &datetime.Zones},
}
