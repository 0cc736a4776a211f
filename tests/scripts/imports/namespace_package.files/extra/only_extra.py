X = "only in extra"
