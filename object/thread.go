package object

import (
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"pyasync/ast"
)

// this file defines Interp, what one interpreter owns, and Thread, what one thread of it does

// Interp is one interpreter: all state that scripts can change. Its objects must only
// be used by the goroutine that holds its lock.
type Interp struct {
	Builtins *Dict       // namespace of the builtins module
	Modules  *Dict       // sys.modules
	Sys      *Module     // the sys module
	Hooks    Hooks       // what eval and the standard library plug in
	State    map[any]any // per-interpreter state of stdlib packages, by a private key type
	Stdin    io.Reader   // the host's streams
	Stdout   io.Writer
	Stderr   io.Writer
	Getenv   func(name string) string // the host's environment; nil means an empty one
	Main     *Thread

	// OnSignal is called when a signal arrives, by any goroutine, unless it is nil. If
	// HostSignals is set, the host passes Ctrl-C on to it.
	OnSignal    atomic.Pointer[func(n int)]
	HostSignals bool
	// Processes is what package runtime knows of the processes that are interpreters of their
	// own; any goroutine may load it.
	Processes atomic.Value

	// Path0 is the folder that was put in front of sys.path for the script, if HasPath0;
	// "" is the working folder.
	Path0    string
	HasPath0 bool
	// Texts are sources that are in no file, by the names that code objects have for them.
	Texts map[string]string
	// Stdlib reports whether a top-level module name is the standard library's.
	Stdlib func(name string) bool

	// Flags are how the interpreter was started.
	Flags StartFlags

	// MaxStrDigits is sys.get_int_max_str_digits(): how many decimal digits an int may
	// have in a conversion from or to text; 0 is without limit.
	MaxStrDigits int

	// OnInterrupt is what Ctrl-C does in the main thread; nil raises KeyboardInterrupt.
	OnInterrupt func(th *Thread) error

	whenBusy   func()
	looks      int // of the main thread, until it is busy
	finalizers finalizers
	turns      turns
	collector  *Collector  // nil unless one serves the interpreter
	collecting atomic.Bool // it has begun
	lost       lost

	versions uint32
	interned map[string]*Str
	subs     map[*Type][]weakType // heap subclasses of static types
	codecs   map[string]Value     // found by codecSearch

	codecSearch []Value          // registered functions that find codecs
	codecErrors map[string]Value // registered error handlers
}

// Hooks are operations that need packages above this one. New sets none; eval and
// stdlib set them for each interpreter when it is made.
type Hooks struct {
	// Trees is what compile() needs of the ast module.
	Trees Trees
	// Compile is compile(): src is text, or a tree of objects of module ast.
	Compile func(th *Thread, src Value, opts CompileOptions) (Value, error)
	// CompileFile compiles the raw text of a source file: a byte order mark and a coding
	// declaration are heeded.
	CompileFile func(th *Thread, src, filename string) (Value, error)
	// CompileTree compiles a module that was read in its frozen form; src is its text.
	CompileTree func(th *Thread, m *ast.Module, src, filename string) (Value, error)

	// NewInterp makes an interpreter like this one, and EndProcess does what is left to do at
	// the end of one that a process has run in.
	NewInterp  func() (*Interp, error)
	EndProcess func(th *Thread)
	// LaterBody is the body of code that is compiled when it first runs.
	LaterBody func(th *Thread, c *Code) Body
	// ModuleDef is the declaration of a module of the library that is in Go, or nil.
	ModuleDef func(name string) *ModuleDef

	Exec   func(th *Thread, code Value, globals *Dict, locals Value, closure Value) (Value, error)
	Import func(th *Thread, name string, globals, locals, fromlist Value, level int) (Value, error)
	// Types are the classes that eval defines: generator, coroutine …
	Types []*Type
	// BuildClass is builtins.__build_class__, once its first arguments are checked.
	BuildClass func(th *Thread, body *Function, name *Str, bases []Value, kw []Kw) (Value, error)
	// Unraisable reports an error that nothing can catch, as sys.unraisablehook does.
	Unraisable func(th *Thread, err error, msg, obj Value)
	// ImportModule imports an absolute dotted name and returns the last module of it.
	ImportModule func(th *Thread, name string) (Value, error)
	// WarnExplicit issues a warning about a place in source text.
	WarnExplicit func(th *Thread, category *Type, msg, filename string, line int) error
	// Panic makes an error of what a thread other than the main one has panicked with.
	Panic func(th *Thread, r any) error
	// Warn issues a warning as warnings.warn does.
	Warn func(th *Thread, category *Type, msg string, stackLevel int) error
	// RunMain runs the coroutine of a program that awaits outside of functions; nil stands
	// for asyncio.run.
	RunMain func(th *Thread, coro Value) error
	// WarnUnawaited issues the warning about a coroutine that was never awaited.
	WarnUnawaited func(th *Thread, c Unawaited)
}

