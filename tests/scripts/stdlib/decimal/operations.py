# every operation of a context on some awkward pairs of numbers, with the flags that it sets
from decimal import *

names = """add subtract multiply divide divide_int remainder remainder_near compare compare_signal compare_total
compare_total_mag max min max_mag min_mag next_toward quantize rotate scaleb shift same_quantum copy_sign divmod power
logical_and logical_or logical_xor""".split()
single = """abs minus plus exp ln log10 logb logical_invert next_minus next_plus normalize sqrt to_integral_exact
to_integral_value number_class to_eng_string""".split()
values = [Decimal(s) for s in ("0", "-0E+3", "1", "-1.0", "110", "99999999", "1.23456789012", "-7E-12", "1E+11", "NaN5", "sNaN", "-Infinity", "3")]
for clamp, rounding in ((0, ROUND_HALF_EVEN), (1, ROUND_FLOOR)):
    c = Context(prec=5, Emin=-10, Emax=10, clamp=clamp, rounding=rounding, traps=[])
    def show(name, *args):
        c.clear_flags()
        r = getattr(c, name)(*args)
        print(name, *args, "=", r, *(s.__name__ for s, on in c.flags.items() if on))
    for name in single:
        for a in values:
            show(name, a)
    for i, a in enumerate(values):
        for j, b in enumerate(values):
            for k, name in enumerate(names):
                if (i * 7 + j * 3 + k) % 5 == 0:
                    show(name, a, b)
