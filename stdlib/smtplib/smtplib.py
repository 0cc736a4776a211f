"""A client of SMTP (RFC 5321), which sends mail to a server.

    with smtplib.SMTP('localhost') as server:
        server.sendmail('me@example.org', ['you@example.org'], 'Subject: hello\\n\\nHello!')
"""

import base64
import copy
import datetime
import email.generator
import email.message
import email.utils
import hmac
import io
import re
import socket
import sys

__all__ = ['SMTPException', 'SMTPNotSupportedError', 'SMTPServerDisconnected', 'SMTPResponseException', 'SMTPSenderRefused',
           'SMTPRecipientsRefused', 'SMTPDataError', 'SMTPConnectError', 'SMTPHeloError', 'SMTPAuthenticationError', 'quoteaddr',
           'quotedata', 'SMTP', 'SMTP_SSL']

SMTP_PORT = 25
SMTP_SSL_PORT = 465
LMTP_PORT = 2003
CRLF = '\r\n'
bCRLF = b'\r\n'
OLDSTYLE_AUTH = re.compile('auth=(.*)', re.I)
_MAXLINE = 8192
_MAXCHALLENGE = 5


class SMTPException(OSError):
    """What can go wrong with a mail."""


class SMTPNotSupportedError(SMTPException):
    """The server does not offer what was asked for."""


class SMTPServerDisconnected(SMTPException):
    """There is no connection, or it was lost."""


class SMTPResponseException(SMTPException):
    """An answer that tells of an error: smtp_code and smtp_error."""

    def __init__(self, code, msg):
        self.smtp_code = code
        self.smtp_error = msg
        self.args = code, msg


class SMTPSenderRefused(SMTPResponseException):
    """The sender was refused."""

    def __init__(self, code, msg, sender):
        self.smtp_code = code
        self.smtp_error = msg
        self.sender = sender
        self.args = code, msg, sender


class SMTPRecipientsRefused(SMTPException):
    """All recipients were refused: recipients maps each to its (code, message)."""

    def __init__(self, recipients):
        self.recipients = recipients
        self.args = recipients,


class SMTPDataError(SMTPResponseException):
    """The text of the mail was refused."""


class SMTPConnectError(SMTPResponseException):
    """The server did not greet."""


class SMTPHeloError(SMTPResponseException):
    """The server did not return the greeting."""


class SMTPAuthenticationError(SMTPResponseException):
    """User and password were refused."""


def quoteaddr(addrstring):
    """An address in angle brackets, without a name."""
    name, address = email.utils.parseaddr(addrstring)
    if (name, address) == ('', ''):  # it could not be read: let the server judge
        return addrstring if addrstring.strip().startswith('<') else '<%s>' % addrstring
    return '<%s>' % address


def _bare_address(addrstring):
    name, address = email.utils.parseaddr(addrstring)
    return addrstring if (name, address) == ('', '') else address


def _network_lines(text):
    return re.sub(r'\r\n|\n|\r', CRLF, text)


def quotedata(data):
    """The text of a mail with network line ends, and lines that begin with a dot given another one."""
    return re.sub(r'(?m)^\.', '..', _network_lines(data))


def _base64(data):
    return base64.b64encode(data).decode('ascii')


