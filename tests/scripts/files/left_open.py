# Files that a program drops without closing them are complete when others read them, and at the end.
open("a.txt", "w").write("dropped")
print(open("a.txt").read())
for i in range(3):
    open("a.txt", "a").write(f" {i}")
print(open("a.txt").read(), len(open("a.txt").readlines()))
open("b.bin", "wb").write(bytes(range(5)))
print(open("b.bin", "rb").read())
print("x,y\n1,2", file=open("c.csv", "w"))
print([line.split(",") for line in open("c.csv").read().split()])
def save(name, text):
    f = open(name, "w")
    f.write(text)
save("d.txt", "from a function")
print(open("d.txt").read())
print(sum(len(l) for l in open("c.csv")), max(open("c.csv")), [*open("a.txt")])
big = "0123456789" * 2000
open("e.txt", "w").write(big)
print(len(open("e.txt").read()), open("e.txt").read() == big)
