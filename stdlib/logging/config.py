"""Set logging up: from dicts and from files."""

import logging
import logging.handlers
import re

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def _resolve(name):
    """The object that a dotted name stands for, its modules imported."""
    parts = name.split(".")
    used = parts.pop(0)
    found = __import__(used)
    for n in parts:
        used += "." + n
        try:
            found = getattr(found, n)
        except AttributeError:
            __import__(used)
            found = getattr(found, n)
    return found


def valid_ident(s):
    m = IDENTIFIER.match(s)
    if not m:
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


class ConvertingMixin:
    """What the containers of a configuration share: values are converted when they are read."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result and type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A dict of the configuration: a value is converted when it is first asked for."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list of the configuration: an element is converted when it is first asked for."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple of the configuration: elements are converted as they are asked for."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Converts values: ext://name is an object to import, cfg://path another part of the configuration."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object that a dotted name stands for; modules on the way are imported."""
        try:
            return _resolve(s)
        except ImportError as e:
            v = ValueError("Cannot resolve %r: %s" % (s, e))
            raise v from e

    def ext_convert(self, value):
        """What 'ext://package.name' stands for."""
        return self.resolve(value)

    def cfg_convert(self, value):
        """What 'cfg://part[of].configuration' stands for."""
        m = re.match(r"^\s*(\w+)\s*", value)
        if m is None:
            raise ValueError("Unable to convert %r" % value)
        d, rest = self.config[m.group(1)], value[m.end():]
        while rest:
            m = re.match(r"^\.\s*(\w+)\s*", rest)
            if m:
                d = d[m.group(1)]
            else:
                m = re.match(r"^\[([^\[\]]*)\]\s*", rest)
                if not m:
                    raise ValueError("Unable to convert %r at %r" % (value, rest))
                key = m.group(1)
                try:
                    d = d[int(key)] if key.isdigit() else d[key]
                except TypeError:
                    d = d[key]
            rest = rest[m.end():]
        return d

    def convert(self, value):
        """Make containers converting ones, and strings with a prefix what they stand for."""
        for plain, wrapped in ((dict, ConvertingDict), (list, ConvertingList), (tuple, ConvertingTuple)):
            if isinstance(value, plain):
                if not isinstance(value, wrapped) and not hasattr(value, "_fields"):
                    value = wrapped(value)
                    value.configurator = self
                return value
        if isinstance(value, str):
            m = self.CONVERT_PATTERN.match(value)
            if m:
                converter = self.value_converters.get(m["prefix"])
                if converter:
                    return getattr(self, converter)(m["suffix"])
        return value

    def configure_custom(self, config):
        """Call the factory that the key '()' names with the other keys."""
        c = config.pop("()")
        if not callable(c):
            c = self.resolve(c)
        kwargs = {k: config[k] for k in list(config) if k != "." and valid_ident(k)}
        result = c(**kwargs)
        for name, value in (config.pop(".", None) or {}).items():
            setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


def _is_queue(obj):
    """Whether a handler can put records into obj, and a listener take them out."""
    names = ("empty", "full", "get", "get_nowait", "join", "put", "put_nowait", "qsize", "task_done")
    # queues of processes know neither of their tasks
    of_processes = type(obj).__module__.partition(".")[0] == "multiprocessing"
    return all(callable(getattr(obj, name, None)) for name in names
               if not (of_processes and name in ("join", "task_done")))


def _makes_listeners(obj):
    if isinstance(obj, type):
        return issubclass(obj, logging.handlers.QueueListener)
    return callable(obj)


