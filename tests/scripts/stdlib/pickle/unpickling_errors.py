# Pickles that are broken, cut off or from elsewhere.
import pickle

for data in (b'', b'I', b'I1', b'Ix\n.', b'.', b'0', b'1.', b'(1', b'\xff', b'\x80\x06.', b'cnosuch\nx\n.', b'csys\nnosuch\n.', b'cfoo', b"S'abc\n.", b"S'abc'\n.", b'Sabc\n.', b'Vx\\u00e9\n.',
             b'F1.5\n.', b'Fx\n.', b'L10L\n.', b'Lx\n.', b'g0\n.', b'h\x01.', b'gx\n.', b'p0\n.', b'q\0', b'Nq', b'\x94.', b't.', b'a.', b'NNa.', b'](NNe.', b'N(NNe.', b'N(NNu.', b'}(Nu.',
             b'NR.', b'NNR.', b'N)R.', b'N)\x81.', b'c__builtin__\nint\nN\x81.', b'NNb.', b'N}b.', b'P1\n.', b'NQ.', b'P\xff\n.', b'\x95\5\0\0\0\0\0\0\0N.', b'\x82\1.', b'\x82\0.',
             b'(i__builtin__\nint\n.', b'(o.', b'(c__builtin__\nint\no.', b'NN\x93.', b'\x8c\3sys\x8c\6nosuch\x93.', b'\x97.', b'N\x98.', b'X\1\0\0\0\xff.', b'X\5\0\0\0a.', b'\x8a\2\1.',
             b'\x8b\xff\xff\xff\xff.', b'N2.', b'2.', b'N0.', b'\x8f(N]\x90.', b'N(N\x90.', b'I01\n.', b'(dI1\nI2\nsN.', b'N(.', b'U\x01\xe9.', b'\x8e' + b'\xff' * 8 + b'.', b'B\xff\xff\xff\xff.',
             b'Ma', b'(NNd.', b'(Nd.', b'G1.', b'Np-1\n.', b']NNs.', b'NNNs.'):
    try:
        print(data, pickle.loads(data))
    except Exception as e:
        print(data, type(e).__name__, str(e).replace('\n', '|').split(' (built-in)')[0].split(" ('")[0])
print(pickle.loads(b'U\x01\xe9.', encoding='bytes'), pickle.loads(b'U\x01\xe9.', encoding='latin1'), pickle.loads(b'U\x01\xe9.', errors='replace'))
print(pickle.loads(b'c__builtin__\nxrange\n(I3\ntR.'), pickle.loads(b'cexceptions\nStandardError\n.'), pickle.loads(b'cUserDict\nUserDict\n.'))
for bad in ('text', 5, None):
    try:
        pickle.loads(bad)
    except TypeError as e:
        print(e)
