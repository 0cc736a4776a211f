package ast

// this file declares the statements

type (
	// FunctionDef is [@decorator] [async] def Name[TypeParams](Args) -> Returns: Body.
	// CPython's AsyncFunctionDef is a FunctionDef with Async set. Its span starts at
	// 'def' (or 'async'), not at the decorators.
	FunctionDef struct {
		Span
		Name       string
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr // or nil
		TypeParams []TypeParam
		Async      bool

		TypeComment string    // or ""; only where type comments are wanted
		Deferred    *Deferred // or nil; in place of Body
	}

	// ClassDef is class Name[TypeParams](Bases, Keywords): Body.
	ClassDef struct {
		Span
		Name       string
		Bases      []Expr // may hold Starred
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
		TypeParams []TypeParam
	}

	// Return is return Value.
	Return struct {
		Span
		Value Expr // or nil
	}

	// Delete is del a, b[c].
	Delete struct {
		Span
		Targets []Expr
	}

	// Assign is t1 = t2 = Value.
	Assign struct {
		Span
		Targets []Expr
		Value   Expr

		TypeComment string // or ""
	}

	// TypeAlias is type Name[TypeParams] = Value.
	TypeAlias struct {
		Span
		Name       *Name
		TypeParams []TypeParam
		Value      Expr
	}

	// AugAssign is Target Op= Value.
	AugAssign struct {
		Span
		Target Expr
		Op     Operator
		Value  Expr
	}

	// AnnAssign is Target: Annotation = Value.
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr // or nil
		Simple     bool // the target is a Name that is not in parentheses
	}

	// For is [async] for Target in Iter: Body else: Else.
	For struct {
		Span
		Target Expr
		Iter   Expr
		Body   []Stmt
		Else   []Stmt
		Async  bool

		TypeComment string // or ""
	}

	// While is while Test: Body else: Else.
	While struct {
		Span
		Test Expr
		Body []Stmt
		Else []Stmt
	}

	// If is if Test: Body else: Else; elif is an If alone in Else.
	If struct {
		Span
		Test Expr
		Body []Stmt
		Else []Stmt
	}

	// With is [async] with Items: Body.
	With struct {
		Span
		Items []*WithItem
		Body  []Stmt
		Async bool

		TypeComment string // or ""
	}

	// Match is match Subject: Cases.
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}

	// Raise is raise Exc from Cause.
	Raise struct {
		Span
		Exc   Expr // or nil
		Cause Expr // or nil
	}

	// Try is try: Body except …: … else: Else finally: Finally. Star marks except*.
	Try struct {
		Span
		Body     []Stmt
		Handlers []*ExceptHandler
		Else     []Stmt
		Finally  []Stmt
		Star     bool
	}

	// Assert is assert Test, Msg.
	Assert struct {
		Span
		Test Expr
		Msg  Expr // or nil
	}

	// Import is import a.b as c, d.
	Import struct {
		Span
		Names []*Alias
	}

	// ImportFrom is from ..Module import a as b; Level counts the dots and a
	// star import is the single alias "*".
	ImportFrom struct {
		Span
		Module string
		Names  []*Alias
		Level  int
	}

	// Global is global a, b.
	Global struct {
		Span
		Names []string
	}

	// Nonlocal is nonlocal a, b.
	Nonlocal struct {
		Span
		Names []string
	}

	// ExprStmt is an expression as a statement (CPython's Expr).
	ExprStmt struct {
		Span
		Value Expr
	}

	// Pass is pass.
	Pass struct{ Span }

	// Break is break.
	Break struct{ Span }

	// Continue is continue.
	Continue struct{ Span }
)

