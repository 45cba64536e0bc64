"""A view of Django fails while it handles another error; the answer is the page for developers, as text. The log goes elsewhere."""
import io
import logging
import sys

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory
from django.urls import path


def charge(number):
    return {}[number]


def show(request):
    try:
        charge("b-7")
    except KeyError as error:
        raise LookupError("no order b-7\nask the depot") from error


urlpatterns = [path("order", show)]
settings.configure(DEBUG=True, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="x", LOGGING_CONFIG=None)
django.setup()
logging.getLogger("django.request").addHandler(logging.StreamHandler(io.StringIO()))
request = RequestFactory(headers={"accept": "text/plain"}).get("/order")
sys.stdout.write(WSGIHandler().get_response(request).content.decode())
