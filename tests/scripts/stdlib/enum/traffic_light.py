# A state machine with an Enum.
from enum import Enum, auto
class Light(Enum):
    RED = auto()
    GREEN = auto()
    YELLOW = auto()
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]
    @property
    def seconds(self): return {Light.RED: 30, Light.GREEN: 25}.get(self, 5)
    def __str__(self): return self.name.lower()
light, t = Light.RED, 0
for _ in range(7):
    print(f"{t:>4}s {light} ({light.value})")
    t += light.seconds
    light = light.next()
transitions = {(Light.RED, "go"): Light.GREEN, (Light.GREEN, "slow"): Light.YELLOW}
for ev in ("go", "slow", "go"):
    try: light = transitions[light if ev != "go" else Light.RED, ev]; print(ev, "->", light)
    except KeyError as e: print("no transition", e.args[0][0], e.args[0][1])
match light:
    case Light.RED | Light.YELLOW: print("stop")
    case Light.GREEN: print("drive")
print({l: l.seconds for l in Light}, [l.name for l in Light if l is not Light.RED], Light["GREEN"].next(), max(Light, key=lambda l: l.seconds))
