"""The smallest tour: a dataclass-free class, a generator and an f-string."""


class Greeter:
    def __init__(self, greeting):
        self.greeting = greeting

    def greet(self, names):
        for n, name in enumerate(names, 1):
            yield f"{n}. {self.greeting}, {name}!"


for line in Greeter("Hello").greet(["Python", "Go", "world"]):
    print(line)
