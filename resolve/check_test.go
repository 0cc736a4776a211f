package resolve_test

// this file tests static errors and warnings; words and places are CPython's

import (
	"testing"

	"pyasync/ast"
	"pyasync/resolve"
)

type at struct{ line, col, endLine, endCol int32 }

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		src, msg string
		at       at
	}{
		{"await x\ndef f():\n    y=1\n    global y", "name 'y' is assigned to before global declaration", at{4, 4, 4, 12}},
		{"def g(): await x\ndef f():\n    y=1\n    global y", "name 'y' is assigned to before global declaration", at{4, 4, 4, 12}},
		{"def g(): [x async for x in y]\ndef f():\n    y=1\n    global y", "name 'y' is assigned to before global declaration", at{4, 4, 4, 12}},
		{"class C:\n    yield 1\ndef f():\n    y=1\n    global y", "name 'y' is assigned to before global declaration", at{5, 4, 5, 12}},
		{"return 1\ndef f():\n    y=1\n    global y", "name 'y' is assigned to before global declaration", at{4, 4, 4, 12}},
		{"def f[T](x: (yield 1)): pass", "yield expression cannot be used within the definition of a generic", at{1, 13, 1, 20}},
		{"def f[T: (yield)](): pass", "yield expression cannot be used within a TypeVar bound", at{1, 10, 1, 15}},
		{"def f[T: (a:=1)](): pass", "named expression cannot be used within a TypeVar bound", at{1, 10, 1, 14}},
		{"type X = (yield)", "yield expression cannot be used within a type alias", at{1, 10, 1, 15}},
		{"type X = [(a:=1) for x in y]", "assignment expression within a comprehension cannot be used in a type alias", at{1, 11, 1, 12}},
		{"class C[T]([(a:=1) for x in y]): pass", "assignment expression within a comprehension cannot be used within the definition of a generic", at{1, 13, 1, 14}},
		{"class C[T]((yield)): pass", "yield expression cannot be used within the definition of a generic", at{1, 12, 1, 17}},
		{"class C[T](await x): pass", "await expression cannot be used within the definition of a generic", at{1, 11, 1, 18}},
		{"def f(x:(yield)): pass", "'yield' outside function", at{1, 9, 1, 14}},
		{"from __future__ import annotations\ndef f(x:(yield)): pass", "yield expression cannot be used within an annotation", at{2, 9, 2, 14}},
		{"from __future__ import annotations\nasync def f():\n  x: (await y)", "await expression cannot be used within an annotation", at{3, 6, 3, 13}},
		{"from __future__ import annotations\nasync def f():\n  x: (y:=1)", "named expression cannot be used within an annotation", at{3, 6, 3, 10}},
		{"def f[T=(yield)](): pass", "yield expression cannot be used within a TypeVar default", at{1, 9, 1, 14}},
		{"def f[*T=(a:=1)](): pass", "named expression cannot be used within a TypeVarTuple default", at{1, 10, 1, 14}},
		{"def f[**T=[a:=1 for x in y]](): pass", "assignment expression within a comprehension cannot be used in a TypeVar bound", at{1, 11, 1, 12}},
		{"def f[T](x=(yield)): pass", "'yield' outside function", at{1, 12, 1, 17}},
		{"[(yield x) for x in y]", "'yield' inside list comprehension", at{1, 2, 1, 9}},
		{"def f(): {(yield x) for x in y}", "'yield' inside set comprehension", at{1, 11, 1, 18}},
		{"def f(): {(yield x):1 for x in y}", "'yield' inside dict comprehension", at{1, 11, 1, 18}},
		{"def f(): ((yield x) for x in y)", "'yield' inside generator expression", at{1, 11, 1, 18}},
		{"def f(): ((yield from x) for x in y)", "'yield' inside generator expression", at{1, 11, 1, 23}},
		{"def f(): [x for z in y for x in (yield)]", "'yield' inside list comprehension", at{1, 33, 1, 38}},
		{"def f(__debug__): pass", "cannot assign to __debug__", at{1, 6, 1, 15}},
		{"lambda __debug__: 1", "cannot assign to __debug__", at{1, 7, 1, 16}},
		{"def f[__debug__](): pass", "cannot assign to __debug__", at{1, 6, 1, 15}},
		{"class __debug__: pass", "cannot assign to __debug__", at{1, 0, 1, 21}},
		{"class C[__debug__]: pass", "cannot assign to __debug__", at{1, 8, 1, 17}},
		{"import __debug__", "cannot assign to __debug__", at{1, 0, 1, 16}},
		{"import a as __debug__", "cannot assign to __debug__", at{1, 0, 1, 21}},
		{"import __debug__.x", "cannot assign to __debug__", at{1, 0, 1, 18}},
		{"from a import __debug__", "cannot assign to __debug__", at{1, 0, 1, 23}},
		{"try: pass\nexcept E as __debug__: pass", "cannot assign to __debug__", at{2, 0, 2, 27}},
		{"f(a=1, b=2, a=3)", "keyword argument repeated: a", at{1, 12, 1, 15}},
		{"f(__debug__=1)", "cannot assign to __debug__", at{1, 2, 1, 13}},
		{"class C(a=1, a=2): pass", "keyword argument repeated: a", at{1, 13, 1, 16}},
		{"x.__debug__ = 1", "cannot assign to __debug__", at{1, 0, 1, 11}},
		{"del __debug__", "cannot delete __debug__", at{1, 4, 1, 13}},
		{"__debug__ += 1", "cannot assign to __debug__", at{1, 0, 1, 9}},
		{"(__debug__ := 1)", "cannot assign to __debug__", at{1, 1, 1, 10}},
		{"[x for __debug__ in y]", "cannot assign to __debug__", at{1, 7, 1, 16}},
		{"__debug__: int", "cannot assign to __debug__", at{1, 0, 1, 14}},
		{"x.__debug__: int", "cannot assign to __debug__", at{1, 0, 1, 16}},
		{"(__debug__): int = 1", "cannot assign to __debug__", at{1, 1, 1, 10}},
		{"match x:\n  case __debug__: pass", "cannot assign to __debug__", at{2, 7, 2, 16}},
		{"match x:\n  case [*__debug__]: pass", "cannot assign to __debug__", at{2, 8, 2, 18}},
		{"match x:\n  case {**__debug__}: pass", "cannot assign to __debug__", at{2, 7, 2, 20}},
		{"match x:\n  case C(__debug__=1): pass", "cannot assign to __debug__", at{2, 19, 2, 20}},
		{"match x:\n  case C(a=1, a=2): pass", "attribute name repeated in class pattern: a", at{2, 16, 2, 17}},
		{"match x:\n  case y: pass\n  case z: pass", "name capture 'y' makes remaining patterns unreachable", at{2, 7, 2, 8}},
		{"match x:\n  case _: pass\n  case z: pass", "wildcard makes remaining patterns unreachable", at{2, 7, 2, 8}},
		{"match x:\n  case (_ as q): pass\n  case z: pass", "wildcard makes remaining patterns unreachable", at{2, 8, 2, 9}},
		{"match x:\n  case a | b: pass", "name capture 'a' makes remaining patterns unreachable", at{2, 7, 2, 8}},
		{"match x:\n  case 1 | a: pass", "alternative patterns bind different names", at{2, 7, 2, 12}},
		{"match x:\n  case [a] | [b]: pass", "alternative patterns bind different names", at{2, 7, 2, 16}},
		{"match x:\n  case [a, a]: pass", "multiple assignments to name 'a' in pattern", at{2, 11, 2, 12}},
		{"match x:\n  case [a] as a: pass", "multiple assignments to name 'a' in pattern", at{2, 7, 2, 15}},
		{"match x:\n  case [*a, *b]: pass", "multiple starred names in sequence pattern", at{2, 7, 2, 15}},
		{"match x:\n  case {1: a, 1: b}: pass", "mapping pattern checks duplicate key (1)", at{2, 7, 2, 19}},
		{"match x:\n  case {1: a, True: b, -1: c, -1: d}: pass", "mapping pattern checks duplicate key (True)", at{2, 7, 2, 36}},
		{"match x:\n  case {'a': a, 'b': b, 'a': d}: pass", "mapping pattern checks duplicate key ('a')", at{2, 7, 2, 31}},
		{"match x:\n  case {1+2j: a, 1+2j: d}: pass", "mapping pattern checks duplicate key ((1+2j))", at{2, 7, 2, 25}},
		{"match x:\n  case {'a': a, **a}: pass", "multiple assignments to name 'a' in pattern", at{2, 7, 2, 20}},
		{"match x:\n  case _ | 1: pass", "wildcard makes remaining patterns unreachable", at{2, 7, 2, 8}},
		{"match x:\n  case (a, b) | (b, a): pass\n  case [a, b] | (b, c, d): pass", "alternative patterns bind different names", at{3, 7, 3, 25}},
		{"try: pass\nexcept: pass\nexcept E: pass", "default 'except:' must be last", at{2, 0, 2, 12}},
		{"*a = 1", "starred assignment target must be in a list or tuple", at{1, 0, 1, 2}},
		{"*a, *b = c", "multiple starred expressions in assignment", at{1, 0, 1, 6}},
		{"[*a, *b] = c", "multiple starred expressions in assignment", at{1, 0, 1, 8}},
		{"x = *a", "can't use starred expression here", at{1, 4, 1, 6}},
		{"for *x in y: pass", "starred assignment target must be in a list or tuple", at{1, 4, 1, 6}},
		{"return 1", "'return' outside function", at{1, 0, 1, 8}},
		{"class C:\n  return 1", "'return' outside function", at{2, 2, 2, 10}},
		{"async def f():\n  yield 1\n  return 1", "'return' with value in async generator", at{3, 2, 3, 10}},
		{"async def f():\n  yield from x", "'yield from' inside async function", at{2, 2, 2, 14}},
		{"async def f():\n  return 1\n  yield", "'return' with value in async generator", at{2, 2, 2, 10}},
		{"break", "'break' outside loop", at{1, 0, 1, 5}},
		{"continue", "'continue' not properly in loop", at{1, 0, 1, 8}},
		{"class C:\n  break", "'break' outside loop", at{2, 2, 2, 7}},
		{"while 1:\n  def f(): break", "'break' outside loop", at{2, 11, 2, 16}},
		{"while 1:\n  class C: continue", "'continue' not properly in loop", at{2, 11, 2, 19}},
		{"try: pass\nexcept* E:\n  break", "'break', 'continue' and 'return' cannot appear in an except* block", at{3, 2, 3, 7}},
		{"for x in y:\n  try: pass\n  except* E:\n    continue", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 4, 4, 12}},
		{"def f():\n  try: pass\n  except* E:\n    return", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 4, 4, 10}},
		{"def f():\n  try: pass\n  except* E:\n    for x in y: return 1", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 23, 4, 24}},
		{"async for x in y: pass", "'async for' outside async function", at{1, 0, 1, 22}},
		{"async with x: pass", "'async with' outside async function", at{1, 0, 1, 18}},
		{"def f():\n  async for x in y: pass", "'async for' outside async function", at{2, 2, 2, 24}},
		{"def f():\n  async with x: pass", "'async with' outside async function", at{2, 2, 2, 20}},
		{"[x async for x in y]", "asynchronous comprehension outside of an asynchronous function", at{1, 0, 1, 20}},
		{"def f(): return {x async for x in y}", "asynchronous comprehension outside of an asynchronous function", at{1, 16, 1, 36}},
		{"def f(): return [await x for x in y]", "asynchronous comprehension outside of an asynchronous function", at{1, 16, 1, 36}},
		{"async def f(): lambda: await x", "'await' outside async function", at{1, 23, 1, 30}},
		{"async def f(): lambda: [x async for x in y]", "asynchronous comprehension outside of an asynchronous function", at{1, 23, 1, 43}},
		{"class C: await x", "'await' outside function", at{1, 9, 1, 16}},
		{"async def f():\n  class C: await x", "'await' outside function", at{2, 11, 2, 18}},
		{"async def f():\n  class C: [x async for x in y]", "asynchronous comprehension outside of an asynchronous function", at{2, 11, 2, 31}},
		{"def f(): [[x async for x in y] for z in w]", "asynchronous comprehension outside of an asynchronous function", at{1, 9, 1, 42}},
		{"from x import *\ndef f(): from x import *", "import * only allowed at module level", at{2, 23, 2, 24}},
		{"class C: from x import *", "import * only allowed at module level", at{1, 23, 1, 24}},
		{"x = 1\nfrom __future__ import annotations", "from __future__ imports must occur at the beginning of the file", at{2, 0, 2, 34}},
		{"\"doc\"\nfrom __future__ import division\n\"x\"\nfrom __future__ import generators", "from __future__ imports must occur at the beginning of the file", at{4, 0, 4, 33}},
		{"nonlocal x", "nonlocal declaration not allowed at module level", at{1, 0, 1, 10}},
		{"def f(): nonlocal x", "no binding for nonlocal 'x' found", at{1, 9, 1, 19}},
		{"def f():\n  global x\n  nonlocal x", "name 'x' is nonlocal and global", at{2, 2, 2, 10}},
		{"def f():\n  nonlocal x\n  global x", "name 'x' is nonlocal and global", at{2, 2, 2, 12}},
		{"def f(x): global x", "name 'x' is parameter and global", at{1, 10, 1, 18}},
		{"def f(x): nonlocal x", "name 'x' is parameter and nonlocal", at{1, 10, 1, 20}},
		{"def f():\n  print(x)\n  global x", "name 'x' is used prior to global declaration", at{3, 2, 3, 10}},
		{"def f():\n  x=1\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  x:int\n  global x", "annotated name 'x' can't be global", at{3, 2, 3, 10}},
		{"def f():\n  global x\n  x:int", "annotated name 'x' can't be global", at{3, 2, 3, 7}},
		{"def f():\n  def g():\n    nonlocal x\n    x:int", "annotated name 'x' can't be nonlocal", at{4, 4, 4, 9}},
		{"x:int\nglobal x", "annotated name 'x' can't be global", at{2, 0, 2, 8}},
		{"def f(x,x): pass", "duplicate argument 'x' in function definition", at{1, 8, 1, 9}},
		{"lambda x,*x: 1", "duplicate argument 'x' in function definition", at{1, 10, 1, 11}},
		{"def f[T,T](): pass", "duplicate type parameter 'T'", at{1, 8, 1, 9}},
		{"class C[T,*T](): pass", "duplicate type parameter 'T'", at{1, 10, 1, 12}},
		{"class C[T]:\n  def f(self):\n    nonlocal T", "nonlocal binding not allowed for type parameter 'T'", at{3, 4, 3, 14}},
		{"def f[T=int,U](): pass", "non-default type parameter 'U' follows default type parameter", at{1, 12, 1, 13}},
		{"[x:=1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'", at{1, 1, 1, 2}},
		{"[(x:=1) for z in (y:=2)]", "assignment expression cannot be used in a comprehension iterable expression", at{1, 18, 1, 22}},
		{"[[(x:=1) for z in y] for x in w]", "assignment expression cannot rebind comprehension iteration variable 'x'", at{1, 3, 1, 4}},
		{"[x for y in z if (q:=1) for q in w]", "comprehension inner loop cannot rebind assignment expression target 'q'", at{1, 28, 1, 29}},
		{"class C: [x:=1 for y in z]", "assignment expression within a comprehension cannot be used in a class body", at{1, 10, 1, 11}},
		{"[i for i in (lambda: (j:=1))]", "assignment expression cannot be used in a comprehension iterable expression", at{1, 22, 1, 26}},
		{"def f():\n  def g[T](x: (yield)): pass", "yield expression cannot be used within the definition of a generic", at{2, 15, 2, 20}},
		{"def f(a, *, a): pass", "duplicate argument 'a' in function definition", at{1, 12, 1, 13}},
		{"with a as b, c as __debug__: pass", "cannot assign to __debug__", at{1, 18, 1, 27}},
		{"for __debug__ in x: pass", "cannot assign to __debug__", at{1, 4, 1, 13}},
		{"def f(*, __debug__): pass", "cannot assign to __debug__", at{1, 9, 1, 18}},
		{"def f(**__debug__): pass", "cannot assign to __debug__", at{1, 8, 1, 17}},
		{"class C:\n  nonlocal x", "no binding for nonlocal 'x' found", at{2, 2, 2, 12}},
		{"def f():\n  [(yield) async for x in y]", "'yield' inside list comprehension", at{2, 4, 2, 9}},
		{"async def f():\n  return [x async for x in (yield y)]", "'return' with value in async generator", at{2, 2, 2, 37}},
		{"x = yield", "'yield' outside function", at{1, 4, 1, 9}},
		{"class C: x = yield", "'yield' outside function", at{1, 13, 1, 18}},
		{"async def f():\n  (await x for y in z)\n  (yield from x)", "'yield from' inside async function", at{3, 3, 3, 15}},
		{"async def f():\n  def g(): await x", "'await' outside async function", at{2, 11, 2, 18}},
		{"try:\n  break\nfinally: pass", "'break' outside loop", at{2, 2, 2, 7}},
		{"for x in y: pass\nelse: break", "'break' outside loop", at{2, 6, 2, 11}},
		{"while 1: pass\nelse: continue", "'continue' not properly in loop", at{2, 6, 2, 14}},
		{"if 1: break", "'break' outside loop", at{1, 6, 1, 11}},
		{"with x: break", "'break' outside loop", at{1, 8, 1, 13}},
		{"match x:\n  case 1: break", "'break' outside loop", at{2, 10, 2, 15}},
		{"def f():\n  try: pass\n  except* E:\n    return x", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 4, 4, 12}},
		{"def f():\n  try: pass\n  except* E:\n    return (\n      1)", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 4, 5, 8}},
		{"def f():\n  try: pass\n  except* E:\n    return -1", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 11, 4, 13}},
		{"def f():\n  try: pass\n  except* E:\n    return (1,2)", "'break', 'continue' and 'return' cannot appear in an except* block", at{4, 11, 4, 16}},
		{"type X[T, T] = int", "duplicate type parameter 'T'", at{1, 10, 1, 11}},
		{"type X[T=int, *Ts] = int", "non-default type parameter 'Ts' follows default type parameter", at{1, 14, 1, 17}},
		{"def f[T: int=str, **P](): pass", "non-default type parameter 'P' follows default type parameter", at{1, 18, 1, 21}},
		{"type X = await y", "await expression cannot be used within a type alias", at{1, 9, 1, 16}},
		{"type X[T: (await x)] = 1", "await expression cannot be used within a TypeVar bound", at{1, 11, 1, 18}},
		{"def f():\n  type X = (y := 1)", "named expression cannot be used within a type alias", at{2, 12, 2, 18}},
		{"class C[T]:\n  x: (yield)", "'yield' outside function", at{2, 6, 2, 11}},
		{"def f() -> (await x): pass", "'await' outside function", at{1, 12, 1, 19}},
		{"async def f():\n  class C[T](await x): pass", "await expression cannot be used within the definition of a generic", at{2, 13, 2, 20}},
		{"async def f():\n  def g[T](x: await y): pass", "await expression cannot be used within the definition of a generic", at{2, 14, 2, 21}},
		{"[x for x in (yield)]", "'yield' outside function", at{1, 13, 1, 18}},
		{"def f():\n  for x in y: pass\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  def x(): pass\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  class x: pass\n  nonlocal x", "name 'x' is assigned to before nonlocal declaration", at{3, 2, 3, 12}},
		{"def f():\n  with a as x: pass\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  (x := 1)\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  [(x := 1) for y in z]\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  del x\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"def f():\n  x.y = 1\n  global x", "name 'x' is used prior to global declaration", at{3, 2, 3, 10}},
		{"def f():\n  x += 1\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"class C:\n  x = 1\n  global x", "name 'x' is assigned to before global declaration", at{3, 2, 3, 10}},
		{"x = 1\nglobal x", "name 'x' is assigned to before global declaration", at{2, 0, 2, 8}},
		{"print(x)\nglobal x", "name 'x' is used prior to global declaration", at{2, 0, 2, 8}},
		{"[[x for x in y] for x in [(x := 1)]]", "assignment expression cannot be used in a comprehension iterable expression", at{1, 27, 1, 33}},
		{"[0 for x in y if [(z := 1) for z in x]]", "assignment expression cannot rebind comprehension iteration variable 'z'", at{1, 19, 1, 20}},
		{"{x: (x := 1) for x in y}", "assignment expression cannot rebind comprehension iteration variable 'x'", at{1, 5, 1, 6}},
		{"def f(x, *, y, z, **y): pass", "duplicate argument 'y' in function definition", at{1, 20, 1, 21}},
		{"def f(a, /, a): pass", "duplicate argument 'a' in function definition", at{1, 12, 1, 13}},
		{"f(**x, a=1, a=2)", "keyword argument repeated: a", at{1, 12, 1, 15}},
		{"f(a=1, *b, a=2)", "keyword argument repeated: a", at{1, 11, 1, 14}},
		{"f(a=1, b=2, c=f(d=1, d=2))", "keyword argument repeated: d", at{1, 21, 1, 24}},
		{"(a, *b, *c) = d", "multiple starred expressions in assignment", at{1, 0, 1, 11}},
		{"for a, *b, *c in d: pass", "multiple starred expressions in assignment", at{1, 4, 1, 13}},
		{"with a as (*b, *c): pass", "multiple starred expressions in assignment", at{1, 10, 1, 18}},
		{"yield *a", "'yield' outside function", at{1, 0, 1, 8}},
		{"def f(): return *a", "can't use starred expression here", at{1, 16, 1, 18}},
		{"*a", "can't use starred expression here", at{1, 0, 1, 2}},
		{"match x:\n  case {None: a, None: b}: pass", "mapping pattern checks duplicate key (None)", at{2, 7, 2, 25}},
		{"match x:\n  case {1: a, 1.0: b}: pass", "mapping pattern checks duplicate key (1.0)", at{2, 7, 2, 21}},
		{"match x:\n  case {0: a, -0: b, False: c}: pass", "mapping pattern checks duplicate key (0)", at{2, 7, 2, 30}},
		{"match x:\n  case {b'a': a, b'a': b}: pass", "mapping pattern checks duplicate key (b'a')", at{2, 7, 2, 25}},
		{"match x:\n  case {1.5e300: a, 1.5e300: b}: pass", "mapping pattern checks duplicate key (1.5e+300)", at{2, 7, 2, 31}},
		{"match x:\n  case {-1.5: a, -1.5: b}: pass", "mapping pattern checks duplicate key (-1.5)", at{2, 7, 2, 25}},
		{"match x:\n  case {-1j: a, -1j: b}: pass", "mapping pattern checks duplicate key ((-0-1j))", at{2, 7, 2, 23}},
		{"match x:\n  case {-1-1j: a, -1-1j: b}: pass", "mapping pattern checks duplicate key ((-1-1j))", at{2, 7, 2, 27}},
		{"match x:\n  case {100000000000000000000: a, 100000000000000000000: b}: pass", "mapping pattern checks duplicate key (100000000000000000000)", at{2, 7, 2, 59}},
		{"match x:\n  case C(a, b, a): pass", "multiple assignments to name 'a' in pattern", at{2, 15, 2, 16}},
		{"match x:\n  case C(a, b=a): pass", "multiple assignments to name 'a' in pattern", at{2, 14, 2, 15}},
		{"match x:\n  case (1 | 2 | _): pass\n  case 3: pass", "wildcard makes remaining patterns unreachable", at{2, 16, 2, 17}},
		{"match x:\n  case (1 | y | 2): pass", "name capture 'y' makes remaining patterns unreachable", at{2, 12, 2, 13}},
		{"match x:\n  case [(a | 1)]: pass", "name capture 'a' makes remaining patterns unreachable", at{2, 9, 2, 10}},
		{"match x:\n  case [a as b] as b: pass", "multiple assignments to name 'b' in pattern", at{2, 7, 2, 20}},
		{"match x:\n  case (a as b) | (b as a): pass", "name capture 'a' makes remaining patterns unreachable", at{2, 8, 2, 9}},
	} {
		_, _, err := resolveText(t, c.src, resolve.Options{})
		e, ok := err.(*ast.SyntaxError)
		if !ok {
			t.Errorf("%q: no error, want %s", c.src, c.msg)
		} else if got := (at{e.Span.Line, e.Span.Col, e.Span.EndLine, e.Span.EndCol}); e.Msg != c.msg || got != c.at {
			t.Errorf("%q: %s %v, want %s %v", c.src, e.Msg, got, c.msg, c.at)
		}
	}
}