class SMTP:
    """A connection to a server: sendmail() and send_message() do all, the other methods one step each.

    An answer of the server is a pair of its code and its text, as bytes.
    """

    debuglevel = 0
    sock = None
    file = None
    helo_resp = None
    ehlo_msg = 'ehlo'
    ehlo_resp = None
    does_esmtp = False
    default_port = SMTP_PORT

    def __init__(self, host='', port=0, local_hostname=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None):
        self._host = host
        self.timeout = timeout
        self.esmtp_features = {}
        self.command_encoding = 'ascii'
        self.source_address = source_address
        self._auth_challenge_count = 0
        if host:
            code, msg = self.connect(host, port)
            if code != 220:
                self.close()
                raise SMTPConnectError(code, msg)
        self.local_hostname = self._own_name() if local_hostname is None else local_hostname

    @staticmethod
    def _own_name():
        """How the client presents itself: by its name, or by its address in brackets."""
        name = socket.getfqdn()
        if '.' in name:
            return name
        try:
            address = socket.gethostbyname(socket.gethostname())
        except socket.gaierror:
            address = '127.0.0.1'
        return '[%s]' % address

    def __enter__(self):
        return self

    def __exit__(self, *args):
        try:
            code, message = self.docmd('QUIT')
            if code != 221:
                raise SMTPResponseException(code, message)
        except SMTPServerDisconnected:
            pass
        finally:
            self.close()

    def set_debuglevel(self, debuglevel):
        """Print what is sent and received, with the time above 1."""
        self.debuglevel = debuglevel

    def _print_debug(self, *args):
        if self.debuglevel > 1:
            print(datetime.datetime.now().time(), *args, file=sys.stderr)
        else:
            print(*args, file=sys.stderr)

    def _get_socket(self, host, port, timeout):
        if timeout is not None and not timeout:
            raise ValueError('Non-blocking socket (timeout=0) is not supported')
        if self.debuglevel > 0:
            self._print_debug('connect: to', (host, port), self.source_address)
        return socket.create_connection((host, port), timeout, self.source_address)

    def connect(self, host='localhost', port=0, source_address=None):
        """Connect to a server; the port may stand behind the host. Return its greeting."""
        if source_address:
            self.source_address = source_address
        if not port and host.find(':') == host.rfind(':') >= 0:
            host, port = host.split(':')
            try:
                port = int(port)
            except ValueError:
                raise OSError('nonnumeric port')
        port = port or self.default_port
        sys.audit('smtplib.connect', self, host, port)
        self.sock = self._get_socket(host, port, self.timeout)
        self.file = None
        code, msg = self.getreply()
        if self.debuglevel > 0:
            self._print_debug('connect:', repr(msg))
        return code, msg

    def send(self, s):
        """Send text or bytes as they are."""
        if self.debuglevel > 0:
            self._print_debug('send:', repr(s))
        if not self.sock:
            raise SMTPServerDisconnected('please run connect() first')
        if isinstance(s, str):
            s = s.encode(self.command_encoding)
        sys.audit('smtplib.send', self, s)
        try:
            self.sock.sendall(s)
        except OSError:
            self.close()
            raise SMTPServerDisconnected('Server not connected')

    def putcmd(self, cmd, args=''):
        """Send a command."""
        line = cmd if args == '' else f'{cmd} {args}'
        if '\r' in line or '\n' in line:
            line = line.replace('\n', '\\n').replace('\r', '\\r')
            raise ValueError(f'command and arguments contain prohibited newline characters: {line}')
        self.send(line + CRLF)

    def getreply(self):
        """Read an answer, which may have several lines."""
        texts = []
        if self.file is None:
            self.file = self.sock.makefile('rb')
        while True:
            try:
                line = self.file.readline(_MAXLINE + 1)
            except OSError as e:
                self.close()
                raise SMTPServerDisconnected('Connection unexpectedly closed: ' + str(e))
            if not line:
                self.close()
                raise SMTPServerDisconnected('Connection unexpectedly closed')
            if self.debuglevel > 0:
                self._print_debug('reply:', repr(line))
            if len(line) > _MAXLINE:
                self.close()
                raise SMTPResponseException(500, 'Line too long.')
            texts.append(line[4:].strip(b' \t\r\n'))
            try:
                code = int(line[:3])
            except ValueError:
                code = -1
                break
            if line[3:4] != b'-':
                break
        msg = b'\n'.join(texts)
        if self.debuglevel > 0:
            self._print_debug('reply: retcode (%s); Msg: %a' % (code, msg))
        return code, msg

    def docmd(self, cmd, args=''):
        """Send a command and return the answer."""
        self.putcmd(cmd, args)
        return self.getreply()

    def helo(self, name=''):
        """Greet the server in the old way."""
        self.putcmd('helo', name or self.local_hostname)
        code, self.helo_resp = code_and_text = self.getreply()
        return code_and_text

    def ehlo(self, name=''):
        """Greet the server, which tells what it offers: see has_extn()."""
        self.esmtp_features = {}
        self.putcmd(self.ehlo_msg, name or self.local_hostname)
        code, msg = self.getreply()
        if code == -1 and len(msg) == 0:
            self.close()
            raise SMTPServerDisconnected('Server not connected')
        self.ehlo_resp = msg
        if code == 250:
            self.does_esmtp = True
            for line in msg.decode('latin-1').split('\n')[1:]:
                self._note_feature(line)
        return code, msg

    def _note_feature(self, line):
        if m := OLDSTYLE_AUTH.match(line):
            self.esmtp_features['auth'] = self.esmtp_features.get('auth', '') + ' ' + m[1]
        elif m := re.match(r'([A-Za-z0-9][A-Za-z0-9\-]*) ?', line):
            feature, params = m[1].lower(), line[m.end(1):].strip()
            if feature == 'auth':
                params = self.esmtp_features.get('auth', '') + ' ' + params
            self.esmtp_features[feature] = params

    def has_extn(self, opt):
        """Whether the server offers an extension."""
        return opt.lower() in self.esmtp_features

    def help(self, args=''):
        """The help of the server."""
        return self.docmd('help', args)[1]

    def rset(self):
        """Forget the mail that was begun."""
        self.command_encoding = 'ascii'
        return self.docmd('rset')

    def _rset(self):
        try:
            self.rset()
        except SMTPServerDisconnected:
            pass

    def noop(self):
        """Ask for an answer, and nothing else."""
        return self.docmd('noop')

    def mail(self, sender, options=()):
        """Begin a mail."""
        listed = ''
        if options and self.does_esmtp:
            if any(option.lower() == 'smtputf8' for option in options):
                if not self.has_extn('smtputf8'):
                    raise SMTPNotSupportedError('SMTPUTF8 not supported by server')
                self.command_encoding = 'utf-8'
            listed = ' ' + ' '.join(options)
        return self.docmd('mail', 'from:%s%s' % (quoteaddr(sender), listed))

    def rcpt(self, recip, options=()):
        """Name a recipient of the mail."""
        listed = ' ' + ' '.join(options) if options and self.does_esmtp else ''
        return self.docmd('rcpt', 'to:%s%s' % (quoteaddr(recip), listed))

    def data(self, msg):
        """Send the text of the mail, as text in ASCII or as bytes."""
        code, reply = self.docmd('data')
        if self.debuglevel > 0:
            self._print_debug('data:', (code, reply))
        if code != 354:
            raise SMTPDataError(code, reply)
        if isinstance(msg, str):
            msg = _network_lines(msg).encode('ascii')
        quoted = re.sub(br'(?m)^\.', b'..', msg)
        self.send(quoted + (b'' if quoted[-2:] == bCRLF else bCRLF) + b'.' + bCRLF)
        code, reply = self.getreply()
        if self.debuglevel > 0:
            self._print_debug('data:', (code, reply))
        return code, reply

    def verify(self, address):
        """Ask whether an address exists."""
        return self.docmd('vrfy', _bare_address(address))

    vrfy = verify

    def expn(self, address):
        """Ask for the members of a list."""
        return self.docmd('expn', _bare_address(address))

    def ehlo_or_helo_if_needed(self):
        """Greet the server unless that was done."""
        if self.helo_resp is None and self.ehlo_resp is None:
            if not 200 <= self.ehlo()[0] <= 299:
                code, resp = self.helo()
                if not 200 <= code <= 299:
                    raise SMTPHeloError(code, resp)

    def auth(self, mechanism, authobject, *, initial_response_ok=True):
        """Authenticate in one way; authobject answers the challenges of the server, the first of which is None."""
        mechanism = mechanism.upper()
        first = authobject() if initial_response_ok else None
        if first is not None:
            code, resp = self.docmd('AUTH', mechanism + ' ' + _base64(first.encode('ascii')))
            self._auth_challenge_count = 1
        else:
            code, resp = self.docmd('AUTH', mechanism)
            self._auth_challenge_count = 0
        while code == 334:
            self._auth_challenge_count += 1
            answer = authobject(base64.decodebytes(resp))
            code, resp = self.docmd(_base64(answer.encode('ascii')))
            if self._auth_challenge_count > _MAXCHALLENGE:
                raise SMTPException('Server AUTH mechanism infinite loop. Last response: ' + repr((code, resp)))
        if code in (235, 503):
            return code, resp
        raise SMTPAuthenticationError(code, resp)

    def auth_cram_md5(self, challenge=None):
        """Answers challenges of CRAM-MD5."""
        if challenge is None:
            return None
        return self.user + ' ' + hmac.HMAC(self.password.encode('ascii'), challenge, 'md5').hexdigest()

    def auth_plain(self, challenge=None):
        """Answers those of PLAIN."""
        return '\0%s\0%s' % (self.user, self.password)

    def auth_login(self, challenge=None):
        """Answers those of LOGIN: for the user first, then for the password."""
        return self.user if challenge is None or self._auth_challenge_count < 2 else self.password

    def login(self, user, password, *, initial_response_ok=True):
        """Authenticate in the first way that the server offers and that works."""
        self.ehlo_or_helo_if_needed()
        if not self.has_extn('auth'):
            raise SMTPNotSupportedError('SMTP AUTH extension not supported by server.')
        offered = self.esmtp_features['auth'].split()
        ways = [way for way in ('CRAM-MD5', 'PLAIN', 'LOGIN') if way in offered]
        if not ways:
            raise SMTPException('No suitable authentication method found.')
        self.user, self.password = user, password
        for way in ways:
            try:
                return self.auth(way, getattr(self, 'auth_' + way.lower().replace('-', '_')), initial_response_ok=initial_response_ok)
            except SMTPAuthenticationError as e:
                refused = e
        raise refused

    def starttls(self, *, context=None):
        """Go on with TLS; the server is to be greeted again."""
        self.ehlo_or_helo_if_needed()
        if not self.has_extn('starttls'):
            raise SMTPNotSupportedError('STARTTLS extension not supported by server.')
        resp, reply = self.docmd('STARTTLS')
        if resp != 220:
            raise SMTPResponseException(resp, reply)
        if context is None:
            import ssl
            context = ssl._create_stdlib_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self._host)
        self.file = None
        self._forget_greeting()
        return resp, reply

    def _forget_greeting(self):
        self.helo_resp = self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        """Send a mail to one address or several. Return a dict of those that were refused.

        msg is text in ASCII, or bytes. Raises SMTPHeloError, SMTPRecipientsRefused if all were refused,
        SMTPSenderRefused, SMTPDataError and SMTPNotSupportedError.
        """
        self.ehlo_or_helo_if_needed()
        options = []
        if isinstance(msg, str):
            msg = _network_lines(msg).encode('ascii')
        if self.does_esmtp:
            if self.has_extn('size'):
                options.append('size=%d' % len(msg))
            options += mail_options
        code, resp = self.mail(from_addr, options)
        if code != 250:
            self._give_up(code)
            raise SMTPSenderRefused(code, resp, from_addr)
        refused = {}
        to_addrs = [to_addrs] if isinstance(to_addrs, str) else to_addrs
        for each in to_addrs:
            code, resp = self.rcpt(each, rcpt_options)
            if code not in (250, 251):
                refused[each] = code, resp
            if code == 421:
                self.close()
                raise SMTPRecipientsRefused(refused)
        if len(refused) == len(to_addrs):
            self._rset()
            raise SMTPRecipientsRefused(refused)
        code, resp = self.data(msg)
        if code != 250:
            self._give_up(code)
            raise SMTPDataError(code, resp)
        return refused

    def _give_up(self, code):
        """End the mail after a refusal; 421 says that the server ends the connection."""
        if code == 421:
            self.close()
        else:
            self._rset()

    def send_message(self, msg, from_addr=None, to_addrs=None, mail_options=(), rcpt_options=()):
        """Send a message of module email; its headers tell addresses that are not given.

        Those of Bcc are not sent with it.
        """
        self.ehlo_or_helo_if_needed()
        resent = msg.get_all('Resent-Date')
        if resent is not None and len(resent) != 1:
            raise ValueError("message has more than one 'Resent-' header block")
        prefix = '' if resent is None else 'Resent-'
        if from_addr is None:
            from_addr = msg[prefix + 'Sender'] if prefix + 'Sender' in msg else msg[prefix + 'From']
            from_addr = email.utils.getaddresses([from_addr])[0][1]
        if to_addrs is None:
            fields = [f for f in (msg[prefix + 'To'], msg[prefix + 'Bcc'], msg[prefix + 'Cc']) if f is not None]
            to_addrs = [address for name, address in email.utils.getaddresses(fields)]
        message = copy.copy(msg)
        del message['Bcc']
        del message['Resent-Bcc']
        policy = message.policy
        try:
            ''.join([from_addr, *to_addrs]).encode('ascii')
        except UnicodeEncodeError:
            if not self.has_extn('smtputf8'):
                raise SMTPNotSupportedError(
                    'One or more source or delivery addresses require internationalized email support, but the server '
                    'does not advertise the required SMTPUTF8 capability')
            policy = policy.clone(utf8=True)
            mail_options = (*mail_options, 'SMTPUTF8', 'BODY=8BITMIME')
        with io.BytesIO() as out:
            email.generator.BytesGenerator(out, policy=policy).flatten(message, linesep='\r\n')
            text = out.getvalue()
        return self.sendmail(from_addr, to_addrs, text, mail_options, rcpt_options)

    def close(self):
        """Close the connection without a word."""
        try:
            file, self.file = self.file, None
            if file:
                file.close()
        finally:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()

    def quit(self):
        """Take leave of the server, and close the connection."""
        res = self.docmd('quit')
        self._forget_greeting()
        self.close()
        return res


