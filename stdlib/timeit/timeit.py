# Measuring how long small pieces of code take.
"""How long a piece of code takes.

timeit() runs a statement many times and returns the seconds that it took, repeat() does so
several times; Timer is the class behind them.
"""

import gc
import itertools
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals

template = '''
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
'''


def reindent(src, indent):
    """Indent the lines after the first."""
    return src.replace('\n', '\n' + ' ' * indent)


def _body(kind, code, prefix, indent, names):
    """How the template runs setup or stmt, and the parameter it needs for that."""
    if isinstance(code, str):
        compile(prefix + code, dummy_src_name, 'exec')
        return reindent(code, indent), ''
    if not callable(code):
        raise ValueError(kind + ' is neither a string nor callable')
    names['_' + kind] = code
    return f'_{kind}()', f', _{kind}=_{kind}'


class Timer:
    """Measures the execution of stmt, after setup was executed once.

    Both are source text or callables without arguments. timer returns the time in seconds;
    globals are the names that source text sees.
    """

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        prefix = setup + '\n' if isinstance(setup, str) else ''
        setup, setup_param = _body('setup', setup, '', 4, names)
        stmt, stmt_param = _body('stmt', stmt, prefix, 8, names)
        self.src = template.format(stmt=stmt, setup=setup, init=setup_param + stmt_param)
        exec(compile(self.src, dummy_src_name, 'exec'), _globals() if globals is None else globals, names)
        self.inner = names['inner']

    def print_exc(self, file=None):
        """Print the traceback of the exception that is being handled, with the lines of the timed code."""
        import linecache
        import traceback
        if self.src is not None:
            linecache.cache[dummy_src_name] = (len(self.src), None, self.src.split('\n'), dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Return the seconds for number executions of the statement."""
        it = itertools.repeat(None, number)
        gcold = gc.isenabled()
        gc.disable()
        try:
            return self.inner(it, self.timer)
        finally:
            if gcold:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() several times and return a list of the results."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return (number, seconds) for the first number of 1, 2, 5, 10, 20, 50 … that takes at
        least 0.2 seconds. callback is called with each."""
        scale = 1
        while True:
            for n in 1, 2, 5:
                number = scale * n
                seconds = self.timeit(number)
                if callback:
                    callback(number, seconds)
                if seconds >= 0.2:
                    return number, seconds
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Make a Timer and call its timeit()."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Make a Timer and call its repeat()."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_USAGE = """\
Time a statement from the command line.

Usage: python -m timeit [-n N] [-r N] [-s S] [-u U] [-p] [-v] [-h] [--] [statement ...]

  -n, --number N   executions in each measurement (default: as many as take 0.2 seconds)
  -r, --repeat N   measurements, of which the best counts (default 5)
  -s, --setup S    statement to execute first; several are lines of one (default 'pass')
  -p, --process    measure the time of the processor instead of that of the wall
  -u, --unit U     nsec, usec, msec or sec
  -v, --verbose    show all measurements; more of it: more digits
  -h, --help       show this
"""

_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def main(args=None, *, _wrap_timer=None):
    """Run the command line; return an exit status, or None for success."""
    if args is None:
        args = sys.argv[1:]
    import getopt
    try:
        opts, args = getopt.getopt(args, "n:u:s:r:pvh", ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    except getopt.error as e:
        print(e)
        print("use -h/--help for command line help")
        return 2
    timer, setup, number, repeat, verbose, precision, unit = default_timer, [], 0, default_repeat, 0, 3, None
    for option, value in opts:
        if option in ("-n", "--number"):
            number = int(value)
        elif option in ("-s", "--setup"):
            setup.append(value)
        elif option in ("-u", "--unit"):
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif option in ("-r", "--repeat"):
            repeat = max(int(value), 1)
        elif option in ("-p", "--process"):
            timer = time.process_time
        elif option in ("-v", "--verbose"):
            if verbose:
                precision += 1
            verbose += 1
        else:
            print(_USAGE, end="")
            return 0
    # imports find what is in the working folder
    sys.path.insert(0, "")
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    t = Timer("\n".join(args) or "pass", "\n".join(setup) or "pass", timer)

    def shown(seconds):
        u = unit or next((u for u in ("sec", "msec", "usec") if seconds >= _UNITS[u]), "nsec")
        return "%.*g %s" % (precision, seconds / _UNITS[u], u)

    def loops(n):
        return f"{n} loop" if n == 1 else f"{n} loops"
    try:
        if not number:
            tell = (lambda n, s: print(f"{loops(n)} -> {s:.{precision}g} secs")) if verbose else None
            number, _ = t.autorange(tell)
            if verbose:
                print()
        raw = t.repeat(repeat, number)
    except:
        t.print_exc()
        return 1
    if verbose:
        print("raw times: %s" % ", ".join(map(shown, raw)))
        print()
    best, worst = min(raw) / number, max(raw) / number
    print(f"{loops(number)}, best of {repeat}: {shown(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(f"The test results are likely unreliable. The worst time ({shown(worst)}) was more than "
                               f"four times slower than the best time ({shown(best)}).", UserWarning, "", 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
