type A = int
type Tree[T] = T | list[Tree[T]]
print(A | None, None | A, A | str | A, (A | str).__args__)
print(Tree[int] | None, (Tree | int).__args__)
