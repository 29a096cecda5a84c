from data import execute


def find(name, table):
    try:
        return execute(t"SELECT * FROM {table} WHERE name = {name!s:>{width()}}")
    except ValueError, KeyError:
        retry(t'{name}' t"{table}")
    except OSError as e:
        log(rt"{e}\n")


def typed(later: Later) -> Later:
    return later.now()


class Later:
    def now(self) -> Later: ...
