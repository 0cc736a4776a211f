y = 1
value = undefined_thing + 1
