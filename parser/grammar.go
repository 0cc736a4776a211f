package parser

// this file holds the grammar of statements that begin with a keyword, as
// struct tags, and the hooks by which it reaches the hand-written productions

import (
	"sync"

	"github.com/alecthomas/participle/v2"
	plex "github.com/alecthomas/participle/v2/lexer"

	"pyasync/ast"
	"pyasync/lexer"
)

// The captures of hand-written productions; each is an interface of its own,
// because participle picks the hook by type.
type (
	expression      interface{ ast.Expr } // a if b else c
	namedExpression interface{ ast.Expr } // a := b
	starExpressions interface{ ast.Expr } // a, *b
	starExpression  interface{ ast.Expr } // *b
	yieldOrStar     interface{ ast.Expr } // yield a
	targets         interface{ ast.Expr } // a, *b to assign to
	parameters      interface{ arguments() *ast.Arguments }
	bases           interface{ call() *ast.Call }
	subject         interface{ ast.Expr } // a, *b after match
	withItems       interface{ items() []*ast.WithItem }
	pattern         interface{ ast.Pattern }
)

// params, superclasses and items are what the last of these hold.
type (
	params       struct{ *ast.Arguments }
	superclasses struct{ *ast.Call }
	items        []*ast.WithItem
)

func (p params) arguments() *ast.Arguments { return p.Arguments }
func (s superclasses) call() *ast.Call     { return s.Call }
func (i items) items() []*ast.WithItem     { return i }

// suite is the body of a compound statement.
type suite struct {
	body []ast.Stmt
	end  ast.Span // of its last token, which may be a semicolon
}

// Parse makes suite a participle.Parseable.
func (s *suite) Parse(tokens *plex.PeekingLexer) error {
	p := &parser{PeekingLexer: tokens}
	s.body = p.block()
	s.end = spanOf(p.lastVisible())
	return nil
}

// hook makes a hand-written production known to participle. When starts is not
// nil, it tells whether the production can begin at the next token, so that the
// grammar may call it optional.
func hook[T any](parse func(*parser) T, starts func(*parser) bool) participle.Option {
	return participle.ParseTypeWith(func(tokens *plex.PeekingLexer) (T, error) {
		p := &parser{PeekingLexer: tokens}
		if starts != nil && !starts(p) {
			var none T
			return none, participle.NextMatch
		}
		return parse(p), nil
	})
}

// grammarOptions is what all grammars share.
var grammarOptions = sync.OnceValue(func() []participle.Option {
	return []participle.Option{
		participle.Lexer(lexer.Definition{}),
		participle.UseLookahead(0),
		hook(func(p *parser) expression { return p.expression() }, (*parser).atExpr),
		hook(func(p *parser) namedExpression { return p.namedExpression() }, nil),
		hook(func(p *parser) starExpressions { return p.starExpressions() }, (*parser).atStarExpr),
		hook(func(p *parser) starExpression { return p.starExpression() }, nil),
		hook(func(p *parser) yieldOrStar { return p.yieldOrStar() }, nil),
		hook(func(p *parser) targets { return p.targets() }, nil),
		hook(func(p *parser) parameters { return params{p.parameters(lexer.RPar)} }, nil),
		hook(func(p *parser) bases {
			c := &ast.Call{}
			c.Args, c.Keywords = p.arguments(false)
			return superclasses{c}
		}, func(p *parser) bool { return p.at(lexer.LPar) }),
		hook(func(p *parser) subject { return p.matchSubject() }, nil),
		hook(func(p *parser) withItems { return p.withItems() }, nil),
		hook(func(p *parser) pattern { return p.patterns() }, nil),
	}
})

// grammar is the lazily built grammar of one kind of statement.
func grammar[T any]() func() *participle.Parser[T] {
	return sync.OnceValue(func() *participle.Parser[T] {
		return participle.MustBuild[T](grammarOptions()...)
	})
}

// production is a captured statement that can be turned into a node.
type production[T any] interface {
	*T
	lower(ast.Span) ast.Stmt
}

// parseBy parses a statement by its grammar.
func parseBy[T any, P production[T]](p *parser, g func() *participle.Parser[T]) ast.Stmt {
	start := p.Peek()
	return P(match(p, g)).lower(p.since(start))
}

// match reads what a grammar describes; anything else ends the parse.
func match[T any](p *parser, g func() *participle.Parser[T]) *T {
	captured, err := g().ParseFromLexer(p.PeekingLexer, participle.AllowTrailing(true))
	if err != nil {
		fail()
	}
	return captured
}

var (
	returnGrammar   = grammar[returnStmt]()
	raiseGrammar    = grammar[raiseStmt]()
	deleteGrammar   = grammar[deleteStmt]()
	assertGrammar   = grammar[assertStmt]()
	globalGrammar   = grammar[globalStmt]()
	nonlocalGrammar = grammar[nonlocalStmt]()
	importGrammar   = grammar[importStmt]()
	fromGrammar     = grammar[fromStmt]()
	typeGrammar     = grammar[typeStmt]()
	ifGrammar       = grammar[ifStmt]()
	whileGrammar    = grammar[whileStmt]()
	forGrammar      = grammar[forStmt]()
	tryGrammar      = grammar[tryStmt]()
	withGrammar     = grammar[withStmt]()
	defGrammar      = grammar[defStmt]()
	classGrammar    = grammar[classStmt]()
	matchGrammar    = grammar[matchStmt]()

	// few definitions have any, and the grammar of all others need not include them
	typeParamsGrammar = grammar[typeParams]()
)

