# The classes of email.mime, which modules of their names show.
"""The classes of email.mime."""

import email.policy
from email import encoders, errors, message


class MIMEBase(message.Message):
    """Base class of parts."""

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        message.Message.__init__(self, policy=policy or email.policy.compat32)
        self.add_header('Content-Type', '%s/%s' % (_maintype, _subtype), **_params)
        self['MIME-Version'] = '1.0'


class MIMENonMultipart(MIMEBase):
    """Base class of parts without parts."""

    def attach(self, payload):
        raise errors.MultipartConversionError('Cannot attach additional subparts to non-multipart/*')


class MIMEMultipart(MIMEBase):
    """A message with parts."""

    def __init__(self, _subtype='mixed', boundary=None, _subparts=None, *, policy=None, **_params):
        MIMEBase.__init__(self, 'multipart', _subtype, policy=policy, **_params)
        self._payload = []
        for p in _subparts or ():
            self.attach(p)
        if boundary:
            self.set_boundary(boundary)


class MIMEText(MIMENonMultipart):
    """A part that is text."""

    def __init__(self, _text, _subtype='plain', _charset=None, *, policy=None):
        if _charset is None:
            _charset = 'us-ascii' if _text.isascii() else 'utf-8'
        MIMENonMultipart.__init__(self, 'text', _subtype, policy=policy, charset=str(_charset))
        self.set_payload(_text, _charset)


class MIMEApplication(MIMENonMultipart):
    """A part with data of an application."""

    def __init__(self, _data, _subtype='octet-stream', _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            raise TypeError('Invalid application MIME subtype')
        MIMENonMultipart.__init__(self, 'application', _subtype, policy=policy, **_params)
        self.set_payload(_data)
        _encoder(self)


class MIMEAudio(MIMENonMultipart):
    """A part with sound."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _audio_kind(_audiodata)
        if _subtype is None:
            raise TypeError('Could not find audio MIME subtype')
        MIMENonMultipart.__init__(self, 'audio', _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)


def _audio_kind(data):
    if data[:4] == b'RIFF' and data[8:12] == b'WAVE':
        return 'x-wav'
    if data[:4] == b'FORM' and data[8:12] in (b'AIFF', b'AIFC'):
        return 'x-aiff'
    return 'basic' if data[:4] == b'.snd' else None


class MIMEImage(MIMENonMultipart):
    """A part with a picture."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _image_kind(_imagedata)
        if _subtype is None:
            raise TypeError('Could not guess image MIME subtype')
        MIMENonMultipart.__init__(self, 'image', _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)


def _image_kind(data):
    for start, kind in ((b'\211PNG\r\n\032\n', 'png'), (b'GIF87a', 'gif'), (b'GIF89a', 'gif'), (b'\xff\xd8\xff', 'jpeg'),
                        (b'MM', 'tiff'), (b'II', 'tiff'), (b'BM', 'bmp')):
        if data.startswith(start):
            return kind
    if data[:4] == b'RIFF' and data[8:12] == b'WEBP':
        return 'webp'
    return None


class MIMEMessage(MIMENonMultipart):
    """A part that is a message."""

    def __init__(self, _msg, _subtype='rfc822', *, policy=None):
        MIMENonMultipart.__init__(self, 'message', _subtype, policy=policy)
        if not isinstance(_msg, message.Message):
            raise TypeError('Argument is not an instance of Message')
        message.Message.attach(self, _msg)
        self.set_default_type('message/rfc822')


MIMEBase.__module__ = 'email.mime.base'
MIMENonMultipart.__module__ = 'email.mime.nonmultipart'
MIMEMultipart.__module__ = 'email.mime.multipart'
MIMEText.__module__ = 'email.mime.text'
MIMEApplication.__module__ = 'email.mime.application'
MIMEAudio.__module__ = 'email.mime.audio'
MIMEImage.__module__ = 'email.mime.image'
MIMEMessage.__module__ = 'email.mime.message'
