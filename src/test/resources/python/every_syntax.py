#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Every statement and expression of Python, as a sound source for tests to break."""
from __future__ import annotations

import os.path as path, sys
from . import (sibling as other, more,)
from ...above import *

type Pair[T: (int, str), *Ts, **P] = tuple[T, *Ts]

@decorator
@made[0].by(call)(x := 1)
async def function(a, b: int = 1, /, c='d', *args: *Ts, e, f=None, **kwargs) -> dict[str, int]:
    """Documentation."""
    global first, second
    async with open(a) as file, lock:
        async for line in file:
            yield await line.strip()
    else_value = [x async for x in aiter() if x if not None for y in x]
    return

class Generic[T = int](Base, metaclass=Meta, **options):
    attribute: int
    value: str = "text" 'more' r'\raw' """long
text"""
    data = b'\x00\xff' rb"\d"

    def method(self):
        nonlocal_name = 1
        def inner():
            nonlocal nonlocal_name
            nonlocal_name += 1; nonlocal_name @= 2; nonlocal_name //= 3
            yield
            yield from range(10)
            result = yield nonlocal_name,
        return *inner(), lambda x, *y, z=1, **w: (yield)

if a < b <= c != d is not e not in f:
    pass
elif (n := len(a)) > 10 and not b or c:
    x = y = z, = 1, 2
else:
    del x, y[0], z.w

for i, (j, *k) in enumerate(values), other:
    if i: break
    continue
else:
    print(f"{i!r:>{width}.{precision}} {{literal}} {j = } {k["key"]:%Y-%m-%d}" f'{nested(f'{inner}')}' "tail")

while True: i -= -1 ** ~2

try:
    raise ValueError("é" + '\N{BULLET}\u00e9') from None
except (A, B) as error: assert error, f"""
    {
        error  # comment in a field
    :{width}}
"""
except C, D:
    raise
finally:
    with (open("a") as a, open("b")): ...
    with (a, b) as c, (yield): ...

try: pass
except* Group: pass

match command.split(), *rest:
    case [] | [_]: pass
    case ["go", ("north" | "south") as direction, *others] if direction:
        go(direction)
    case {"key": 1, -2.5: None, **rest}: pass
    case Point(x=0, y=Name.CONSTANT) | Other(1 + 2j, "s"): pass
    case _: pass

matrix = a[1:2, ::3, ..., -1:] @ {**a, 'b': c}[d](*e, f=g, **h)(i for i in j)
chosen = {1, 2} if set else {k: v for k, v in d.items()} or {s for s in t}
numbers = [0x_ff, 0b1, 0o17, 1_000, 1.5e-3j, .5, 1..real, 1if a else 2]
shifted = a << 2 >> 3 & 4 | 5 ^ 6 % 7 / 8
long = call(one,
    two)  \
    .attribute
template = t'{name!s:{spec}}'
match = case = type = _ = 1
print(match, case, type)
