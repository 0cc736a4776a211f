# SystemExit with any other object prints it and fails.
import sys
sys.exit([1, "two", None])
