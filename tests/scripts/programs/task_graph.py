# a build tool: tasks with dependencies, run in parallel where they can, up to date by digests
import asyncio
import hashlib
import json
import shlex
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import chdir
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from pathlib import Path


@dataclass
class Task:
    name: str
    action: object
    needs: tuple = ()
    reads: tuple = ()
    writes: tuple = ()
    status: str = field(default="pending", init=False)


class Build:
    def __init__(self, jobs=2):
        self.tasks, self.jobs, self.log = {}, jobs, []
        self.running = self.most = 0

    def task(self, *needs, reads=(), writes=(), name=None):
        def decorator(action):
            t = Task(name or action.__name__, action, needs, tuple(reads), tuple(writes))
            self.tasks[t.name] = t
            return action
        return decorator

    def digest(self, task):
        h = hashlib.sha1(task.name.encode())
        for path in task.reads + task.writes:
            p = Path(path)
            h.update(p.read_bytes() if p.exists() else b"-")
        return h.hexdigest()

    async def run(self, *targets):
        wanted, stack = set(), list(targets)
        while stack:
            name = stack.pop()
            if name not in self.tasks:
                raise LookupError(f"no task {name!r}; there are {', '.join(sorted(self.tasks))}")
            if name not in wanted:
                wanted.add(name)
                stack.extend(self.tasks[name].needs)
        sorter = TopologicalSorter({n: self.tasks[n].needs for n in sorted(wanted)})
        sorter.prepare()
        cache_file = Path(".build.json")
        cache = json.loads(cache_file.read_text()) if cache_file.exists() else {}
        limit = asyncio.Semaphore(self.jobs)
        pending = set()
        while sorter.is_active():
            for name in sorted(sorter.get_ready()):
                pending.add(asyncio.create_task(self.execute(self.tasks[name], limit, cache), name=name))
            finished, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for f in sorted(finished, key=lambda f: f.get_name()):
                f.result()
                sorter.done(f.get_name())
        cache_file.write_text(json.dumps(cache, indent=1))
        return {n: self.tasks[n].status for n in sorted(wanted)}

    async def execute(self, task, limit, cache):
        if any(self.tasks[n].status in ("failed", "blocked") for n in task.needs):
            task.status = "blocked"
            return
        if task.reads and cache.get(task.name) == self.digest(task):
            task.status = "up to date"
            return
        async with limit:
            self.running += 1
            self.most = max(self.most, self.running)
            try:
                result = task.action()
                if asyncio.iscoroutine(result):
                    await result
                task.status = "done"
                cache[task.name] = self.digest(task)
            except Exception as e:
                task.status = "failed"
                self.log.append(f"{task.name}: {type(e).__name__}: {e}")
            finally:
                self.running -= 1


def make():
    b = Build()

    @b.task(writes=["gen.txt"])
    def generate():
        Path("gen.txt").write_text("generated\n")

    @b.task("generate", reads=["gen.txt", "src.txt"], writes=["out.txt"])
    async def compile():
        await asyncio.sleep(0.002)
        Path("out.txt").write_text(Path("gen.txt").read_text() + Path("src.txt").read_text().upper())

    @b.task("generate", reads=["gen.txt"])
    async def check():
        await asyncio.sleep(0.002)

    @b.task("compile")
    async def shell():
        p = await asyncio.create_subprocess_exec(*shlex.split("sh -c 'wc -l < out.txt; exit 3'"), stdout=asyncio.subprocess.PIPE)
        out, _ = await p.communicate()
        raise RuntimeError(f"exit {p.returncode} after {out.decode().strip()} lines")

    @b.task("shell")
    def never():
        print("not reached")

    @b.task("compile", "check", name="all")
    def everything():
        pass
    return b


async def main():
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("src.txt").write_text("source\n")
        b = make()
        print(await b.run("all"), b.most)
        print(Path("out.txt").read_text().splitlines())
        print(await make().run("all"))
        Path("src.txt").write_text("changed\n")
        print(await make().run("all"))
        b = make()
        print(await b.run("never", "check"), b.log)
        try:
            await b.run("clean")
        except LookupError as e:
            print(e)
        b.task("never", name="generate")(print)
        try:
            await b.run("never")
        except CycleError as e:
            print("cycle:", len(e.args[1]) - 1, "tasks", sorted(set(e.args[1])))


asyncio.run(main())
