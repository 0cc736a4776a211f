# SystemExit with a number is the exit status; nothing is printed.
import sys
print("bye")
sys.exit(3)
