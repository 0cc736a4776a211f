# sys.excepthook replaces the printing.
import sys
def hook(t, v, tb):
    names = []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print("hook:", t.__name__, v, names)
sys.excepthook = hook
def f(): raise ValueError("handled by hook")
f()
