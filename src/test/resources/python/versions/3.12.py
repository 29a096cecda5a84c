from pricing import fetch

type Quote[T: (int, float), *Ts, **P] = tuple[T, *Ts]


class Cache[K, V](dict[K, V]):
    size: int = 5

    def load[R](self, key: K, reader: R) -> V:
        return fetch(f"/quotes/{key["symbol"]}/{f"{reader.name!r}"}")


def join(parts):
    return send(f"{", ".join(parts)}{
        total(parts)  # of all
    }", f'{'a' 'b'}')
