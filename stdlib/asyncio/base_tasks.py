"""Stacks of tasks, as frames and as text."""

import linecache
import traceback

from asyncio import coroutines

__all__ = ()


def _task_repr_info(task):
    return repr(task)[1:-1].split(" ")[1:]


def _task_get_stack(task, limit):
    """The frames of a task: those of its coroutine from the outside in, or of its traceback."""
    frames = []
    coro = task._coro
    for attribute in ("cr_frame", "gi_frame", "ag_frame"):
        if hasattr(coro, attribute):
            frame = getattr(coro, attribute)
            break
    else:
        frame = None
    if frame is not None:
        while frame is not None:
            if limit is not None:
                if limit <= 0:
                    break
                limit -= 1
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None:
            if limit is not None:
                if limit <= 0:
                    break
                limit -= 1
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _task_print_stack(task, limit, file):
    """Prints what _task_get_stack gives, as a traceback."""
    entries = []
    checked = set()
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        if code.co_filename not in checked:
            checked.add(code.co_filename)
            linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        entries.append((code.co_filename, frame.f_lineno, code.co_name, line))
    failure = task._exception
    if not entries:
        print(f"No stack for {task!r}", file=file)
    elif failure is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if failure is not None:
        for line in traceback.format_exception_only(failure.__class__, failure):
            print(line, file=file, end="")
