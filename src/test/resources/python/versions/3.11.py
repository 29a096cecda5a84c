from trading import BrokerError, send


def submit(orders):
    try:
        send(*orders)
    except* (BrokerError, TimeoutError) as group:
        report(group.exceptions)
    except* ValueError:
        pass
    else:
        done()
    finally:
        close()


def stack(*shapes: *Shapes) -> tuple[*Shapes]:
    return grid[*shapes, last()]
