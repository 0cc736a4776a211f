"""datetime.strptime with the formats of logs and mails."""
from datetime import datetime

total = 0
for i in range(6000):
    a = datetime.strptime("2024-%02d-%02d %02d:%02d:%02d" % (i % 12 + 1, i % 28 + 1, i % 24, i % 60, i % 60), "%Y-%m-%d %H:%M:%S")
    b = datetime.strptime("10/Oct/2024:13:55:%02d +0000" % (i % 60), "%d/%b/%Y:%H:%M:%S %z")
    c = datetime.strptime("%d/%d/24" % (i % 12 + 1, i % 28 + 1), "%m/%d/%y")
    total += a.day + b.second + c.month
print(total)
