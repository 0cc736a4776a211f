# listen(): configurations that come over a socket.
import json
import logging
import logging.config
import socket
import sys


def send(text, verify=None):
    thread = logging.config.listen(0, verify)
    thread.start()
    thread.ready.wait()
    thread.ready.clear()
    data = text.encode()
    with socket.create_connection(('localhost', thread.port)) as s:
        s.sendall(len(data).to_bytes(4) + data)
    thread.ready.wait(5)
    logging.config.stopListening()
    thread.join()


config = {'version': 1, 'formatters': {'f': {'format': '%(levelname)s > %(message)s'}},
          'handlers': {'h': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'f'}},
          'root': {'handlers': ['h'], 'level': 'INFO'}}
send(json.dumps(config))
logging.info('from a dict')
send('''[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=ERROR
handlers=h
[handler_h]
class=StreamHandler
args=(sys.stdout,)
formatter=f
[formatter_f]
format=%(message)s ++ %(extra)s
defaults={"extra": "by default"}
''')
logging.info('not shown')
logging.error('from a file')
send(json.dumps(config), verify=lambda data: None)
logging.info('not shown either')
send(json.dumps(config)[::-1], verify=lambda data: data[::-1])
logging.info('turned round')
logging.config.stopListening()
