"""Answer the errors of a FastAPI service as application/problem+json, and read such an answer on the client's side."""

from __future__ import annotations

import json
import logging
import sys

import uep
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient
from uep.bridges import emit, translate

app = FastAPI()


@app.get("/orders/{order}")
def get_order(order: int) -> dict[str, int]:
    """Fail for every order but the first."""
    if order != 1:
        raise FileNotFoundError(2, "no such order", f"/var/orders/{order}.json")
    return {"order": order}


@app.exception_handler(Exception)
def answer_error(request: Request, error: Exception) -> Response:
    """Keep the whole record here, and tell the caller what may be told."""
    record = uep.capture(error, context={"path": request.url.path})
    logging.getLogger("orders").error("%s", uep.render(record))
    return to_response(record)


def to_response(record: uep.UniversalErrorProtocol) -> Response:
    """Return the problem for outsiders with the status it names."""
    body = emit(record, "problem_details")
    return Response(body, status_code=json.loads(body)["status"], media_type="application/problem+json")


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stderr)
    client = TestClient(app, raise_server_exceptions=False)
    for path in ("/orders/1", "/orders/2"):
        answer = client.get(path)
        print(path, answer.status_code, answer.headers["content-type"])
        if answer.is_error:
            [found] = translate(answer.content, source="problem_details")
            print("  ", found.record.error_type, found.record.error_message)
