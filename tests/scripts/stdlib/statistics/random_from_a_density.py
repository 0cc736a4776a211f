# kde_random draws numbers as often as a kernel density estimate says, the same ones for a seed.
import statistics as s
for k in ('normal','logistic','sigmoid','rectangular','parabolic','triangular','cosine','quartic','triweight','gauss','uniform','epanechnikov','biweight'):
    r=s.kde_random([1.5,2.5,7],0.7,k,seed=42); print(k,[r() if k not in('quartic','triweight','biweight') else round(r(),9) for _ in range(6)], r.__doc__)
for a in (([],1),(["a"],1),([1],0),([1],1,"x")):
    try: s.kde_random(*a)
    except Exception as e: print(type(e).__name__,e)
