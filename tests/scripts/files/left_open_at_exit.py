# What is not closed at the end is written all the same, also after an exception.
import atexit, os, sys
@atexit.register
def check():
    print("in atexit:", os.path.exists("late.txt"))
f = open("late.txt", "w")
f.write("written at exit")
print("no newline at the end", end="")
sys.stdout.write("!\n")
