import os
public = "public"
_hidden = 1
def func(): pass
main_ran = False
if __name__ == "__main__":
    main_ran = True
