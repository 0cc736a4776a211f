# Topological order of a graph.
"""Functions that operate with graph-like structures"""

from types import GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']

_OUT = -1
_DONE = -2


class _Node:
    __slots__ = 'node', 'waiting', 'successors'

    def __init__(self, node):
        self.node = node
        self.waiting = 0  # predecessors that are not done; _OUT and _DONE later
        self.successors = []


class CycleError(ValueError):
    """The graph has a cycle: args[1] is a list of its nodes, in which the first is also the last."""


class TopologicalSorter:
    """Orders the nodes of a graph so that each comes after those that it depends on."""

    def __init__(self, graph=None):
        """graph maps nodes to iterables of their predecessors."""
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a node and those that must come before it; may be called again for a node."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        entry = self._get(node)
        entry.waiting += len(predecessors)
        for p in predecessors:
            self._get(p).successors.append(node)

    def prepare(self):
        """End the adding of nodes and look for cycles; a CycleError tells of one."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [n.node for n in self._nodes.values() if n.waiting == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """Return a tuple of all nodes that became ready since the last call."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waiting = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """Tell whether there is still something to do."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Mark nodes that get_ready() returned as done, so that others become ready."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            entry = self._nodes.get(node)
            if entry is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if entry.waiting >= 0:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if entry.waiting == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            entry.waiting = _DONE
            for s in entry.successors:
                successor = self._nodes[s]
                successor.waiting -= 1
                if successor.waiting == 0:
                    self._ready.append(s)
            self._finished += 1

    def _find_cycle(self):
        """Walk the successors depth-first; a node that is met on its own path closes a cycle."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, place = [], {}
            stack = []
            node = start
            while True:
                if node in seen:
                    if node in place:
                        return path[place[node]:] + [node]
                else:
                    seen.add(node)
                    stack.append(iter(self._nodes[node].successors))
                    place[node] = len(path)
                    path.append(node)
                while path:
                    try:
                        node = next(stack[-1])
                        break
                    except StopIteration:
                        del place[path.pop()]
                        stack.pop()
                else:
                    break
        return None

    def static_order(self):
        """Iterate over the nodes, each after those it depends on. Raises CycleError if that cannot be."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)
