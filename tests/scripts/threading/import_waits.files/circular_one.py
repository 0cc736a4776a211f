import time

time.sleep(0.05)
import circular_two

ready = 1
