import os


def clean(path, /, *, mode: int = 0o644) -> bool:
    if (size := os.path.getsize(path)) > 10:
        return False
    return [y for x in read(path) if (y := parse(x))] and size


def show(user):
    print(f"{user.name=} {len(user.roles)=!r:>{width(user)}}")


async def gather(jobs):
    return {key: await value async for key, value in jobs.items()}
