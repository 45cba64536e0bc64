"""Abort a gRPC call with a record in its status, and rebuild the error on the client's side."""

from __future__ import annotations

from concurrent import futures

import grpc
import uep
from google.rpc import status_pb2
from grpc_status import rpc_status
from uep.bridges import emit, translate

METHOD = "/shop.Orders/Place"


def place(request: bytes, context: grpc.ServicerContext) -> None:
    """Fail on the server: the audience is another team of the same company, so nothing is held back."""
    try:
        raise TimeoutError("the ledger did not answer")
    except TimeoutError as error:
        record = uep.capture(error, context={"order": request.decode()})
    status = status_pb2.Status.FromString(emit(record, "google_rpc", audience="internal", form="binary"))
    context.abort_with_status(rpc_status.to_status(status))


def start_server() -> tuple[grpc.Server, int]:
    """Serve the one method on a port of the loopback interface."""
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=1))
    handler = grpc.method_handlers_generic_handler(
        "shop.Orders", {"Place": grpc.unary_unary_rpc_method_handler(place)}
    )
    server.add_generic_rpc_handlers((handler,))
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    return server, port


def call_place(channel: grpc.Channel, order: bytes) -> bytes:
    """Call the server; its error is raised here as the exception of its type."""
    try:
        return channel.unary_unary(METHOD)(order, timeout=10)
    except grpc.RpcError as error:
        status = rpc_status.from_call(error)
        if status is None:
            raise
        [found] = translate(status.SerializeToString(), source="google_rpc")
        raise uep.to_exception(found.record) from None


if __name__ == "__main__":
    server, port = start_server()
    with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
        try:
            call_place(channel, b"17")
        except TimeoutError as error:
            assert isinstance(error, uep.UepError) and error.record is not None
            print(error.error_type, error, error.record.context["order"])
    server.stop(None).wait()
