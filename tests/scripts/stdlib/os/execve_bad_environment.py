import os,sys
for env in ({"FRUIT\0VEGETABLE":"cabbage"},{"FRUIT":"orange\0VEGETABLE=cabbage"},{"FRUIT=ORANGE":"lemon"}):
    try: os.execve(sys.executable,[sys.executable,"-c","pass"],env)
    except ValueError as e: print(e)
