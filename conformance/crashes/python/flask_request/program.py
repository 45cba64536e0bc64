"""A view of Flask fails; the application's logger writes the request and the error."""
import flask

app = flask.Flask("depot")


@app.get("/order/<number>")
def show(number):
    try:
        return {}[number]
    except KeyError as error:
        raise LookupError(f"no order {number}") from error


app.test_client().get("/order/b-7")
