"""A task of celery fails in a worker; the worker logs the error with the name of the task."""
import celery
from celery.contrib.testing.worker import start_worker

app = celery.Celery("depot", broker="memory://", backend="cache+memory://")


@app.task(name="depot.take")
def take(order):
    raise LookupError(f"no order {order}")


app.log.setup(loglevel="INFO")
with start_worker(app, pool="solo", perform_ping_check=False, loglevel="INFO"):
    failed = take.apply_async(args=["b-7"], task_id="00000000-0000-4000-8000-000000000007")
    while not failed.ready():
        pass
