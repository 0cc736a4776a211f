eg = ExceptionGroup("m", [ValueError(1), TypeError(2)])
print(eg.__suppress_context__, [x.__suppress_context__ for x in eg.split(ValueError)], eg.subgroup(ValueError).__suppress_context__, eg.subgroup(lambda e: True).__suppress_context__)
print([x and x.__suppress_context__ for x in eg.split(KeyError)], [x and x.__suppress_context__ for x in eg.split((ValueError, TypeError))], eg.derive([KeyError()]).__suppress_context__)
for kinds in (LookupError, ValueError):
    try:
        try:
            try: 1/0
            finally: raise ExceptionGroup("m", [ValueError(1), TypeError(2)])
        except* kinds as e: print("got", e.__suppress_context__)
    except Exception as e: print(repr(e), e.__suppress_context__, repr(e.__cause__), repr(e.__context__))
try:
    try: raise ExceptionGroup("m", [ValueError(1), TypeError(2)]) from KeyError(1)
    except* ValueError: raise
except Exception as e: print(repr(e), e.__suppress_context__, repr(e.__cause__), repr(e.__context__))
try:
    try: raise ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [TypeError(2), ValueError(3)])])
    except* ValueError: raise KeyError(3)
except Exception as e:
    print(repr(e), e.__suppress_context__, repr(e.__cause__), repr(e.__context__), [x.__suppress_context__ for x in e.exceptions])
