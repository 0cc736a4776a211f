# attributes of frames about tracing
import sys
f = sys._getframe()
for name, value in ('f_lineno', 3), ('f_trace_lines', 1), ('f_trace_opcodes', 'x'):
    try:
        setattr(f, name, value)
    except Exception as e:
        print(name, type(e).__name__, e)
for name in 'f_lineno', 'f_trace', 'f_trace_lines':
    try:
        delattr(f, name)
    except Exception as e:
        print(name, type(e).__name__, e)
f.f_trace_opcodes = True
f.f_trace = print
print(f.f_trace_opcodes, f.f_trace, f.f_trace_lines)
f.f_trace = None
print(f.f_trace)
