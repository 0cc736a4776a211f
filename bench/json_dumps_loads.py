import json,time
data={'users':[{'id':i,'name':'user %d'%i,'email':'u%d@example.com'%i,'tags':['a','b','c'],'score':i*1.5,'active':i%2==0,'none':None,'nested':{'x':[1,2,3],'y':'text \u00e9'}} for i in range(2000)]}
s=json.dumps(data)
def bench(n,f):
    t=time.process_time(); 
    for _ in range(n): f()
    return (time.process_time()-t)/n*1e3
print('dumps %.2f'%bench(20,lambda:json.dumps(data)),'loads %.2f'%bench(20,lambda:json.loads(s)), 'indent %.2f'%bench(5,lambda:json.dumps(data,indent=2)))
small={'a':1,'b':[1,2,3],'c':'x'}; t=json.dumps(small)
print('small dumps us %.2f'%(1e3*bench(20000,lambda:json.dumps(small))),'small loads us %.2f'%(1e3*bench(20000,lambda:json.loads(t))))
