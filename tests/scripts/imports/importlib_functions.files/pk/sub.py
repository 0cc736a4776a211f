X = "pk.sub.X"