func TestFutureErrors(t *testing.T) {
	for src, want := range map[string]string{
		"from __future__ import braces":           "not a chance",
		"from __future__ import annotations, foo": "future feature foo is not defined",
	} {
		_, _, err := resolveText(t, src, resolve.Options{})
		if e, ok := err.(*ast.SyntaxError); !ok || e.Msg != want || !e.NoEnd {
			t.Errorf("%q: %v, want %s", src, err, want)
		}
	}
}

func TestValid(t *testing.T) {
	for _, src := range []string{
		"def f(): return (await x for x in y)",
		"async def f():\n yield\n return",
		"class C: (lambda: [x := 1 for y in z])",
		"def f():\n try: pass\n except* E:\n  for x in y: break",
		"def f():\n try: pass\n except* E:\n  def g(): return 1",
		"for x in y:\n match x:\n  case 1: break\n  case _: continue",
		"match x:\n case (a, b) | (b, a): pass",
		"match x:\n case {a.b: c, a.b: d}: pass",
		"del x.__debug__",
		"def f(): yield *a, b",
		"x[*a] = 1",
	} {
		if _, _, err := resolveText(t, src, resolve.Options{}); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestTopLevelAwait(t *testing.T) {
	for _, src := range []string{"await x", "async for x in y: pass", "async with x: pass", "[x async for x in y]", "x = [await y for y in z]"} {
		if _, _, err := resolveText(t, src, resolve.Options{}); err == nil {
			t.Errorf("%q: no error", src)
		}
		if _, in, err := resolveText(t, src, resolve.Options{TopLevelAwait: true}); err != nil || !in.TopAwait {
			t.Errorf("%q: %v, or no coroutine", src, err)
		}
	}
}

func TestWarnings(t *testing.T) {
	for _, c := range [][2]string{
		{"1 is x", "\"is\" with 'int' literal. Did you mean \"==\"?"},
		{"x is -1", "\"is\" with 'int' literal. Did you mean \"==\"?"},
		{"x is ()", "\"is\" with 'tuple' literal. Did you mean \"==\"?"},
		{"x is (1,2)", "\"is\" with 'tuple' literal. Did you mean \"==\"?"},
		{"x is not 'a'", "\"is not\" with 'str' literal. Did you mean \"!=\"?"},
		{"x is 1.5 is y", "\"is\" with 'float' literal. Did you mean \"==\"?"},
		{"x == 1 is y", "\"is\" with 'int' literal. Did you mean \"==\"?"},
		{"assert (x, 1)", "assertion is always true, perhaps remove parentheses?"},
		{"assert (x, \"y\"), 2", "assertion is always true, perhaps remove parentheses?"},
		{"1()", "'int' object is not callable; perhaps you missed a comma?"},
		{"\"a\"()", "'str' object is not callable; perhaps you missed a comma?"},
		{"()()", "'tuple' object is not callable; perhaps you missed a comma?"},
		{"[]()", "'list' object is not callable; perhaps you missed a comma?"},
		{"{}()", "'dict' object is not callable; perhaps you missed a comma?"},
		{"{1}()", "'set' object is not callable; perhaps you missed a comma?"},
		{"[x for x in y]()", "'list' object is not callable; perhaps you missed a comma?"},
		{"(x for x in y)()", "'generator' object is not callable; perhaps you missed a comma?"},
		{"f\"{x}\"()", "'str' object is not callable; perhaps you missed a comma?"},
		{"None()", "'NoneType' object is not callable; perhaps you missed a comma?"},
		{"...()", "'ellipsis' object is not callable; perhaps you missed a comma?"},
		{"1[2]", "'int' object is not subscriptable; perhaps you missed a comma?"},
		{"1.5[2]", "'float' object is not subscriptable; perhaps you missed a comma?"},
		{"None[1]", "'NoneType' object is not subscriptable; perhaps you missed a comma?"},
		{"...[1]", "'ellipsis' object is not subscriptable; perhaps you missed a comma?"},
		{"{1}[2]", "'set' object is not subscriptable; perhaps you missed a comma?"},
		{"(x for x in y)[1]", "'generator' object is not subscriptable; perhaps you missed a comma?"},
		{"(lambda: 1)[2]", "'function' object is not subscriptable; perhaps you missed a comma?"},
		{"\"a\"[\"b\"]", "str indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"\"a\"[1.5]", "str indices must be integers or slices, not float; perhaps you missed a comma?"},
		{"b\"a\"[\"b\"]", "bytes indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"[1][\"b\"]", "list indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"[1][1,2]", "list indices must be integers or slices, not tuple; perhaps you missed a comma?"},
		{"[1][None]", "list indices must be integers or slices, not NoneType; perhaps you missed a comma?"},
		{"[1][...]", "list indices must be integers or slices, not ellipsis; perhaps you missed a comma?"},
		{"(1,)[\"x\"]", "tuple indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"f\"{x}\"[\"y\"]", "str indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"[x for x in y][\"z\"]", "list indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"\"a\"[[1]]", "str indices must be integers or slices, not list; perhaps you missed a comma?"},
		{"\"a\"[lambda: 1]", "str indices must be integers or slices, not function; perhaps you missed a comma?"},
		{"\"a\"[{}]", "str indices must be integers or slices, not dict; perhaps you missed a comma?"},
		{"True[1]", "'bool' object is not subscriptable; perhaps you missed a comma?"},
		{"(1,2)()", "'tuple' object is not callable; perhaps you missed a comma?"},
		{"-1()", "'int' object is not callable; perhaps you missed a comma?"},
		{"(-1)()", "'int' object is not callable; perhaps you missed a comma?"},
		{"(1+2)()", "'int' object is not callable; perhaps you missed a comma?"},
		{"(\"a\" \"b\")[\"x\"]", "str indices must be integers or slices, not str; perhaps you missed a comma?"},
		{"x is b\"\"", "\"is\" with 'bytes' literal. Did you mean \"==\"?"},
		{"x is 1j", "\"is\" with 'complex' literal. Did you mean \"==\"?"},
		{"x is (1+2)", "\"is\" with 'int' literal. Did you mean \"==\"?"},
		{"x is (\"a\"*2)", "\"is\" with 'str' literal. Did you mean \"==\"?"},
		{"x is None", ""},
		{"(lambda: 1)()", ""},
		{"\"a\"[True]", ""},
	} {
		_, in, err := resolveText(t, c[0], resolve.Options{})
		got := ""
		if err == nil && len(in.Warnings) > 0 {
			got = in.Warnings[0].Msg
		}
		if got != c[1] {
			t.Errorf("%q: warns %q, want %q", c[0], got, c[1])
		}
	}
}
