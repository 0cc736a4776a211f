# lists in columns
import cmd
c = cmd.Cmd()
for names in ([], ["one"], [f"name{i}" * (i % 3 + 1) for i in range(25)], ["x" * 100, "y"]): c.columnize(names, 60)
c.print_topics("Header", ["b", "a"], 15, 40); c.print_topics("Empty", [], 15, 40)
try: c.columnize(["a", 5])
except TypeError as e: print(e)
