"""Two processes fail, one after the other; the words of the second end the message of the first."""
import multiprocessing


def work(order):
    raise ValueError(f"order {order}\ncannot be loaded")


def main():
    for order in (7, 8):
        process = multiprocessing.get_context("fork").Process(target=work, args=(order,), name=f"loader-{order}")
        process.start()
        process.join()


main()
