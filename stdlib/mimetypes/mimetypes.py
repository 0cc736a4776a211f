# Types of files by the ends of their names.
"""Guess the MIME type of a file by the end of its name."""

import os
import posixpath

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_file_type', 'guess_all_extensions',
           'guess_extension', 'add_type', 'init', 'read_mime_types', 'suffix_map', 'encodings_map', 'types_map',
           'common_types']

knownfiles = ['/etc/mime.types', '/etc/httpd/mime.types', '/etc/httpd/conf/mime.types', '/etc/apache/mime.types',
              '/etc/apache2/mime.types', '/usr/local/etc/httpd/conf/mime.types', '/usr/local/lib/netscape/mime.types',
              '/usr/local/etc/mime.types']
inited = False
_db = None

suffix_map = _suffix_map_default = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz',
                                    '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
encodings_map = _encodings_map_default = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
_types = """
text/javascript js mjs|application/json json|application/manifest+json webmanifest|application/msword doc dot wiz
application/n-quads nq|application/n-triples nt|application/octet-stream bin a dll exe o obj so|application/oda oda
application/pdf pdf|application/pkcs7-mime p7c|application/postscript ps ai eps|application/trig trig
application/vnd.apple.mpegurl m3u m3u8|application/vnd.ms-excel xls xlb|application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/wasm wasm|application/x-bcpio bcpio|application/x-cpio cpio|application/x-csh csh|application/x-dvi dvi
application/x-gtar gtar|application/x-hdf hdf|application/x-hdf5 h5|application/x-latex latex|application/x-mif mif
application/x-netcdf cdf nc|application/x-pkcs12 p12 pfx|application/x-pn-realaudio ram|application/x-python-code pyc pyo
application/x-sh sh|application/x-shar shar|application/x-shockwave-flash swf|application/x-sv4cpio sv4cpio
application/x-sv4crc sv4crc|application/x-tar tar|application/x-tcl tcl|application/x-tex tex|application/x-texinfo texi texinfo
application/x-troff roff t tr|application/x-troff-man man|application/x-troff-me me|application/x-troff-ms ms
application/x-ustar ustar|application/x-wais-source src|application/xml xsl rdf wsdl xpdl|application/zip zip
audio/3gpp 3gp 3gpp|audio/3gpp2 3g2 3gpp2|audio/aac adts loas ass aac|audio/basic au snd|audio/mpeg mp3 mp2|audio/opus opus
audio/x-aiff aif aifc aiff|audio/x-pn-realaudio ra|audio/x-wav wav|image/avif avif|image/bmp bmp|image/gif gif|image/ief ief
image/jpeg jpg jpe jpeg|image/heic heic|image/heif heif|image/png png|image/svg+xml svg|image/tiff tiff tif
image/vnd.microsoft.icon ico|image/x-cmu-raster ras|image/x-portable-anymap pnm|image/x-portable-bitmap pbm
image/x-portable-graymap pgm|image/x-portable-pixmap ppm|image/x-rgb rgb|image/x-xbitmap xbm|image/x-xpixmap xpm
image/x-xwindowdump xwd|message/rfc822 eml mht mhtml nws|text/css css|text/csv csv|text/html html htm|text/markdown md markdown
text/n3 n3|text/plain txt bat c h ksh pl srt|text/richtext rtx|text/rtf rtf|text/tab-separated-values tsv|text/vtt vtt
text/x-python py|text/x-rst rst|text/x-setext etx|text/x-sgml sgm sgml|text/x-vcard vcf|text/xml xml|video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg|video/quicktime mov qt|video/webm webm|video/x-msvideo avi|video/x-sgi-movie movie
"""
types_map = _types_map_default = {}
for _entry in _types.replace('\n', '|').split('|'):
    if _entry:
        _name, *_ends = _entry.split()
        for _end in _ends:
            types_map.setdefault('.' + _end, _name)