// Trees turns syntax trees into objects of module ast, and back.
type Trees interface {
	Encode(th *Thread, tree ast.Tree) (Value, error)
	// Fold evaluates the constant expressions of a tree, which it changes.
	Fold(th *Thread, tree ast.Tree, debug bool)
	// IsTree reports whether v is an object of module ast.
	IsTree(th *Thread, v Value) bool
	// Decode reads and checks the tree that compile() in a mode was given; ok is false when
	// v is no object of module ast.
	Decode(th *Thread, v Value, mode string) (tree ast.Tree, ok bool, err error)
}

// CompileOptions are the arguments of compile() beside the source.
type CompileOptions struct {
	Filename    string
	Mode        string // "exec", "eval", "single" or "func_type"
	Flags       int
	DontInherit bool // of the future statements of the code that calls
	Optimize    int  // -1 is the interpreter's own level
	Feature     int  // the minor version of Python whose syntax is understood; 0 or less is all
}

// NewInterp is an interpreter with a main thread and empty namespaces.
func NewInterp() *Interp {
	readyStatics()
	in := &Interp{
		Builtins: NewDict(),
		Modules:  NewDict(),
		State:    map[any]any{},
		interned: make(map[string]*Str, 256),
		subs:     map[*Type][]weakType{},

		MaxStrDigits: 4300,
	}
	in.Main = in.NewThread()
	return in
}

// KeepText has tracebacks find the source of code that is in no file.
func (in *Interp) KeepText(filename, text string) {
	if in.Texts == nil {
		in.Texts = map[string]string{}
	}
	in.Texts[filename] = text
}

// Intern is the one *Str of the interpreter with this text, for names.
func (in *Interp) Intern(s string) *Str {
	if p := in.interned[s]; p != nil {
		return p
	}
	p := NewStr(s)
	in.interned[s] = p
	return p
}

// InternStr is Intern for a str that exists: it becomes the one with its text if there is none yet.
func (in *Interp) InternStr(s *Str) *Str {
	if p := in.interned[s.s]; p != nil {
		return p
	}
	in.interned[s.s] = s
	return s
}

// IsInterned reports whether s is the one *Str of the interpreter with its text.
func (in *Interp) IsInterned(s *Str) bool { return in.interned[s.s] == s }

// InternedCount is the number of interned names.
func (in *Interp) InternedCount() int { return len(in.interned) }

// CodeType is a class that the evaluator defines, by its name, or nil.
func (in *Interp) CodeType(name string) *Type {
	for _, t := range in.Hooks.Types {
		if t.Name == name {
			return t
		}
	}
	return nil
}

// IsStdlibName reports whether the standard library has a module of this name.
func (in *Interp) IsStdlibName(name string) bool { return in.Stdlib != nil && in.Stdlib(name) }

// InScriptFolder reports whether the module in file was found through the script's folder.
func (in *Interp) InScriptFolder(file string) bool {
	if !in.HasPath0 {
		return false
	}
	file = strings.TrimSuffix(file, "/__init__.py")
	dir := in.Path0
	if dir == "" {
		dir, _ = os.Getwd()
	}
	i := strings.LastIndexByte(file, '/')
	return i >= 0 && file[:i] == dir
}

