package eval

import (
	"pyasync/ast"
	"pyasync/object"
	"pyasync/parser"
)

// this file compiles what is typed at a prompt

// CompileEntry compiles an entry: any number of statements, of which those in the last line
// show their values if they are expressions. The parts are to be run one after another; those that await make
// coroutines. Errors and warnings about the text call it shown, code objects filename. futures are the future statements of earlier entries, to which those of this
// one are added.
func CompileEntry(th *Thread, text, shown, filename string, futures *Options) ([]*object.Code, error) {
	opts := *futures
	opts.TopLevelAwait, opts.Text = true, true
	tree, text, err := parse(th, text, shown, Exec, opts)
	if err != nil {
		return nil, err
	}
	body := tree.(*ast.Module).Body
	if len(body) == 0 {
		return nil, nil
	}
	names := parser.FutureNames(body)
	opts.Annotations = opts.Annotations || names["annotations"]
	last := len(body) - 1
	for last > 0 && body[last-1].Pos().EndLine == body[last].Pos().Line {
		last--
	}
	var parts []ast.Tree
	if last > 0 {
		parts = append(parts, &ast.Module{Body: body[:last]})
	}
	parts = append(parts, &ast.Interactive{Body: body[last:]})
	var codes []*object.Code
	for _, part := range parts {
		code, err := CompileTree(th, part, filename, text, opts)
		if err != nil {
			return nil, err
		}
		code.Source.Shown = true
		codes = append(codes, code)
	}
	futures.Annotations = opts.Annotations
	futures.BarryAsFLUFL = futures.BarryAsFLUFL || names["barry_as_FLUFL"]
	return codes, nil
}