class SMTP_SSL(SMTP):
    """A connection that is TLS from its beginning."""

    default_port = SMTP_SSL_PORT

    def __init__(self, host='', port=0, local_hostname=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, context=None):
        if context is None:
            import ssl
            context = ssl._create_stdlib_context()
        self.context = context
        SMTP.__init__(self, host, port, local_hostname, timeout, source_address)

    def _get_socket(self, host, port, timeout):
        if self.debuglevel > 0:
            self._print_debug('connect:', (host, port))
        return self.context.wrap_socket(super()._get_socket(host, port, timeout), server_hostname=self._host)


class LMTP(SMTP):
    """A connection by LMTP (RFC 2033), to a port or a Unix socket, whose path begins with a slash."""

    ehlo_msg = 'lhlo'

    def __init__(self, host='', port=LMTP_PORT, local_hostname=None, source_address=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        super().__init__(host, port, local_hostname=local_hostname, source_address=source_address, timeout=timeout)

    def connect(self, host='localhost', port=0, source_address=None):
        """Connect to a server, and return its greeting."""
        if host[0] != '/':
            return super().connect(host, port, source_address=source_address)
        if self.timeout is not None and not self.timeout:
            raise ValueError('Non-blocking socket (timeout=0) is not supported')
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            if self.timeout is not socket._GLOBAL_DEFAULT_TIMEOUT:
                self.sock.settimeout(self.timeout)
            self.file = None
            self.sock.connect(host)
        except OSError:
            if self.debuglevel > 0:
                self._print_debug('connect fail:', host)
            self.sock.close()
            self.sock = None
            raise
        code, msg = self.getreply()
        if self.debuglevel > 0:
            self._print_debug('connect:', msg)
        return code, msg
