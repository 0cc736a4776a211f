package object

import "pyasync/ast"

// this file defines what running code is made of: code objects, functions, cells and frames.
// The evaluator fills them and gives them behaviour; they are declared here because much of
// the library looks at them.

// Types of the above; eval describes those that have behaviour.
var (
	CodeType     = NewStatic("code", ObjectType, 0)
	FunctionType = NewStatic("function", ObjectType, FlagMethodLike|FlagVectorcall)
	CellType     = NewStatic("cell", ObjectType, 0)
	FrameType    = NewStatic("frame", ObjectType, FlagNoInstantiate)
)

// CodeFlags are the bits of co_flags.
type CodeFlags int

// The flags, with CPython's values.
const (
	CodeOptimized         CodeFlags = 0x1
	CodeNewLocals         CodeFlags = 0x2
	CodeVarArgs           CodeFlags = 0x4
	CodeVarKeywords       CodeFlags = 0x8
	CodeNested            CodeFlags = 0x10
	CodeGenerator         CodeFlags = 0x20
	CodeCoroutine         CodeFlags = 0x80
	CodeIterableCoroutine CodeFlags = 0x100
	CodeAsyncGenerator    CodeFlags = 0x200
	CodeFutureAnnotations CodeFlags = 0x1000000
	CodeHasDocstring      CodeFlags = 0x4000000
)

// Body is the executable form of a code object; eval implements it.
type Body interface {
	// Run executes the body in f, which has its parameters in place.
	Run(f *Frame) (Value, error)
}

// Code is a code object.
type Code struct {
	Name, Qualname string
	Filename       string
	FirstLine      int
	Flags          CodeFlags
	ArgCount       int // positional parameters, with the positional-only ones
	PosOnly        int
	KwOnly         int
	Varnames       []string // co_varnames: parameters, then other locals
	Cellvars       []string
	Freevars       []string
	Names          []*Str   // interned names of the slots, as keywords are matched
	SlotNames      []string // name of each slot of the frame; "" for temporaries
	CellSlots      []int    // slots that hold a cell
	CompSlots      int      // the first of the slots of comprehensions, which are empty while none runs
	CompCells      []int    // those of them that hold a cell
	Size           int      // slots of a frame
	Positions      []ast.Span
	Consts         []Value // co_consts
	GlobalNames    []string
	Doc            Value // docstring or None
	Body           Body
	Traced         Body // that tells a trace function of its lines, or nil while it is not compiled
	Simple         bool // only positional parameters: no *args, **kwargs or keyword-only ones
	Suspends       bool // a call makes a generator or coroutine
	Native         bool // written in Go: tracebacks do not show it
	Source         *Source
	Inner          []*Code // code objects in co_consts
	Index          int     // among the code objects of the source
	Extra          any     // eval's own
}

// Loader is a Body that is compiled when it is needed: until then the code has no
// positions, constants and names.
type Loader interface {
	Body
	Load()
}

// loaded is the code, compiled.
func (c *Code) loaded() *Code {
	if l, ok := c.Body.(Loader); ok {
		l.Load()
	}
	return c
}

// WithBody is the code with another body, which is in Go.
func (c *Code) WithBody(b *NativeBody) *Code {
	d := *c.loaded()
	d.Body, d.Traced, d.Native, d.Suspends = b, nil, true, false
	return &d
}

// Source is the text that code was compiled from.
type Source struct {
	Filename string
	Text     string
	// Unit is what the evaluator needs to compile the source once more, and Top the code object
	// that holds all others.
	Unit any
	Top  *Code
	// Shown is set for text that is in no file but that tracebacks show all the same: that
	// of -c, of standard input and of the prompt.
	Shown bool
}

// Function is a function made by def or lambda.
type Function struct {
	attr        *Instance
	Code        *Code
	Globals     *Dict
	Builtins    *Dict
	Name        *Str
	Qualname    *Str
	Module      Value
	Doc         Value
	Defaults    []Value // of the last positional parameters
	KwDefaults  *Dict   // or nil
	Closure     []*Cell
	Annotations *Dict // or nil
	TypeParams  Value // a tuple, or the zero Value
}

// Cell holds a variable that closures share. V is the zero Value while it is unbound.
type Cell struct{ V Value }

// Frame is a running or suspended call. Slots hold the parameters and local variables,
// then the evaluator's temporaries; a variable that closures share is in a *Cell.
type Frame struct {
	Th       *Thread
	Slots    []Value
	Closure  []*Cell
	Globals  *Dict
	Builtins *Dict
	Code     *Code
	Fn       *Function
	Back     *Frame
	Gen      Object // the generator or coroutine whose frame this is, or nil

	// At is the position, an index into Code.Positions, of the operation that runs or
	// failed last. Operations set it before a call and when they fail.
	At int32
	// Escaped is set when something but tracebacks may refer to the frame after the call: it
	// is then not used again for another call.
	Escaped bool
	kept    bool // taken out of use because something may refer to it
	// Done is set when the code has finished.
	Done bool
	// Traced is the exception for which a traceback entry of this frame exists already.
	Traced *Exception
	// PC is where the resumable statements of a generator or coroutine go on, one entry
	// per statement; 0 is the start. Only frames that can be suspended have it.
	PC      []int32
	entries int // of tracebacks that refer to the frame
	// Ret is the value returned, or yielded while suspended.
	Ret Value
	// Fast holds f_locals extras and trace settings, rarely used.
	Extra *FrameExtra
}

// FrameExtra is what few frames have.
type FrameExtra struct {
	Namespace    Value // of a module or class body: usually a *Dict
	Locals       *Dict // names put into f_locals that are no variables
	Trace        Value // the trace function of the frame, or zero
	Line         int   // the line that it was told of last
	NoTraceLines bool
	TraceOpcodes bool // f_trace_opcodes, without effect
}

// Namespace is that of a module or class body, usually a *Dict; zero in functions.
func (f *Frame) Namespace() Value {
	if f.Extra == nil {
		return Value{}
	}
	return f.Extra.Namespace
}

// SetNamespace makes v the namespace.
func (f *Frame) SetNamespace(v Value) { f.extra().Namespace = v }

func (*Code) Type() *Type            { return CodeType }
func (*Function) Type() *Type        { return FunctionType }
func (*Cell) Type() *Type            { return CellType }
func (*Frame) Type() *Type           { return FrameType }
func (f *Function) attrs() *Instance { return f.attr }

// Attrs is the holder of the function's own attributes, made when first needed.
func (f *Function) Attrs() *Instance {
	if f.attr == nil {
		f.attr = NewInstance(FunctionType)
		f.attr.setSelf(f)
	}
	return f.attr
}

// Span is the source position at which the frame is.
func (f *Frame) Span() ast.Span {
	if int(f.At) < len(f.Code.Positions) && f.At >= 0 {
		return f.Code.Positions[f.At]
	}
	return ast.Span{Line: int32(f.Code.FirstLine)}
}

// Line is the source line at which the frame is.
func (f *Frame) Line() int { return int(f.Span().Line) }

// Bare reports whether the function has no attributes of its own.
func (f *Function) Bare() bool { return f.attr == nil }
