# Undo and redo with deepcopy; copies of class instances with shared parts.
import copy
class Doc:
    def __init__(self): self.lines, self.meta = [], {"author": "a", "tags": []}
class Editor:
    def __init__(self): self.doc, self.undo_stack, self.redo_stack = Doc(), [], []
    def do(self, fn): self.undo_stack.append(copy.deepcopy(self.doc)); self.redo_stack.clear(); fn(self.doc)
    def undo(self): self.redo_stack.append(self.doc); self.doc = self.undo_stack.pop()
    def redo(self): self.undo_stack.append(self.doc); self.doc = self.redo_stack.pop()
e = Editor(); e.do(lambda d: d.lines.append("one")); e.do(lambda d: d.lines.append("two")); e.do(lambda d: d.meta["tags"].append("x")); print(e.doc.lines, e.doc.meta); e.undo(); e.undo(); print(e.doc.lines, e.doc.meta); e.redo(); print(e.doc.lines)
try:
    for _ in range(9): e.redo()
except IndexError as x: print(x)
class Shared:
    pool = ["class level"]
    def __init__(self): self.own = [1]; self.other = self.own
s = Shared(); c, d = copy.copy(s), copy.deepcopy(s); s.own.append(2); print(c.own, d.own, d.own is d.other, c.pool is s.pool); a = [1]; b = [a, a]; db = copy.deepcopy(b); db[0].append(9); print(db, b, db[0] is db[1])
class Node:
    def __init__(self, v): self.v, self.next = v, None
n1, n2 = Node(1), Node(2); n1.next, n2.next = n2, n1; m = copy.deepcopy(n1); print(m.next.next is m, m is not n1, m.next.v); print(copy.deepcopy({"f": len, "t": int, "l": [..., None]}), copy.copy(range(3)), copy.deepcopy(((1, [2]), {3: (4,)})))