class DictConfigurator(BaseConfigurator):
    """Brings a configuration given as a dict into force."""

    def configure(self):
        """Make everything anew, or with 'incremental' set levels only."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        incremental = config.pop("incremental", False)
        with logging._lock:
            if incremental:
                self._adjust(config)
                return
            keep = not config.pop("disable_existing_loggers", True)
            _clearExistingHandlers()
            for section, make, what in (("formatters", self.configure_formatter, "formatter"), ("filters", self.configure_filter, "filter")):
                table = config.get(section, {})
                for name in table:
                    try:
                        table[name] = make(table[name])
                    except Exception as e:
                        raise ValueError("Unable to configure %s %r" % (what, name)) from e
            self._make_handlers(config.get("handlers", {}))
            self._make_loggers(config.get("loggers", {}), keep)
            root = config.get("root", None)
            if root:
                try:
                    self.configure_root(root)
                except Exception as e:
                    raise ValueError("Unable to configure root logger") from e

    def _adjust(self, config):
        """Change levels only."""
        handlers = config.get("handlers", {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError("No handler found with name %r" % name)
            try:
                level = handlers[name].get("level", None)
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        loggers = config.get("loggers", {})
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name], True)
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root, True)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _make_handlers(self, handlers):
        deferred = []  # those that need others, which are not there yet
        for attempt in (sorted(handlers), deferred):
            for name in list(attempt):
                try:
                    handler = self.configure_handler(handlers[name])
                    handler.name = name
                    handlers[name] = handler
                except Exception as e:
                    if attempt is not deferred and " not configured yet" in str(e.__cause__):
                        deferred.append(name)
                    else:
                        raise ValueError("Unable to configure handler %r" % name) from e

    def _make_loggers(self, loggers, keep):
        existing = sorted(logging.root.manager.loggerDict.keys())
        children = set()
        for name in loggers:
            if name in existing:
                # what is below a logger that is configured stays as it is
                children.update(n for n in existing if n.startswith(name + "."))
                existing.remove(name)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        _handle_existing_loggers(existing, children, keep)

    def configure_formatter(self, config):
        """The formatter that one entry of 'formatters' describes."""
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as te:
                if "'format'" not in str(te):
                    raise
                # formatters call it fmt
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        cname = config.get("class", None)
        cls = _resolve(cname) if cname else logging.Formatter
        args = [config.get("format", None), config.get("datefmt", None), config.get("style", "%")]
        kwargs = {"defaults": config["defaults"]} if "defaults" in config else {}
        if "validate" in config:
            args.append(config["validate"])
        return cls(*args, **kwargs)

    def configure_filter(self, config):
        """The filter that one entry of 'filters' describes."""
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        """Give a logger or handler the filters named."""
        for f in filters:
            try:
                known = callable(f) or callable(getattr(f, "filter", None))
                filterer.addFilter(f if known else self.config["filters"][f])
            except Exception as e:
                raise ValueError("Unable to add filter %r" % f) from e

    def configure_handler(self, config):
        """The handler that one entry of 'handlers' describes."""
        config_copy = dict(config)  # put back when it fails
        formatter = config.get("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        config.pop("formatter", None)
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            c = config.pop("()")
            if not callable(c):
                c = self.resolve(c)
            factory = c
        else:
            cname = config.pop("class")
            factory = cname if callable(cname) else self.resolve(cname)
            is_memory = isinstance(factory, type) and issubclass(factory, logging.handlers.MemoryHandler)
            if is_memory and "flushLevel" in config:
                config["flushLevel"] = logging._checkLevel(config["flushLevel"])
            if is_memory and "target" in config:
                try:
                    target = self.config["handlers"][config["target"]]
                    if not isinstance(target, logging.Handler):
                        config.update(config_copy)
                        raise TypeError("target not configured yet")
                    config["target"] = target
                except Exception as e:
                    raise ValueError("Unable to set target handler %r" % config["target"]) from e
            elif isinstance(factory, type) and issubclass(factory, logging.handlers.QueueHandler):
                self._prepare_queue(config, config_copy)
                factory = self._queue_factory(factory)
            elif isinstance(factory, type) and issubclass(factory, getattr(logging.handlers, "SMTPHandler", ())) and "mailhost" in config:
                config["mailhost"] = self.as_tuple(config["mailhost"])
            elif isinstance(factory, type) and issubclass(factory, logging.handlers.SysLogHandler) and "address" in config:
                config["address"] = self.as_tuple(config["address"])
        kwargs = {k: config[k] for k in list(config) if k != "." and valid_ident(k)}
        result = factory(**kwargs)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        for name, value in (config.pop(".", None) or {}).items():
            setattr(result, name, value)
        return result

    def _prepare_queue(self, config, config_copy):
        """Make the queue, the class of the listener and its handlers of a QueueHandler."""
        if "queue" in config:
            q = config["queue"]
            if isinstance(q, str):
                q = self.resolve(q)
                if not callable(q):
                    raise TypeError("Invalid queue specifier %r" % q)
                config["queue"] = q()
            elif isinstance(q, dict):
                if "()" not in q:
                    raise TypeError("Invalid queue specifier %r" % q)
                config["queue"] = self.configure_custom(dict(q))
            elif not _is_queue(q):
                raise TypeError("Invalid queue specifier %r" % q)
        else:
            import queue
            config["queue"] = queue.Queue()
        listener = config.get("listener", logging.handlers.QueueListener)
        if isinstance(listener, str):
            listener = self.resolve(listener)
        elif isinstance(listener, dict):
            if "()" not in listener:
                raise TypeError("Invalid listener specifier %r" % listener)
            listener = self.configure_custom(dict(listener))
        if not _makes_listeners(listener):
            raise TypeError("Invalid listener specifier %r" % listener)
        config["listener"] = listener
        names, handlers = config.get("handlers", []), []
        try:
            for name in names:
                h = self.config["handlers"][name]
                if not isinstance(h, logging.Handler):
                    config.update(config_copy)
                    raise TypeError("Required handler %r is not configured yet" % name)
                handlers.append(h)
        except Exception as e:
            raise ValueError("Unable to set required handler %r" % name) from e
        config["handlers"] = handlers

    def _queue_factory(self, cls):
        def make(queue, listener, handlers=(), respect_handler_level=False, **kwargs):
            result = cls(queue, **kwargs)
            result.listener = listener(queue, *handlers, respect_handler_level=respect_handler_level)
            return result
        return make

    def add_handlers(self, logger, handlers):
        """Give a logger the handlers named."""
        for h in handlers:
            try:
                logger.addHandler(self.config["handlers"][h])
            except Exception as e:
                raise ValueError("Unable to add handler %r" % h) from e

    def common_logger_config(self, logger, config, incremental=False):
        """Level, handlers and filters, of the root as of any other logger."""
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for h in logger.handlers[:]:
            logger.removeHandler(h)
        handlers = config.get("handlers", None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get("filters", None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        """Set up the logger that one entry of 'loggers' describes."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """Set up the root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Bring a configuration into force that a dict of 'version': 1 describes."""
    dictConfigClass(config).configure()


def _clearExistingHandlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


def _handle_existing_loggers(existing, child_loggers, keep):
    """Reset the loggers below those that are configured, and disable all others unless they are to be kept."""
    for name in existing:
        logger = logging.root.manager.loggerDict[name]
        if name in child_loggers:
            if not isinstance(logger, logging.PlaceHolder):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
        elif not isinstance(logger, logging.PlaceHolder):
            logger.disabled = not keep


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set logging up as a configuration file says."""
    import configparser
    import os
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        cp = fname
    else:
        try:
            cp = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                cp.read_file(fname)
            else:
                cp.read(fname, encoding=encoding)
        except configparser.ParsingError as e:
            raise RuntimeError(f"{fname} is invalid: {e}")

    def names(section):
        return [s.strip() for s in cp[section]["keys"].split(",") if s.strip()]

    formatters = {}
    for name in names("formatters"):
        section = cp["formatter_%s" % name]
        cls = _resolve(section["class"]) if section.get("class") else logging.Formatter
        fmt, datefmt, style, defaults = (cp.get(section.name, key, raw=True, fallback=fallback) for key, fallback in (
            ("format", None), ("datefmt", None), ("style", "%"), ("defaults", None)))
        kwargs = {} if defaults is None else {"defaults": eval(defaults, vars(logging))}
        formatters[name] = cls(fmt, datefmt, style, **kwargs)
    with logging._lock:
        _clearExistingHandlers()
        handlers, targets = {}, {}
        for name in names("handlers"):
            section = cp["handler_%s" % name]
            try:
                cls = eval(section["class"], vars(logging))
            except (AttributeError, NameError):
                cls = _resolve(section["class"])
            args = eval(section.get("args", "()"), vars(logging))
            kwargs = eval(section.get("kwargs", "{}"), vars(logging))
            h = cls(*args, **kwargs)
            h.name = name
            if section.get("level"):
                h.setLevel(section["level"])
            if section.get("formatter"):
                h.setFormatter(formatters[section["formatter"]])
            if issubclass(cls, logging.handlers.MemoryHandler) and section.get("target"):
                targets[h] = section["target"]
            handlers[name] = h
        for h, target in targets.items():
            h.setTarget(handlers[target])

        def equip(logger, section):
            if section.get("level"):
                logger.setLevel(section["level"])
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            for name in section.get("handlers", "").split(","):
                if name.strip():
                    logger.addHandler(handlers[name.strip()])

        loggers = names("loggers")
        loggers.remove("root")
        equip(logging.root, cp["logger_root"])
        existing, children = sorted(logging.root.manager.loggerDict.keys()), set()
        for name in loggers:
            section = cp["logger_%s" % name]
            qualname = section["qualname"]
            if qualname in existing:
                children.update(n for n in existing if n.startswith(qualname + "."))
                existing.remove(qualname)
            logger = logging.getLogger(qualname)
            equip(logger, section)
            logger.propagate = section.getint("propagate", fallback=1)
            logger.disabled = False
        _handle_existing_loggers(existing, children, not disable_existing_loggers)


