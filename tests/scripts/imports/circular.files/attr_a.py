import attr_b
value = 1