types_map['.3gp'] = types_map['.3gpp'] = 'audio/3gpp'
types_map['.webp'] = 'image/webp'
common_types = _common_types_default = {'.rtf': 'application/rtf', '.midi': 'audio/midi', '.mid': 'audio/midi',
                                        '.jpg': 'image/jpg', '.pict': 'image/pict', '.pct': 'image/pict',
                                        '.pic': 'image/pict', '.xul': 'text/xul'}
del _entry, _name, _ends, _end, _types


class MimeTypes:
    """A set of types by ends of names."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for ext, type in _types_map_default.items():
            self.add_type(type, ext, True)
        for ext, type in _common_types_default.items():
            self.add_type(type, ext, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Add a type for an end of names."""
        if not type:
            return
        self.types_map[strict][ext] = type
        exts = self.types_map_inv[strict].setdefault(type, [])
        if ext not in exts:
            exts.append(ext)

    def guess_type(self, url, strict=True):
        """Type and encoding of what a URL names, or None for each."""
        url = os.fspath(url)
        scheme, url = _split_type(url)
        if scheme == 'data':
            comma = url.find(',')
            if comma < 0:
                return None, None
            semi = url.find(';', 0, comma)
            type = url[:semi] if semi >= 0 else url[:comma]
            if '=' in type or '/' not in type:
                type = 'text/plain'
            return type, None
        return self._guess(url, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        """Type and encoding of a file, or None for each."""
        path = os.fsdecode(path)
        path = os.path.splitdrive(path)[1]
        return self._guess(path, strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ext = splitext(path)
        while (low := ext.lower()) in self.suffix_map:
            base, ext = splitext(base + self.suffix_map[low])
        encoding = None
        if ext in self.encodings_map:
            encoding = self.encodings_map[ext]
            base, ext = splitext(base)
        ext = ext.lower()
        if ext in self.types_map[True]:
            return self.types_map[True][ext], encoding
        if not strict and ext in self.types_map[False]:
            return self.types_map[False][ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """The ends of names for a type."""
        type = type.lower()
        extensions = list(self.types_map_inv[True].get(type, []))
        if not strict:
            extensions += [e for e in self.types_map_inv[False].get(type, []) if e not in extensions]
        return extensions

    def guess_extension(self, type, strict=True):
        """An end of names for a type, or None."""
        extensions = self.guess_all_extensions(type, strict)
        return extensions[0] if extensions else None

    def read(self, filename, strict=True):
        """Read a file such as /etc/mime.types."""
        with open(filename, encoding='utf-8') as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Read an open file such as /etc/mime.types."""
        for line in fp:
            words = line.split('#', 1)[0].split()
            for suff in words[1:]:
                self.add_type(words[0], '.' + suff, strict)


def _split_type(url):
    scheme, colon, rest = url.partition(':')
    return (scheme.lower(), rest) if colon and '/' not in scheme else (None, url)


def _database():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """Type and encoding of what a URL names, or None for each."""
    return _database().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """Type and encoding of a file, or None for each."""
    return _database().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """The ends of names for a type."""
    return _database().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """An end of names for a type, or None."""
    return _database().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Add a type for an end of names."""
    return _database().add_type(type, ext, strict)


def init(files=None):
    """Make the types anew from the files of the system; files are read in addition."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    if files is None or _db is None:
        db = MimeTypes()
        files = knownfiles + list(files or ())
    else:
        db = _db
    for file in files:
        if os.path.isfile(file):
            db.read(file)
    encodings_map, suffix_map = db.encodings_map, db.suffix_map
    types_map, common_types = db.types_map[True], db.types_map[False]
    _db = db


def read_mime_types(file):
    """The types of a file such as /etc/mime.types, or None if there is none."""
    try:
        f = open(file, encoding='utf-8')
    except OSError:
        return None
    with f:
        db = MimeTypes()
        db.readfp(f, True)
        return db.types_map[True]
