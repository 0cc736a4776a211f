package object

// this file declares the builtin exception classes

func exc(name string, base *Type, doc string) *Type {
	t := NewStatic(name, base, FlagBaseType|FlagExcSub)
	t.Doc = doc
	return t
}

// The builtin exceptions.
var (
	BaseExceptionType             = exc("BaseException", ObjectType, "The root of all exceptions. Programs derive theirs from Exception instead.")
	BaseExceptionGroupType        = exc("BaseExceptionGroup", BaseExceptionType, "Several exceptions raised together, of whatever kind.")
	ExceptionType                 = exc("Exception", BaseExceptionType, "The class from which programs derive errors; 'except Exception' lets exits pass.")
	GeneratorExitType             = exc("GeneratorExit", BaseExceptionType, "Raised inside a generator or coroutine by close().")
	KeyboardInterruptType         = exc("KeyboardInterrupt", BaseExceptionType, "The user pressed the interrupt key.")
	SystemExitType                = exc("SystemExit", BaseExceptionType, "Raised by sys.exit() to end the program.")
	ArithmeticErrorType           = exc("ArithmeticError", ExceptionType, "What goes wrong in calculations: overflow, division by zero.")
	FloatingPointErrorType        = exc("FloatingPointError", ArithmeticErrorType, "Kept for old programs; nothing raises it.")
	OverflowErrorType             = exc("OverflowError", ArithmeticErrorType, "A number is too large for what it is used as.")
	ZeroDivisionErrorType         = exc("ZeroDivisionError", ArithmeticErrorType, "Division or remainder by zero.")
	AssertionErrorType            = exc("AssertionError", ExceptionType, "The condition of an assert statement is false.")
	AttributeErrorType            = exc("AttributeError", ExceptionType, "An object has no such attribute, or it cannot be set.")
	BufferErrorType               = exc("BufferError", ExceptionType, "An operation is not possible on an object's buffer, or while it is exported.")
	EOFErrorType                  = exc("EOFError", ExceptionType, "The input ended before anything was read.")
	ImportErrorType               = exc("ImportError", ExceptionType, "A module cannot be imported, or lacks the name asked of it.")
	ModuleNotFoundErrorType       = exc("ModuleNotFoundError", ImportErrorType, "There is no module of that name.")
	LookupErrorType               = exc("LookupError", ExceptionType, "An index or key leads nowhere.")
	IndexErrorType                = exc("IndexError", LookupErrorType, "A sequence has no item at that index.")
	KeyErrorType                  = exc("KeyError", LookupErrorType, "A mapping has no such key.")
	MemoryErrorType               = exc("MemoryError", ExceptionType, "Not enough memory is left for the operation.")
	NameErrorType                 = exc("NameError", ExceptionType, "A name means nothing where it is used.")
	UnboundLocalErrorType         = exc("UnboundLocalError", NameErrorType, "A local variable is read before it has a value, or after del.")
	OSErrorType                   = exc("OSError", ExceptionType, "The system refused or failed an operation; errno says which error it is.")
	BlockingIOErrorType           = exc("BlockingIOError", OSErrorType, "A non-blocking operation would have to wait.")
	ChildProcessErrorType         = exc("ChildProcessError", OSErrorType, "There is no such child process to wait for.")
	ConnectionErrorType           = exc("ConnectionError", OSErrorType, "What goes wrong with connections and pipes.")
	BrokenPipeErrorType           = exc("BrokenPipeError", ConnectionErrorType, "Broken pipe.")
	ConnectionAbortedErrorType    = exc("ConnectionAbortedError", ConnectionErrorType, "This side gave the connection up.")
	ConnectionRefusedErrorType    = exc("ConnectionRefusedError", ConnectionErrorType, "Nobody listens at that address.")
	ConnectionResetErrorType      = exc("ConnectionResetError", ConnectionErrorType, "The other side cut the connection off.")
	FileExistsErrorType           = exc("FileExistsError", OSErrorType, "The name to create is taken.")
	FileNotFoundErrorType         = exc("FileNotFoundError", OSErrorType, "There is no file or directory of that name.")
	InterruptedErrorType          = exc("InterruptedError", OSErrorType, "A signal broke a system call off.")
	IsADirectoryErrorType         = exc("IsADirectoryError", OSErrorType, "A directory was given where a file is needed.")
	NotADirectoryErrorType        = exc("NotADirectoryError", OSErrorType, "Something else was given where a directory is needed.")
	PermissionErrorType           = exc("PermissionError", OSErrorType, "The system does not allow the operation to this user.")
	ProcessLookupErrorType        = exc("ProcessLookupError", OSErrorType, "There is no such process.")
	TimeoutErrorType              = exc("TimeoutError", OSErrorType, "Something took longer than it was allowed to.")
	ReferenceErrorType            = exc("ReferenceError", ExceptionType, "The object behind a weak proxy is gone.")
	RuntimeErrorType              = exc("RuntimeError", ExceptionType, "An error that fits no other class.")
	NotImplementedErrorType       = exc("NotImplementedError", RuntimeErrorType, "A method is still to be written, or left to subclasses.")
	PythonFinalizationErrorType   = exc("PythonFinalizationError", RuntimeErrorType, "The interpreter is shutting down and can no longer do this.")
	RecursionErrorType            = exc("RecursionError", RuntimeErrorType, "Calls are nested too deeply.")
	StopAsyncIterationType        = exc("StopAsyncIteration", ExceptionType, "An asynchronous iterator has no more items.")
	StopIterationType             = exc("StopIteration", ExceptionType, "An iterator has no more items; value is what a generator returned.")
	SyntaxErrorType               = exc("SyntaxError", ExceptionType, "The source is not valid Python.")
	IncompleteInputErrorType      = exc("_IncompleteInputError", SyntaxErrorType, "The source breaks off where more must follow.")
	IndentationErrorType          = exc("IndentationError", SyntaxErrorType, "A line is indented in a way that makes no sense.")
	TabErrorType                  = exc("TabError", IndentationErrorType, "Tabs and spaces are mixed so that the indentation is ambiguous.")
	SystemErrorType               = exc("SystemError", ExceptionType, "The interpreter caught itself in a mistake. Worth a bug report with the traceback.")
	TypeErrorType                 = exc("TypeError", ExceptionType, "An object of the wrong type for the operation.")
	ValueErrorType                = exc("ValueError", ExceptionType, "The type is right, the value is not.")
	UnicodeErrorType              = exc("UnicodeError", ValueErrorType, "Text or bytes that a codec cannot convert.")
	UnicodeDecodeErrorType        = exc("UnicodeDecodeError", UnicodeErrorType, "Bytes that cannot be turned into text.")
	UnicodeEncodeErrorType        = exc("UnicodeEncodeError", UnicodeErrorType, "Text that the encoding has no bytes for.")
	UnicodeTranslateErrorType     = exc("UnicodeTranslateError", UnicodeErrorType, "Text that cannot be translated into other text.")
	WarningType                   = exc("Warning", ExceptionType, "The root of all warning categories.")
	BytesWarningType              = exc("BytesWarning", WarningType, "bytes are compared with text or turned into it by str(), probably by mistake.")
	DeprecationWarningType        = exc("DeprecationWarning", WarningType, "A feature will go away; meant for the authors of the code that uses it.")
	EncodingWarningType           = exc("EncodingWarning", WarningType, "Text is read or written without saying in which encoding.")
	FutureWarningType             = exc("FutureWarning", WarningType, "A construct will mean something else one day; meant for users of the program.")
	ImportWarningType             = exc("ImportWarning", WarningType, "Something looks wrong about an import.")
	PendingDeprecationWarningType = exc("PendingDeprecationWarning", WarningType, "A feature may be deprecated one day.")
	ResourceWarningType           = exc("ResourceWarning", WarningType, "Files, sockets and the like were left open.")
	RuntimeWarningType            = exc("RuntimeWarning", WarningType, "Code runs, but does something doubtful.")
	SyntaxWarningType             = exc("SyntaxWarning", WarningType, "Source that is valid, but hardly what was meant.")
	UnicodeWarningType            = exc("UnicodeWarning", WarningType, "Something is odd about Unicode text.")
	UserWarningType               = exc("UserWarning", WarningType, "The category of warnings.warn() if none is given.")
	ExceptionGroupType            = exc("ExceptionGroup", BaseExceptionGroupType, "")
)

// ExceptionTypes are the builtin exceptions, bases first.
func ExceptionTypes() []*Type {
	var ts []*Type
	for _, t := range statics {
		if t.Flags&FlagExcSub != 0 && t.Module == "" {
			ts = append(ts, t)
		}
	}
	return ts
}
