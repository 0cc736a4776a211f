# A text adventure driven by a script of commands, as a state machine.
from __future__ import annotations
from dataclasses import dataclass, field

@dataclass
class Room:
    name: str
    description: str
    exits: dict[str, str] = field(default_factory=dict)
    items: set[str] = field(default_factory=set)
    locked: bool = False

class GameOver(Exception):
    pass

class Game:
    def __init__(self):
        self.rooms = {r.name: r for r in [
            Room("hall", "A dusty hall.", {"north": "library", "east": "kitchen"}, {"lamp"}),
            Room("library", "Shelves of books.", {"south": "hall", "up": "tower"}, {"book", "key"}),
            Room("kitchen", "It smells of soup.", {"west": "hall", "down": "cellar"}, {"bread"}),
            Room("cellar", "Too dark to see.", {"up": "kitchen"}, {"gold"}),
            Room("tower", "The sky is near.", {"down": "library"}, set(), locked=True),
        ]}
        self.here = self.rooms["hall"]
        self.bag: list[str] = []
        self.turns = 0
        self.flags: dict[str, bool] = {}

    def do_look(self):
        room = self.here
        if room.name == "cellar" and not self.flags.get("lamp"):
            return room.description
        items = ", ".join(sorted(room.items)) or "nothing"
        return f"{room.description} You see {items}. Exits: {', '.join(room.exits)}."

    def do_go(self, direction):
        try:
            target = self.rooms[self.here.exits[direction]]
        except KeyError as e:
            return f"You cannot go {e.args[0]}."
        if target.locked:
            if "key" not in self.bag:
                return "The door is locked."
            target.locked = False
            self.bag.remove("key")
            print("(the key breaks in the lock)")
        self.here = target
        return self.do_look()

    def do_take(self, *names):
        if not names:
            raise TypeError("take what?")
        if names == ("all",):
            names = tuple(sorted(self.here.items))
        for n in names:
            if n not in self.here.items:
                yield f"There is no {n}."
            elif self.here.name == "cellar" and not self.flags.get("lamp"):
                yield "You fumble in the dark."
            elif len(self.bag) >= 3:
                yield f"Your bag is full, the {n} stays."
            else:
                self.here.items.discard(n)
                self.bag.append(n)
                yield f"Taken: {n}."

    def do_use(self, item, *, loudly=False):
        match item, self.here.name:
            case "lamp", _ if item in self.bag:
                self.flags["lamp"] = not self.flags.get("lamp", False)
                return f"The lamp is {'on' if self.flags['lamp'] else 'off'}."
            case "bread", _ if item in self.bag:
                self.bag.remove("bread")
                return "Tasty."
            case "gold", "tower" if item in self.bag:
                raise GameOver("You throw the gold from the tower. The village cheers.")
            case thing, where:
                return f"You cannot use the {thing} in the {where}."

    def do_bag(self):
        return "You carry " + (" and ".join(self.bag) if self.bag else "nothing") + "."

    def command(self, line):
        self.turns += 1
        verb, *args = line.split()
        handler = getattr(self, f"do_{verb}", None)
        if handler is None:
            return f"I do not know how to {verb}."
        try:
            result = handler(*args)
            return result if isinstance(result, str) else "\n".join(result)
        except TypeError as e:
            return f"({e})"

script = """look / take lamp / go down / dance / go east / take all / go down / take gold / use lamp / take gold / go up /
use bread / use bread / bag / go west / go north / go up / take key book / bag / go up / look / use / use gold now / use gold / look"""
game = Game()
try:
    for line in script.split("/"):
        print(">", line.strip())
        print(game.command(line.strip()))
except GameOver as end:
    print("***", end, "***")
print(f"{game.turns} turns, carrying {game.bag}, {sum(len(r.items) for r in game.rooms.values())} items left")
