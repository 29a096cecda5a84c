from typing import Literal


class Box[T = int, *Ts = *tuple[int, ...], **P = [str]]:
    kind: Literal["open"] = "open"

    def fill[S: str = str](self, value: S = make()) -> None:
        self.keep(value)


type Pair[A, B = A] = tuple[A, B]
