from shop import Order, Side
from store import lock, open_book


def route(order):
    match order, depth(order):
        case Order(side=Side.BUY, quantity=int(n)) if n > limit():
            reject(order)
        case [first, *rest], 0 | 1:
            split(first, rest)
        case {"kind": "cancel", **fields}:
            cancel(**fields)
        case None | True | -1 | "x" | 1 + 2j:
            skip()
        case (Order() as held, _):
            hold(held)
        case whole:
            place(whole)


def book(path: str | None):
    with (
        lock(path) as held,
        open_book(held) as pages,
    ):
        write(pages)
