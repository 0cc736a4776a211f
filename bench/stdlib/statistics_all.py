"""mean, median, stdev, quantiles, correlation."""
import statistics as st

data = [((i * 7919) % 10_007) / 7 for i in range(8000)]
ints = [(i * 7919) % 10_007 for i in range(8000)]
out = []
for _ in range(5):
    out = [st.mean(data), st.fmean(data), st.median(ints), st.stdev(data), st.pvariance(ints), st.quantiles(data, n=4),
           st.mode(ints), st.correlation(data, ints), st.linear_regression(ints, data).slope]
print([round(x, 6) if isinstance(x, float) else x for x in out if not isinstance(x, list)])