// Thread is one line of execution. All fields are for its own goroutine while it holds the
// interpreter's lock, except Interrupt.
type Thread struct {
	Interp *Interp
	Ident  int64  // threading.get_ident(): 1 for the main thread
	Top    *Frame // the innermost frame

	Depth  int // nested calls of Python functions
	Limit  int // how deep Depth may go: SetLimit. 0 while there is a Tracer
	asked  int // sys.getrecursionlimit()
	native int // nested operations in Go: repr, comparison, hash …

	Tracer   *Tracer // nil without trace and profile functions
	inTracer bool    // one of them runs

	// Handled is the exception that an except block is handling (sys.exc_info()), or nil.
	Handled *Exception

	Resume Resumption

	// Interrupt is set by other goroutines when the thread must look up from its work:
	// Poll then runs what is pending.
	Interrupt atomic.Bool

	mu      sync.Mutex
	pending []func(th *Thread) error
	ended   bool
	wake    chan struct{}
	waker   func()

	yield atomic.Bool // another thread waits for its turn
	turn  chan bool   // receives the turn; true tells to stop

	slots  []Value  // the chunk that slots of frames are taken from
	used   int      // slots of the chunk in use
	frames []*Frame // frames for calls, by depth, to be used again

	// The hooks of sys.set_asyncgen_hooks; zero when there are none.
	AsyncGenFirstIter, AsyncGenFinalizer Value
	// OriginDepth is how many frames coroutines remember of where they were made.
	OriginDepth int

	// Async is what package runtime knows about the thread: its event loop and its context.
	Async any

	scratch []byte           // what Scratch gives, nil while it is in use
	pieces  *strings.Builder // what Text takes short texts from
	shorts  *[8]Str          // what shortStr takes from, after the first used
	shortAt int
	formats *formatCache // nil until something is formatted

	spares spares
	lone   loneParts

	reprs []Object // containers whose repr is running
	args  []Value  // the argument stack

	Local map[any]any // state of stdlib packages, by a private key type; nil until something needs it
	atEnd []func()

	fresh []fresh // the newest coroutines
}

// Resumption is what a suspended frame is being resumed with, until it takes it.
type Resumption struct {
	Sent   Value
	Thrown error
	Ended  bool // what the frame awaits has ended with that
	Threw  bool // an exception was thrown into it before
	Prompt bool // what it awaits has not been suspended
}

// AtEnd has f called when the thread ends; for the main thread, that is when the interpreter
// is closed.
func (th *Thread) AtEnd(f func()) { th.atEnd = append(th.atEnd, f) }

// RunAtEnd calls what AtEnd was given.
func (th *Thread) RunAtEnd() {
	for _, f := range th.atEnd {
		f()
	}
	th.atEnd = nil
}

// SetWaker has Pend call f, until f is replaced by nil: it is for calls that wait for
// something else than Wake. It answers false, and does not, when something is pending.
func (th *Thread) SetWaker(f func()) bool {
	if f != nil {
		th.Interp.busy()
	}
	th.mu.Lock()
	defer th.mu.Unlock()
	if f != nil && th.Interrupt.Load() {
		return false
	}
	th.waker = f
	return true
}

// Interrupted is what Ctrl-C does in the main thread, where the program has no handler for it.
func (th *Thread) Interrupted() error {
	if h := th.Interp.OnInterrupt; h != nil {
		return h(th)
	}
	return th.RaiseArgs(KeyboardInterruptType)
}

// Pend has the thread run f at its next look-up, or the main thread if this one has ended.
// Any goroutine may call it.
func (th *Thread) Pend(f func(th *Thread) error) {
	th.mu.Lock()
	if th.ended {
		th.mu.Unlock()
		th.Interp.Main.Pend(f)
		return
	}
	th.pending = append(th.pending, f)
	th.Interrupt.Store(true)
	if th.waker != nil {
		th.waker()
	}
	th.mu.Unlock()
	select {
	case th.wake <- struct{}{}:
	default:
	}
}

// Wake receives when something is pending: whatever blocks the thread waits for it too, and
// then calls Poll. A program that waits is busy: see WhenBusy.
func (th *Thread) Wake() <-chan struct{} {
	th.Interp.busy()
	return th.wake
}

