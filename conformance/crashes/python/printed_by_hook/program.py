"""A caught error is printed with traceback.print_exc and the program goes on to another one."""
import traceback


def run(job):
    try:
        return job()
    except ZeroDivisionError:
        traceback.print_exc()


run(lambda: 1 // 0)
run(lambda: 2 // 0)
