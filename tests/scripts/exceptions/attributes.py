# Attributes of the builtin exceptions: constructors, assignment, deletion, text and pickling.
import sys, types
def show(src):
    try:
        if src.startswith("!"): exec(src[1:], globals()); return
        r = eval(src, globals())
    except BaseException as e: print(src, "=>", type(e).__name__, e)
    else: print(src, "->", repr(r))
for src in r"""ImportError(foo=1)
ImportError('a',foo=1,name='x')
AttributeError(foo=1)
NameError(foo=1)
ValueError(foo=1)
StopIteration(foo=1)
SystemExit(1,2).code
KeyError(a=1)
OSError(foo=1)
OSError(1,2,3,foo=2)
SyntaxError(foo=1)
SyntaxError('a',(1,2))
SyntaxError('a',(1,2,3,4,5))
SyntaxError('a',(1,2,3,4,5,6,7,8))
SyntaxError('a',5)
SyntaxError('a',(1,2,3,4,5,6,7))
SyntaxError('a','b','c').args
vars(SyntaxError('a',('f',2,3,'t',5,6)))
SyntaxError('a',('f',2,3,'t',5,6))
str(SyntaxError('a',('/x/f',2,3,'t',5,6)))
str(SyntaxError('a',('/x/f',None,3,'t',5,6)))
str(SyntaxError('a',(None,4,3,'t',5,6)))
str(SyntaxError())
SyntaxError().msg
UnicodeDecodeError()
UnicodeDecodeError('a','b',1,2,'c')
UnicodeDecodeError('a',b'b',1,2)
UnicodeDecodeError('a',b'b','x',2,'c')
UnicodeDecodeError(1,b'b',1,2,'c')
UnicodeEncodeError('a',b'b',1,2,'c')
UnicodeEncodeError('a','b',1,2,3)
UnicodeEncodeError('a','b',1,2,'c',x=1)
UnicodeTranslateError('b',1,2)
UnicodeTranslateError(3,1,2,'r')
str(UnicodeTranslateError('b\u1234c',1,2,'r'))
str(UnicodeTranslateError('b\u1234c',1,3,'r'))
str(UnicodeEncodeError('a','b\u1234c',1,2,'r'))
str(UnicodeEncodeError('a','b\U00012345c',1,2,'r'))
str(UnicodeEncodeError('a','b\xe9c',1,2,'r'))
str(UnicodeEncodeError('a','b',5,6,'r'))
str(UnicodeDecodeError('a',b'abc',5,6,'r'))
str(UnicodeDecodeError('a',b'abc',1,2,'r'))
UnicodeDecodeError('a',bytearray(b'abc'),1,2,'r')
UnicodeDecodeError('a',bytearray(b'abc'),1,2,'r').object
UnicodeError('a').__dict__
str(UnicodeDecodeError.__new__(UnicodeDecodeError))
UnicodeDecodeError.__new__(UnicodeDecodeError).start
UnicodeDecodeError.__new__(UnicodeDecodeError).object
UnicodeDecodeError.__new__(UnicodeDecodeError).encoding
!e=UnicodeDecodeError('a',b'abc',1,2,'r')
!del e.start
!e.reason=5
str(e)
!e.reason='x'; e.encoding=3
str(e)
!del e.reason
e.reason
!e.object='x'
str(e)
!e=ValueError()
!e.__traceback__=1
!del e.__traceback__
!e.__context__=1
!del e.__context__
!e.__cause__=1
!del e.__cause__
!e.__suppress_context__=1
!del e.__suppress_context__
!del e.args
!e.args=1
!e.args='ab'
e
e.with_traceback(1)
e.with_traceback()
e.add_note(1)
!e.__notes__=1
e.add_note('a')
e.__setstate__(1)
e.__setstate__(None)
e.__reduce__()
ValueError(1).__reduce__()
OSError(2,'x','f').__reduce__()
OSError(2,'x','f',None,'g').__reduce__()
OSError(2,'x','f').args
OSError(2,'x','f',None,'g')
str(OSError(2,'x','f',None,'g'))
str(OSError(2,'x'))
str(OSError(2))
OSError(2,'x',3).filename
OSError(2,'x',None).filename
OSError(2,'x',None).args
OSError(2,'x','f',None,'g','h').args
OSError(2,'x','f',None,'g','h').filename
OSError('a','b').errno
OSError('a','b')
str(OSError('a','b'))
OSError().errno
BlockingIOError(11,'x',5).characters_written
BlockingIOError(11,'x').characters_written
BlockingIOError(11,'x',5).args
BlockingIOError(11,'x','y').characters_written
!e=BlockingIOError(11,'x',5)
!e.characters_written='x'
!del e.characters_written
e.characters_written
!del e.characters_written
OSError(2,'x',5,characters_written=2)
ImportError('a',name='n',path='p').__reduce__()
ImportError('a').__reduce__()
ImportError('a','b').msg
ImportError('a',name_from='x').name_from
str(ImportError(1))
str(ImportError('a','b'))
AttributeError('a',name='n',obj=3).__reduce__()
AttributeError('a',name='n',obj=3).__getstate__()
AttributeError('a').__getstate__()
AttributeError('a').__reduce__()
NameError('a',name='n').__reduce__()
StopIteration(3).value
StopIteration(3,4).value
StopAsyncIteration(3).value
str(KeyError('a'))
str(KeyError('a','b'))
str(KeyError())
types.TracebackType(1,2,3,4)
types.TracebackType(None,2,3,4)
types.TracebackType(None,sys._getframe(),'x',4)
types.TracebackType(None,sys._getframe(),1)
types.TracebackType(None,sys._getframe(),1,4).tb_lineno
!tb=types.TracebackType(None,sys._getframe(),1,4)
!tb.tb_next=tb
!tb.tb_next=1
!del tb.tb_next
!tb.tb_lineno=1
!del tb.tb_frame
dir(tb)
!tb.tb_lasti=3
tb.x
type(tb)()
bool(BaseException.__doc__)
BaseException.__new__()
BaseException.__new__(int)
BaseException.__init__(3)
BaseException().__init__(a=1)
BaseException.__new__(ValueError,1,2,a=3)
ValueError.__new__(ValueError,1,2,a=3).args
""".splitlines(): show(src)
