# Notes follow the message, line by line.
e = ValueError("message")
e.add_note("a note")
e.add_note("two\nlines")
e.add_note("")
e.__notes__.append(5)
raise e
