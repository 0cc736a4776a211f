# SystemExit with a string prints it and fails.
raise SystemExit("fatal: cannot go on")
