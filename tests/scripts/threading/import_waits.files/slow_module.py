import time

print("begins")
time.sleep(0.05)
ready = True
