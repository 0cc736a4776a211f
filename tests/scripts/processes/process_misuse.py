# What Process objects refuse.
import multiprocessing as mp
import pickle


def quiet():
    pass


def refuse(what, f):
    try:
        print(what, f())
    except BaseException as e:
        print(what, "->", type(e).__name__, e)


def nested():
    refuse("child of a daemon", mp.Process(target=quiet).start)


p = mp.Process(target=quiet)
refuse("join", p.join)
refuse("terminate", p.terminate)
refuse("sentinel", lambda: p.sentinel)
refuse("name", lambda: setattr(p, "name", 3))
refuse("group", lambda: mp.Process(group=1))
refuse("pickle", lambda: pickle.dumps(p))
p.start()
refuse("start twice", p.start)
refuse("daemon", lambda: setattr(p, "daemon", True))
p.join()
p.close()
refuse("closed", p.is_alive)
refuse("closed", lambda: p.exitcode)
refuse("context", lambda: mp.get_context("thread"))
refuse("method", lambda: mp.get_context("fork").set_start_method("fork"))
refuse("argument", lambda: mp.Process(target=quiet, what=1))
d = mp.Process(target=nested, daemon=True)
d.start()
d.join()
