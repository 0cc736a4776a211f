# An INI-like parser, an argument parser and a unit converter, with error messages.
import re
TEXT = """
; comment
[server]
host = example.org   ; trailing
port=8080
debug = yes
[paths]
root = /srv/${server:host}
logs = ${root}/logs
list = a, b,
   c
[bad section
"""
class ConfigError(ValueError):
    def __init__(self, msg, line): super().__init__(f"line {line}: {msg}"); self.line = line
def parse(text, strict=True):
    out, section, key, errors = {}, None, None, []
    for n, raw in enumerate(text.splitlines(), 1):
        line = re.sub(r"\s*;.*", "", raw)
        try:
            if not line.strip(): continue
            if raw[0].isspace() and key: out[section][key] += " " + line.strip(); continue
            if line.startswith("["):
                if not (m := re.fullmatch(r"\[(\w+)\]", line.strip())): raise ConfigError(f"bad section {line!r}", n)
                section, key = m[1], None; out.setdefault(section, {}); continue
            if section is None: raise ConfigError("no section yet", n)
            k, sep, v = line.partition("=")
            if not sep: raise ConfigError(f"no '=' in {line!r}", n)
            key = k.strip(); out[section][key] = v.strip()
        except ConfigError as e:
            if strict: raise
            errors.append(e)
    return out, errors
cfg, errors = parse(TEXT, strict=False); print(cfg, *errors, sep="\n")
def resolve(cfg, section, key, seen=()):
    if (section, key) in seen: raise RecursionError(f"loop through {section}:{key}")
    def sub(m):
        s, _, k = m[1].rpartition(":")
        return resolve(cfg, s or section, k, seen + ((section, key),))
    return re.sub(r"\$\{([^}]+)\}", sub, cfg[section][key])
print(resolve(cfg, "paths", "logs"), [p.strip() for p in resolve(cfg, "paths", "list").split(",")]); cfg["loop"] = {"a": "${b}", "b": "${a}"}
for f in (lambda: resolve(cfg, "loop", "a"), lambda: resolve(cfg, "paths", "zz"), lambda: parse(TEXT), lambda: parse("x = 1"), lambda: parse("[a]\nnope")):
    try: print(f())
    except (RecursionError, KeyError, ConfigError) as e: print(type(e).__name__, e)
def args(argv, **spec):
    opts, rest, it = {k: v for k, v in spec.items()}, [], iter(argv)
    for a in it:
        if a == "--": rest.extend(it); break
        if not a.startswith("--"): rest.append(a); continue
        name, eq, val = a[2:].partition("="); name = name.replace("-", "_")
        if name not in spec: raise SystemExit(f"unknown option {a}")
        kind = type(spec[name])
        opts[name] = True if kind is bool and not eq else kind(val if eq else next(it))
    return opts, rest
print(args("a --level 3 --dry-run b --name=x -- --y".split(), level=1, dry_run=False, name="")); 
for bad in (["--zz"], ["--level", "x"]):
    try: args(bad, level=1)
    except (SystemExit, ValueError) as e: print(type(e).__name__, e)