_listener = None  # the server of listen() that runs


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Make a thread that takes configurations from a socket, as JSON for dictConfig() or as a file for fileConfig().

    Each comes with its length in four bytes, big-endian, in front. verify is called with
    its bytes and returns those to use, or None to use none.
    """
    import threading
    from socketserver import StreamRequestHandler, ThreadingTCPServer

    class Handler(StreamRequestHandler):
        def handle(self):
            try:
                head = self.rfile.read(4)
                if len(head) == 4:
                    text = self.rfile.read(int.from_bytes(head))
                    if verify is not None:
                        text = verify(text)
                    if text is not None:
                        _configure(text)
                if self.server.ready:
                    self.server.ready.set()
            except OSError as e:
                import errno
                if e.errno != errno.ECONNRESET:
                    raise

    class Server(ThreadingTCPServer):
        allow_reuse_address = True

    class Listener(threading.Thread):
        def __init__(self):
            super().__init__()
            self.port = port
            self.ready = threading.Event()

        def run(self):
            global _listener
            with Server(("localhost", port), Handler) as server:
                server.ready = self.ready
                self.port = server.server_address[1]
                with logging._lock:
                    _listener = server
                self.ready.set()
                server.serve_forever(poll_interval=0.2)

    return Listener()


def _configure(text):
    """Use a configuration that came over a socket."""
    import io
    import json
    text = text.decode("utf-8")
    try:
        try:
            config = json.loads(text)
        except ValueError:
            fileConfig(io.StringIO(text))
        else:
            dictConfig(config)
    except Exception:
        import traceback
        traceback.print_exc()


def stopListening():
    """Stop the server of the thread that listen() made."""
    global _listener
    with logging._lock:
        server, _listener = _listener, None
    if server is not None:
        server.shutdown()
