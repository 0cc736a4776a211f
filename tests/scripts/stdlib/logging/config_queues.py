# Queue handlers, memory handlers and other parts of a configuration, right and wrong.
import logging
import logging.config
import logging.handlers
import sys


def configure(**handler):
    config = {'version': 1, 'handlers': {'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout'},
                                         'q': {'class': 'logging.handlers.QueueHandler', 'handlers': ['out'], **handler}},
              'root': {'handlers': ['q'], 'level': 'INFO'}}
    try:
        logging.config.dictConfig(config)
    except ValueError as e:
        cause = e
        while cause.__cause__ is not None:
            cause = cause.__cause__
        print(e, '/', cause)
        return
    h = logging.getHandlerByName('q')
    h.listener.start()
    logging.info('through %s', type(h.queue).__name__)
    h.listener.stop()


class Wrong:
    put = get = None

    def __repr__(self):
        return 'Wrong()'


class Listener(logging.handlers.QueueListener):
    pass


configure()
configure(queue={'()': 'queue.LifoQueue', 'maxsize': 3})
configure(queue='ext://sys.maxsize')
configure(listener=Listener)
for wrong in [4, Wrong(), {'maxsize': 3}]:
    configure(queue=wrong)
for wrong in [4, int, {'a': 1}]:
    configure(listener=wrong)

logging.config.dictConfig({'version': 1, 'handlers': {
    'm': {'class': 'logging.handlers.MemoryHandler', 'capacity': 3, 'flushLevel': 'ERROR'}}})
print(logging.getHandlerByName('m').flushLevel)
base = logging.config.BaseConfigurator({'d': {'': 1, 'a b': 2, 'c': [3, 4]}})
for text in ['cfg://d[]', 'cfg://d[a b]', 'cfg://d.c[1]', 'cfg://d[nope]', 'cfg://d[a]]', 'cfg://!', 'cfg://nope']:
    try:
        print(text, base.convert(text))
    except (KeyError, ValueError) as e:
        print(text, type(e).__name__, e)
