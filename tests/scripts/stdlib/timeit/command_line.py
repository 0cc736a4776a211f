# the command line, as far as it does not depend on the machine
import contextlib
import io
import timeit
import warnings

for args in (["-n", "2", "-r", "1", "-u", "sec", "pass"], ["-u", "years", "pass"], ["-n", "1", "-s", "x = 1", "x", "x + 1"], ["--nope"]):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        status = timeit.main(args)
    text = out.getvalue().splitlines()
    print(args, status, len(text), text[-1].split(":")[0][:40] if text else "")
