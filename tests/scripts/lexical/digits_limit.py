# sys.set_int_max_str_digits() bounds the ints in source text too.
import ast, sys
def attempt(label, f):
    try: print(label, f())
    except SyntaxError as e: print(label, e.lineno, e)
    except ValueError as e: print(label, e)
big = "1" * 5000
attempt("default", lambda: compile(big, "x", "exec"))
sys.set_int_max_str_digits(0)
attempt("none", lambda: eval(big) % 1000)
sys.set_int_max_str_digits(700)
attempt("700", lambda: compile("a = 1\nb = " + "1" * 701, "x", "exec"))
attempt("literal", lambda: ast.literal_eval("7" * 701))
attempt("underscores", lambda: eval("5 + " + "1_1" * 701))
attempt("zeros", lambda: eval("0" * 701))
attempt("hex", lambda: eval("0x" + "f" * 701) % 1000)
attempt("float", lambda: eval("1" * 701 + ".0e-701"))
attempt("good", lambda: eval("1" * 700) % 1000)
