from registry import buttons


@buttons[0].clicked.connect
def first(options: dict[str, list[int]]):
    return defaults() | options


@(lambda f: register(f))
def second():
    options = {}
    options |= load()
