# precision, rounding modes, localcontext, and contexts of threads and tasks
import asyncio
import copy
import pickle
import threading
from decimal import *
from decimal import Decimal as D

modes = [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
for mode in modes:
    print(mode, *(Context(prec=2, rounding=mode).create_decimal(x) for x in ("1.25", "-1.25", "1.26", "1.01", "9.99", "1.051")))
getcontext().prec = 6
print(D(1) / 7, D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10())
with localcontext(prec=40, rounding=ROUND_DOWN) as ctx:
    print(D(1) / 7, D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10(), D(2) ** D("0.5"))
print(D(1) / 7, getcontext().prec)

def other():
    print("thread", getcontext().prec)
t = threading.Thread(target=other); t.start(); t.join()

async def work(prec):
    with localcontext(prec=prec):
        await asyncio.sleep(0)
        return D(1) / 3
async def main():
    print(await asyncio.gather(work(3), work(5)))
asyncio.run(main())

c = Context(prec=4, Emin=-9, Emax=9, capitals=0, clamp=1, traps=[Inexact], flags=[Rounded])
print(c, pickle.loads(pickle.dumps(c)), copy.copy(c).traps[Inexact], c.Etiny(), c.Etop(), c.__reduce__()[1][:6])
print(pickle.loads(pickle.dumps(D("1.50"))), copy.deepcopy(D("-NaN7")), D("1.50").as_tuple(), D("-Infinity").as_tuple(), D("sNaN12").as_tuple())
print(c.to_sci_string(D("1E+5")), c.power(2, 3), c.power(a=7, b=3, modulo=5), c.divmod(7, 2), c.fma(2, 3, 4), c.is_subnormal(D("1e-10")))
class Money(D):
    pass
m = Money("1.5")
print(repr(m), type(m + 1), Money(m), type(Money(3)), Money.from_float(0.5))
