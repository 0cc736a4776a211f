# A statement of another age.
name = "x"
print "hello", name
