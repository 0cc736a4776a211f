"""copy.copy and deepcopy of nested containers and instances."""
import copy


class Node:
    def __init__(self, name, children):
        self.name, self.children = name, children


config = {"servers": [{"host": "h%d" % i, "ports": [80, 443], "tags": ("a", "b")} for i in range(40)], "debug": False}
tree = Node("root", [Node("child %d" % i, [Node("leaf", [])]) for i in range(30)])
total = 0
for _ in range(60):
    total += len(copy.deepcopy(config)["servers"]) + len(copy.deepcopy(tree).children)
for _ in range(60_000):
    total += len(copy.copy(config)) + len(copy.copy(tree).children)
print(total)
