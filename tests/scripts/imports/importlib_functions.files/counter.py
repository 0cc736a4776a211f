print("counter executed")
value = 1
