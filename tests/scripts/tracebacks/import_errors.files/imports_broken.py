def load():
    import broken_name
    return broken_name
load()