func (*FunctionDef) stmt() {}
func (*ClassDef) stmt()    {}
func (*Return) stmt()      {}
func (*Delete) stmt()      {}
func (*Assign) stmt()      {}
func (*TypeAlias) stmt()   {}
func (*AugAssign) stmt()   {}
func (*AnnAssign) stmt()   {}
func (*For) stmt()         {}
func (*While) stmt()       {}
func (*If) stmt()          {}
func (*With) stmt()        {}
func (*Match) stmt()       {}
func (*Raise) stmt()       {}
func (*Try) stmt()         {}
func (*Assert) stmt()      {}
func (*Import) stmt()      {}
func (*ImportFrom) stmt()  {}
func (*Global) stmt()      {}
func (*Nonlocal) stmt()    {}
func (*ExprStmt) stmt()    {}
func (*Pass) stmt()        {}
func (*Break) stmt()       {}
func (*Continue) stmt()    {}

type (
	// ExceptHandler is except Type as Name: Body.
	ExceptHandler struct {
		Span
		Type Expr   // or nil
		Name string // or ""
		Body []Stmt
	}

	// WithItem is Context as Vars.
	WithItem struct {
		Context Expr
		Vars    Expr // or nil
	}

	// MatchCase is case Pattern if Guard: Body.
	MatchCase struct {
		Pattern Pattern
		Guard   Expr // or nil
		Body    []Stmt
	}

	// Alias is Name as AsName in an import.
	Alias struct {
		Span
		Name   string
		AsName string // or ""
	}

	// Arguments are the parameters of a function or lambda.
	Arguments struct {
		PosOnly    []*Arg
		Args       []*Arg
		VarArg     *Arg // or nil
		KwOnly     []*Arg
		KwDefaults []Expr // as long as KwOnly; nil where there is no default
		KwArg      *Arg   // or nil
		Defaults   []Expr // of the last parameters of PosOnly followed by Args
	}

	// Arg is one parameter, Name: Annotation.
	Arg struct {
		Span
		Name       string
		Annotation Expr // or nil; a Starred for *args: *Ts

		TypeComment string // or ""
	}

	// Keyword is Name=Value in a call or class; Name is "" for **Value.
	Keyword struct {
		Span
		Name  string
		Value Expr
	}
)

type (
	// TypeVar is Name: Bound = Default.
	TypeVar struct {
		Span
		Name    string
		Bound   Expr // or nil
		Default Expr // or nil
	}

	// ParamSpec is **Name = Default.
	ParamSpec struct {
		Span
		Name    string
		Default Expr // or nil
	}

	// TypeVarTuple is *Name = Default.
	TypeVarTuple struct {
		Span
		Name    string
		Default Expr // or nil
	}
)

func (*TypeVar) typeParam()      {}
func (*ParamSpec) typeParam()    {}
func (*TypeVarTuple) typeParam() {}

type (
	// MatchValue is a literal or dotted name.
	MatchValue struct {
		Span
		Value Expr
	}

	// MatchSingleton is None, True or False.
	MatchSingleton struct {
		Span
		Value ConstKind // ConstNone, ConstTrue or ConstFalse
	}

	// MatchSequence is [a, *b] or (a, b).
	MatchSequence struct {
		Span
		Patterns []Pattern
	}

	// MatchMapping is {key: pattern, **rest}.
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string // or ""
	}

	// MatchClass is Cls(p1, attr=p2).
	MatchClass struct {
		Span
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}

	// MatchStar is *name within a sequence; Name is "" for *_.
	MatchStar struct {
		Span
		Name string
	}

	// MatchAs is pattern as name; both empty is the wildcard _.
	MatchAs struct {
		Span
		Pattern Pattern // or nil
		Name    string  // or ""
	}

	// MatchOr is p1 | p2.
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

func (*MatchValue) pattern()     {}
func (*MatchSingleton) pattern() {}
func (*MatchSequence) pattern()  {}
func (*MatchMapping) pattern()   {}
func (*MatchClass) pattern()     {}
func (*MatchStar) pattern()      {}
func (*MatchAs) pattern()        {}
func (*MatchOr) pattern()        {}
