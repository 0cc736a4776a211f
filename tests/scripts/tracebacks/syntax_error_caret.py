# The caret range of a SyntaxError in the script itself.
total = 0
for i in range(10)
    total += i
