"""A method of Java fails that was called through Py4J: the message of the error holds the trace of the virtual machine."""
from py4j.java_gateway import JavaGateway


def parse(gateway, text):
    return gateway.jvm.java.lang.Integer.parseInt(text)


gateway = JavaGateway.launch_gateway(die_on_exit=True)
try:
    parse(gateway, "seven")
except Exception as error:
    raise ValueError("order not read") from error
