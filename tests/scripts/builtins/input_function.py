# input: prompts, line ends, end of file.
import sys
a = input()
b = input("prompt> ")
print(repr(a), repr(b))
print(repr(input(5)), repr(sys.stdin.readline()), repr(sys.stdin.read(3)))
for line in sys.stdin:
    print("line", repr(line))
    if "stop" in line: break
print(repr(input("last: ")))
for i in range(2):
    try: input("eof? ")
    except EOFError as e: print(type(e).__name__, e)
try: input(1, 2)
except TypeError as e: print(e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines(), sys.stdin.isatty())
import io
sys.stdin = io.StringIO("from string\nsecond\n")
print(input("p:"), input()); sys.stdin = None
try: input()
except RuntimeError as e: print(e)