type returnStmt struct {
	Value starExpressions `parser:"Return @@?"`
}

type raiseStmt struct {
	Exc   expression `parser:"Raise ( @@"`
	Cause expression `parser:"( From @@ )? )?"`
}

type deleteStmt struct {
	Targets starExpressions `parser:"Del @@"`
}

type assertStmt struct {
	Test expression `parser:"Assert @@"`
	Msg  expression `parser:"( Comma @@ )?"`
}

type globalStmt struct {
	Names []string `parser:"Global @Name ( Comma @Name )*"`
}

type nonlocalStmt struct {
	Names []string `parser:"Nonlocal @Name ( Comma @Name )*"`
}

type importStmt struct {
	Names []*alias `parser:"Import @@ ( Comma @@ )*"`
}

// alias: a.b as c
type alias struct {
	Tokens []plex.Token
	Name   []string    `parser:"@Name ( Dot @Name )*"`
	AsName *plex.Token `parser:"( As @Name )?"`
}

type fromStmt struct {
	Dots   []string    `parser:"From @( Dot | Ellipsis )*"`
	Module []string    `parser:"( @Name ( Dot @Name )* )? Import"`
	Star   *plex.Token `parser:"( @Star"`
	Names  []*fromName `parser:"| LPar @@ ( (?! Comma RPar ) Comma @@ )* Comma? RPar | @@ ( Comma @@ )* )"`
}

// fromName: a as b; a trailing comma is only right within parentheses
type fromName struct {
	Tokens []plex.Token
	Name   plex.Token  `parser:"@Name"`
	AsName *plex.Token `parser:"( As @Name )?"`
}

type typeStmt struct {
	Name   plex.Token    `parser:"'type' @Name"`
	Params typeParamList `parser:"@@?"`
	Value  expression    `parser:"Equal @@"`
}

// typeParamList is what typeParams comes to; empty where there are none.
type typeParamList struct{ list []ast.TypeParam }

// Parse implements participle.Parseable.
func (l *typeParamList) Parse(tokens *plex.PeekingLexer) error {
	p := &parser{PeekingLexer: tokens}
	if !p.at(lexer.LSqb) {
		return participle.NextMatch
	}
	l.list = match(p, typeParamsGrammar).lower()
	return nil
}

type typeParams struct {
	Params []*typeParam `parser:"LSqb @@ ( (?! Comma RSqb ) Comma @@ )* Comma? RSqb"`
}

// typeParam: T: bound = default, *Ts = default, or **P = default
type typeParam struct {
	Tokens      []plex.Token
	Name        *plex.Token    `parser:"  ( @Name"`
	Bound       expression     `parser:"    ( Colon @@ )?"`
	Default     expression     `parser:"    ( Equal @@ )? )"`
	Tuple       *plex.Token    `parser:"| ( Star @Name"`
	StarDefault starExpression `parser:"    ( Equal @@ )? )"`
	Spec        *plex.Token    `parser:"| ( DoubleStar @Name"`
	SpecDefault expression     `parser:"    ( Equal @@ )? )"`
}

type ifStmt struct {
	Test  namedExpression `parser:"If @@ Colon"`
	Body  suite           `parser:"@@"`
	Elifs []*elif         `parser:"@@*"`
	Else  *suite          `parser:"( Else Colon @@ )?"`
}

type elif struct {
	Pos  plex.Position
	Test namedExpression `parser:"Elif @@ Colon"`
	Body suite           `parser:"@@"`
}

type whileStmt struct {
	Test namedExpression `parser:"While @@ Colon"`
	Body suite           `parser:"@@"`
	Else *suite          `parser:"( Else Colon @@ )?"`
}

type forStmt struct {
	Async  bool            `parser:"@Async?"`
	Target targets         `parser:"For @@"`
	Iter   starExpressions `parser:"In @@ Colon"`
	Body   suite           `parser:"@@"`
	Else   *suite          `parser:"( Else Colon @@ )?"`
}

type tryStmt struct {
	Body     suite      `parser:"Try Colon @@"`
	Handlers []*handler `parser:"@@*"`
	Else     *suite     `parser:"( Else Colon @@ )?"`
	Finally  *suite     `parser:"( Finally Colon @@ )?"`
}

type handler struct {
	Pos  plex.Position
	Star bool        `parser:"Except @Star?"`
	Type expression  `parser:"( @@"`
	Name *plex.Token `parser:"( As @Name )? )? Colon"`
	Body suite       `parser:"@@"`
}

type withStmt struct {
	Async bool      `parser:"@Async?"`
	Items withItems `parser:"With @@ Colon"`
	Body  suite     `parser:"@@"`
}

type defStmt struct {
	Async   bool          `parser:"@Async?"`
	Name    plex.Token    `parser:"Def @Name"`
	Params  typeParamList `parser:"@@?"`
	Args    parameters    `parser:"LPar @@ RPar"`
	Returns expression    `parser:"( RArrow @@ )?"`
	Body    suite         `parser:"Colon @@"`
}

type classStmt struct {
	Name   plex.Token    `parser:"Class @Name"`
	Params typeParamList `parser:"@@?"`
	Bases  bases         `parser:"@@?"`
	Body   suite         `parser:"Colon @@"`
}

type matchStmt struct {
	Subject subject       `parser:"'match' @@ Colon Newline Indent"`
	Cases   []*caseClause `parser:"@@+ Dedent"`
}

type caseClause struct {
	Pattern pattern         `parser:"'case' @@"`
	Guard   namedExpression `parser:"( If @@ )?"`
	Body    suite           `parser:"Colon @@"`
}
