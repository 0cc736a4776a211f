package object

// this file declares the builtin exception classes

func exc(name string, base *Type, doc string) *Type {
	t := NewStatic(name, base, FlagBaseType|FlagExcSub)
	t.Doc = doc
	return t
}

// The builtin exceptions.
var (
	BaseExceptionType             = exc("BaseException", ObjectType, "Common base class for all exceptions")
	BaseExceptionGroupType        = exc("BaseExceptionGroup", BaseExceptionType, "A combination of multiple unrelated exceptions.")
	ExceptionType                 = exc("Exception", BaseExceptionType, "Common base class for all non-exit exceptions.")
	GeneratorExitType             = exc("GeneratorExit", BaseExceptionType, "Request that a generator exit.")
	KeyboardInterruptType         = exc("KeyboardInterrupt", BaseExceptionType, "Program interrupted by user.")
	SystemExitType                = exc("SystemExit", BaseExceptionType, "Request to exit from the interpreter.")
	ArithmeticErrorType           = exc("ArithmeticError", ExceptionType, "Base class for arithmetic errors.")
	FloatingPointErrorType        = exc("FloatingPointError", ArithmeticErrorType, "Floating-point operation failed.")
	OverflowErrorType             = exc("OverflowError", ArithmeticErrorType, "Result too large to be represented.")
	ZeroDivisionErrorType         = exc("ZeroDivisionError", ArithmeticErrorType, "Second argument to a division or modulo operation was zero.")
	AssertionErrorType            = exc("AssertionError", ExceptionType, "Assertion failed.")
	AttributeErrorType            = exc("AttributeError", ExceptionType, "Attribute not found.")
	BufferErrorType               = exc("BufferError", ExceptionType, "Buffer error.")
	EOFErrorType                  = exc("EOFError", ExceptionType, "Read beyond end of file.")
	ImportErrorType               = exc("ImportError", ExceptionType, "Import can't find module, or can't find name in module.")
	ModuleNotFoundErrorType       = exc("ModuleNotFoundError", ImportErrorType, "Module not found.")
	LookupErrorType               = exc("LookupError", ExceptionType, "Base class for lookup errors.")
	IndexErrorType                = exc("IndexError", LookupErrorType, "Sequence index out of range.")
	KeyErrorType                  = exc("KeyError", LookupErrorType, "Mapping key not found.")
	MemoryErrorType               = exc("MemoryError", ExceptionType, "Out of memory.")
	NameErrorType                 = exc("NameError", ExceptionType, "Name not found globally.")
	UnboundLocalErrorType         = exc("UnboundLocalError", NameErrorType, "Local name referenced but not bound to a value.")
	OSErrorType                   = exc("OSError", ExceptionType, "Base class for I/O related errors.")
	BlockingIOErrorType           = exc("BlockingIOError", OSErrorType, "I/O operation would block.")
	ChildProcessErrorType         = exc("ChildProcessError", OSErrorType, "Child process error.")
	ConnectionErrorType           = exc("ConnectionError", OSErrorType, "Connection error.")
	BrokenPipeErrorType           = exc("BrokenPipeError", ConnectionErrorType, "Broken pipe.")
	ConnectionAbortedErrorType    = exc("ConnectionAbortedError", ConnectionErrorType, "Connection aborted.")
	ConnectionRefusedErrorType    = exc("ConnectionRefusedError", ConnectionErrorType, "Connection refused.")
	ConnectionResetErrorType      = exc("ConnectionResetError", ConnectionErrorType, "Connection reset.")
	FileExistsErrorType           = exc("FileExistsError", OSErrorType, "File already exists.")
	FileNotFoundErrorType         = exc("FileNotFoundError", OSErrorType, "File not found.")
	InterruptedErrorType          = exc("InterruptedError", OSErrorType, "Interrupted by signal.")
	IsADirectoryErrorType         = exc("IsADirectoryError", OSErrorType, "Operation doesn't work on directories.")
	NotADirectoryErrorType        = exc("NotADirectoryError", OSErrorType, "Operation only works on directories.")
	PermissionErrorType           = exc("PermissionError", OSErrorType, "Not enough permissions.")
	ProcessLookupErrorType        = exc("ProcessLookupError", OSErrorType, "Process not found.")
	TimeoutErrorType              = exc("TimeoutError", OSErrorType, "Timeout expired.")
	ReferenceErrorType            = exc("ReferenceError", ExceptionType, "Weak ref proxy used after referent went away.")
	RuntimeErrorType              = exc("RuntimeError", ExceptionType, "Unspecified run-time error.")
	NotImplementedErrorType       = exc("NotImplementedError", RuntimeErrorType, "Method or function hasn't been implemented yet.")
	PythonFinalizationErrorType   = exc("PythonFinalizationError", RuntimeErrorType, "Operation blocked during Python finalization.")
	RecursionErrorType            = exc("RecursionError", RuntimeErrorType, "Recursion limit exceeded.")
	StopAsyncIterationType        = exc("StopAsyncIteration", ExceptionType, "Signal the end from iterator.__anext__().")
	StopIterationType             = exc("StopIteration", ExceptionType, "Signal the end from iterator.__next__().")
	SyntaxErrorType               = exc("SyntaxError", ExceptionType, "Invalid syntax.")
	IncompleteInputErrorType      = exc("_IncompleteInputError", SyntaxErrorType, "incomplete input.")
	IndentationErrorType          = exc("IndentationError", SyntaxErrorType, "Improper indentation.")
	TabErrorType                  = exc("TabError", IndentationErrorType, "Improper mixture of spaces and tabs.")
	SystemErrorType               = exc("SystemError", ExceptionType, "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.")
	TypeErrorType                 = exc("TypeError", ExceptionType, "Inappropriate argument type.")
	ValueErrorType                = exc("ValueError", ExceptionType, "Inappropriate argument value (of correct type).")
	UnicodeErrorType              = exc("UnicodeError", ValueErrorType, "Unicode related error.")
	UnicodeDecodeErrorType        = exc("UnicodeDecodeError", UnicodeErrorType, "Unicode decoding error.")
	UnicodeEncodeErrorType        = exc("UnicodeEncodeError", UnicodeErrorType, "Unicode encoding error.")
	UnicodeTranslateErrorType     = exc("UnicodeTranslateError", UnicodeErrorType, "Unicode translation error.")
	WarningType                   = exc("Warning", ExceptionType, "Base class for warning categories.")
	BytesWarningType              = exc("BytesWarning", WarningType, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.")
	DeprecationWarningType        = exc("DeprecationWarning", WarningType, "Base class for warnings about deprecated features.")
	EncodingWarningType           = exc("EncodingWarning", WarningType, "Base class for warnings about encodings.")
	FutureWarningType             = exc("FutureWarning", WarningType, "Base class for warnings about constructs that will change semantically\nin the future.")
	ImportWarningType             = exc("ImportWarning", WarningType, "Base class for warnings about probable mistakes in module imports")
	PendingDeprecationWarningType = exc("PendingDeprecationWarning", WarningType, "Base class for warnings about features which will be deprecated\nin the future.")
	ResourceWarningType           = exc("ResourceWarning", WarningType, "Base class for warnings about resource usage.")
	RuntimeWarningType            = exc("RuntimeWarning", WarningType, "Base class for warnings about dubious runtime behavior.")
	SyntaxWarningType             = exc("SyntaxWarning", WarningType, "Base class for warnings about dubious syntax.")
	UnicodeWarningType            = exc("UnicodeWarning", WarningType, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.")
	UserWarningType               = exc("UserWarning", WarningType, "Base class for warnings generated by user code.")
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