// Poll runs what other goroutines have left, once Interrupt is seen to be set, and lets
// another thread have its turn.
func (th *Thread) Poll() error {
	th.Interrupt.Store(false)
	th.Interp.standAside()
	if th.Interp.whenBusy != nil {
		th.Interp.lookedUp()
	}
	if th.yield.Load() {
		th.yield.Store(false)
		th.giveWay()
	}
	for {
		th.mu.Lock()
		if len(th.pending) == 0 {
			th.mu.Unlock()
			return nil
		}
		f := th.pending[0]
		th.pending = th.pending[1:]
		th.mu.Unlock()
		if err := f(th); err != nil {
			th.mu.Lock()
			if len(th.pending) > 0 {
				th.Interrupt.Store(true)
			}
			th.mu.Unlock()
			return err
		}
	}
}

// Scratch is an empty buffer for text that is being made. The text is copied out of it, and
// then the buffer, however it has grown, goes to PutScratch.
func (th *Thread) Scratch() []byte {
	b := th.scratch
	th.scratch = nil
	return b[:0]
}

// maxScratch is how large a buffer is kept: dumps of the same data grow no new one each time.
const maxScratch = 1 << 20

// PutScratch gives back what Scratch gave.
func (th *Thread) PutScratch(b []byte) {
	if cap(b) <= maxScratch {
		th.scratch = b
	}
}

// Short texts are pieces of a larger one, for an allocation costs more than they do. A piece
// keeps the whole alive, so both are small.
const (
	maxPiece  = 40
	allPieces = 512
)

// shortStr is a str with text s, which is a piece: several are allocated at a time, for no
// more than the pieces do can one that survives keep alive.
func (th *Thread) shortStr(s string) *Str {
	if th.shorts == nil || th.shortAt == len(th.shorts) {
		th.shorts, th.shortAt = new([8]Str), 0
	}
	x := &th.shorts[th.shortAt]
	th.shortAt++
	x.s = s
	return x
}

// Text is a str with a copy of b, which must be valid WTF-8.
func (th *Thread) Text(b []byte) Value {
	if len(b) < 2 || len(b) > maxPiece {
		return FromString(string(b))
	}
	p := th.roomFor(len(b))
	start := p.Len()
	p.Write(b)
	var high byte
	for _, c := range b {
		high |= c
	}
	x := th.shortStr(p.String()[start:])
	if high < 0x80 {
		x.more = knownASCII
	}
	return Value{o: x}
}

// Texts are the strs that lie one behind the other in b, which must be valid WTF-8; ends are
// the ends of each. Few of them are kept alive together.
func (th *Thread) Texts(b []byte, ends []int) []Value {
	var all string
	var more *strMore
	if len(b) <= allPieces/4 {
		p := th.roomFor(len(b))
		start := p.Len()
		p.Write(b)
		if all = p.String()[start:]; isASCII(all) {
			more = knownASCII
		}
	}
	out := make([]Value, len(ends))
	var free []Str
	from := 0
	for k, to := range ends {
		if n := to - from; n < 2 {
			out[k] = newStr(string(b[from:to]), n)
		} else {
			if len(free) == 0 {
				free = make([]Str, min(len(ends)-k, maxPieces))
			}
			x := &free[0]
			free = free[1:]
			if x.more = more; all != "" {
				x.s = all[from:to]
			} else {
				x.s = string(b[from:to])
			}
			out[k].o = x
		}
		from = to
	}
	return out
}

// PartOf is the part of s between two byte offsets, at which code points begin.
func (th *Thread) PartOf(s *Str, from, to int) Value {
	n := to - from
	if n < 2 || n > maxPiece || !s.copies(n) {
		return s.part(from, to, -1)
	}
	p := th.roomFor(n)
	start := p.Len()
	p.WriteString(s.s[from:to])
	x := th.shortStr(p.String()[start:])
	if s.more != nil && s.more.ascii {
		x.more = knownASCII
	}
	return Value{o: x}
}

// roomFor is the memory of short texts, with room for one more.
func (th *Thread) roomFor(n int) *strings.Builder {
	p := th.pieces
	if p == nil || p.Len()+n > p.Cap() {
		p = new(strings.Builder)
		p.Grow(allPieces)
		th.pieces = p
	}
	return p
}

