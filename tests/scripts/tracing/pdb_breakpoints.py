# Breakpoints: by line and by function, with conditions, temporary, ignored, disabled, with commands.
def square(n):
    r = n * n
    return r


def cube(n):
    r = square(n) * n
    return r


breakpoint()
total = 0
for i in range(8):
    total += cube(i)
print(total)
print("end")
