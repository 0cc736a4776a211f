# layers of settings: defaults, an INI file, TOML, JSON, the environment and options, merged and checked
import configparser
import copy
import io
import json
import os
import string
import tomllib
from collections import ChainMap
from collections.abc import Mapping
from pprint import pprint

DEFAULTS = {
    "server": {"host": "localhost", "port": 8080, "tls": False, "hosts": ["a"]},
    "log": {"level": "INFO", "format": "${name}: ${message}"},
    "limits": {"rate": 1.5, "burst": 10},
}
INI = """
[server]
port = 9090
tls = yes
[log]
level = %(prefix)sDEBUG
prefix =
"""
TOML = """
title = "from toml"
[server]
hosts = ["b", "c"]
[limits]
rate = 2.5
[limits.per_user]
ann = 3
"""
JSON = '{"server": {"port": 7070, "host": null}, "log": {"level": "WARNING"}}'
ENV = {"APP_SERVER__PORT": "6060", "APP_LIMITS__BURST": "20", "APP_LOG__COLOR": "true", "OTHER": "x", "APP_SERVER__TLS": "maybe"}


class ConfigError(ValueError):
    def __init__(self, path, problem):
        super().__init__(f"{'.'.join(path)}: {problem}")


def from_ini(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return {name: {k: v for k, v in parser[name].items() if k != "prefix"} for name in parser.sections()}


def from_env(env, prefix="APP_"):
    result = {}
    for key, value in sorted(env.items()):
        if key.startswith(prefix):
            *path, last = key.removeprefix(prefix).lower().split("__")
            node = result
            for name in path:
                node = node.setdefault(name, {})
            node[last] = value
    return result


def convert(value, like, path):
    """A text as the type of the default."""
    if not isinstance(value, str) or isinstance(like, str) or like is None:
        return value
    if isinstance(like, bool):
        table = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
        try:
            return table[value.lower()]
        except KeyError:
            raise ConfigError(path, f"{value!r} is neither true nor false") from None
    try:
        return type(like)(value)
    except (TypeError, ValueError) as e:
        raise ConfigError(path, e) from e


def merge(base, layer, path=(), errors=None):
    """base with what layer has; None removes, lists add up."""
    result = copy.deepcopy(base)
    for key, value in layer.items():
        here = (*path, key)
        old = result.get(key)
        try:
            if value is None:
                result.pop(key, None)
            elif isinstance(old, Mapping):
                if not isinstance(value, Mapping):
                    raise ConfigError(here, f"a table is wanted, not {type(value).__name__}")
                result[key] = merge(old, value, here, errors)
            elif isinstance(old, list) and isinstance(value, list):
                result[key] = old + value
            else:
                result[key] = convert(value, old, here)
        except ConfigError as e:
            if errors is None:
                raise
            errors.append(e)
    return result


def flatten(tree, path=()):
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from flatten(value, (*path, key))
        else:
            yield ".".join((*path, key)), value


layers = {"ini": from_ini(INI), "toml": tomllib.loads(TOML), "json": json.loads(JSON), "env": from_env(ENV)}
config, errors, origin = DEFAULTS, [], ChainMap({name: "defaults" for name, _ in flatten(DEFAULTS)})
for name, layer in layers.items():
    before = dict(flatten(config))
    config = merge(config, layer, errors=errors)
    origin = origin.new_child({k: name for k, v in flatten(config) if k not in before or before[k] != v})
pprint(config, width=70)
for key, value in sorted(flatten(config)):
    print(f"{key:<20} = {value!r:<28} # {origin[key]}")
for e in errors:
    print("error:", e)
print("defaults untouched:", DEFAULTS["server"])
for bad in ({"server": 5}, {"server": {"port": "http"}}, {"limits": {"rate": "fast"}}):
    try:
        merge(DEFAULTS, bad)
    except ConfigError as e:
        print(f"{type(e).__name__}: {e}", "| cause", repr(e.__cause__))
print(string.Template(config["log"]["format"]).safe_substitute(name="app"))
writer = configparser.ConfigParser()
writer.read_dict({k: v for k, v in config.items() if isinstance(v, dict)})
out = io.StringIO()
writer.write(out)
print(out.getvalue().strip())
for text in ("[a]\nx = 1\n[a]\n", "x = 1", "[a]\nx: %(y)s"):
    try:
        p = configparser.ConfigParser()
        p.read_string(text)
        print(p["a"]["x"])
    except configparser.Error as e:
        print(type(e).__name__, str(e).splitlines()[0])
try:
    tomllib.loads("a = 1\na = 2")
except tomllib.TOMLDecodeError as e:
    print(e)
print(os.path.expandvars("$NO_SUCH_VARIABLE/x"))
