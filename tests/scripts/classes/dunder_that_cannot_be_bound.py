# Some special methods count as missing when their descriptor raises; of others, the error is seen.
def booh(self): raise AttributeError("booh")
class E:
    __eq__ = property(booh); __lt__=property(booh)
print(E()==E())
try: print(E()<E())
except Exception as e: print(type(e).__name__,e)
class F:
    __eq__=property(lambda s:1/0)
try: print(F()==F())
except Exception as e: print(type(e).__name__,e)
class G:
    __add__=property(booh); __len__=property(booh); __iter__=property(booh); __contains__=property(booh);__bool__=property(booh); __hash__=property(booh)
    __radd__=property(lambda s:1/0); __index__=property(booh); __getitem__=property(booh); __call__=property(booh); __enter__=property(booh); __str__=property(booh); __repr__=property(booh); __format__=property(booh); __await__=property(booh); __next__=property(booh); __setitem__=property(booh); __iadd__=property(booh);__neg__=property(booh); __round__=property(booh); __reversed__=property(booh); __length_hint__=property(booh); __bytes__=property(booh); __fspath__=property(booh);__dir__=property(booh);__sizeof__=property(booh);__int__=property(booh); __float__=property(booh)
g=G()
def iadd():
    global g; g+=1
async def aw(): await G()
for n,f in dict(add=lambda:g+1,radd=lambda:1+g,len=lambda:len(g),iter=lambda:iter(g),contains=lambda:1 in g,bool=lambda:bool(g),hash=lambda:hash(g),index=lambda:[1][g],getitem=lambda:g[1],call=lambda:g(),str=lambda:str(g),repr=lambda:repr(g)[:12],format=lambda:format(g),next=lambda:next(g),iadd=iadd,neg=lambda:-g,round=lambda:round(g),rev=lambda:reversed(g),list=lambda:list(g),bytes=lambda:bytes(g),dir=lambda:dir(g),int=lambda:int(g),float=lambda:float(g),aw=lambda:aw().send(None)).items():
    try: r=f(); print(n,r)
    except Exception as e: print(n,type(e).__name__,e)
