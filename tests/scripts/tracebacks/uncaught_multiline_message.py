# The message spans lines and holds quotes and Unicode.
raise ValueError("first line\nsecond 'line' → ünï\n\tthird")
