# errors
import fileinput
def tried(f, *args, **kw):
    try:
        print('->', f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
tried(fileinput.lineno)
tried(fileinput.nextfile)
tried(fileinput.FileInput, 'x', mode='w')
tried(fileinput.FileInput, 'x', inplace=True, openhook=open)
tried(fileinput.FileInput, 'x', openhook=3)
tried(fileinput.FileInput('none').readline)
f = fileinput.input(__file__)
f.readline()
tried(fileinput.input, __file__)
fileinput.close()
tried(fileinput.isstdin)
tried(fileinput.FileInput(['none']).__enter__().__next__)
