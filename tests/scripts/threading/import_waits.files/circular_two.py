import time

time.sleep(0.05)
import circular_one

ready = 2
