import os
def read():
    with open(os.path.join(os.path.dirname(__file__), "data.txt")) as f:
        return f.read().strip()