// textOfInt is str(i).
func (th *Thread) textOfInt(i int64) Value {
	if 0 <= i && i < 10 {
		return Value{o: &latin1['0'+i]}
	}
	var b [20]byte
	digits := decimalDigits(&b, i)
	p := th.roomFor(len(digits))
	start := p.Len()
	p.Write(digits)
	x := th.shortStr(p.String()[start:])
	x.more = knownASCII
	return Value{o: x}
}

// maxNative bounds nested Go operations, as deep as in CPython. Each costs well under 10 kB
// of the Go stack.
const maxNative = 10000

// Enter is called by operations that may nest without a Python call between them
// (repr, comparison, hashing …); Leave must follow when it returns nil.
func (th *Thread) Enter(where string) error {
	if th.native >= maxNative {
		return th.Raise(RecursionErrorType, "maximum recursion depth exceeded"+where)
	}
	th.native++
	return nil
}

// Room is how often Enter can be called before it refuses.
func (th *Thread) Room() int { return maxNative - th.native }

// Leave ends what Enter began.
func (th *Thread) Leave() { th.native-- }

// EnterRepr guards the repr of a container against cycles: false means that the repr
// of o is already running.
func (th *Thread) EnterRepr(o Object) bool {
	for _, r := range th.reprs {
		if r == o {
			return false
		}
	}
	th.reprs = append(th.reprs, o)
	return true
}

// LeaveRepr ends what EnterRepr began.
func (th *Thread) LeaveRepr() { th.reprs = th.reprs[:len(th.reprs)-1] }

// slotChunk is the number of slots that are allocated at a time.
const slotChunk = 4096

// AllocSlots takes n zero slots for a frame; they must be given back in reverse order.
func (th *Thread) AllocSlots(n int) []Value {
	used := th.used
	if used+n > len(th.slots) {
		return th.newChunk(n)
	}
	th.used = used + n
	return th.slots[used : used+n : used+n]
}

// newChunk begins a new chunk. The old one stays with the frames that use it: when they
// give their slots back, FreeSlots sees that those are not of the new chunk.
func (th *Thread) newChunk(n int) []Value {
	th.slots = make([]Value, max(slotChunk, 2*n))
	th.used = n
	return th.slots[:n:n]
}

// FreeSlots gives back what AllocSlots took.
func (th *Thread) FreeSlots(s []Value) {
	if len(s) > 8 {
		clear(s)
	} else {
		for i := len(s) - 1; i >= 0; i-- { // for so few, clear costs more
			s[i] = Value{}
		}
	}
	if n := th.used - len(s); n >= 0 && len(s) > 0 && &th.slots[n] == &s[0] {
		th.used = n
	}
}

// NewFrame is a frame for the next call, which PopFrame gives back.
func (th *Thread) NewFrame() *Frame {
	d := th.Depth
	if d < len(th.frames) {
		return th.frames[d]
	}
	return th.growFrames(d)
}

// growFrames makes frames up to depth d.
func (th *Thread) growFrames(d int) *Frame {
	for len(th.frames) <= d {
		th.frames = append(th.frames, th.newFrame())
	}
	return th.frames[d]
}

// DropFrame ends the use of a frame that NewFrame gave at depth th.Depth: one that
// something refers to keeps its slots and is not used again.
func (th *Thread) DropFrame(f *Frame) {
	if f.Held() {
		th.keepFrame(f)
	} else {
		th.FreeSlots(f.Slots)
	}
}

// keepFrame takes a frame out of use that something refers to.
func (th *Thread) keepFrame(f *Frame) {
	if d := th.Depth; d < len(th.frames) && th.frames[d] == f {
		th.frames[d] = th.newFrame()
		f.kept = true
	}
	kept := append(th.loneSlots(), f.Slots...)
	th.FreeSlots(f.Slots)
	f.Slots = kept
	f.Done = true
}

// maxDepth bounds nested Python calls whatever the script asks for: each takes up to some
// kilobytes of the Go stack, which must not overflow.
const maxDepth = 100_000

// SetLimit is sys.setrecursionlimit(n) for this thread.
func (th *Thread) SetLimit(n int) {
	th.asked, th.Limit = n, min(n, maxDepth)
	if th.Tracer != nil {
		th.Limit = 0
	}
}

// AskedLimit is what SetLimit was given.
func (th *Thread) AskedLimit() int { return th.asked }
