//go:build !unix

package runtime

import "pyasync/object"

// this file stands in where loops know no signals, pipes and processes

type noMethods struct{}

var pythonOfBase noMethods

func (noMethods) funcs() []object.Func { return nil }

func unixMethods() []object.Func { return nil }

func unixGetters() []object.Getter { return nil }

func (l *Loop) closeSignals(*thread) error { return nil }
