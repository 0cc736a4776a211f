# Joining of lines, comments, semicolons, blank lines and tabs.
x = 1; y = 2; print(x, y);
total = x + \
    y
print(total)
values = [
    1,  # comment inside brackets

    2,
        3,
  4]
print(values)
if x: print("one-line body"); print("second")
if True:
	tab = 1
	if tab:
	        print("tab then eight spaces is deeper")
def f(a,
      b=2, # trailing
      ): return a, b
print(f(1))
class Empty: pass
for i in range(2): pass
else: print("else on one line")
while x: x -= 1
print(x)
# a comment at the very end, without newline

print("form\x0cfeed")
if 1:
    pass
    # dedented comment follows
# here
    print("still in the block")
