"""Say which reader reads the exceptions of a class, and which classes leave the word to codes. Data and look-ups only.

A class finds its row by its own name or the nearest one above it, so nothing is imported to ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from uep import types
from uep._capture_types import UNCLASSIFIED

HELD: Final = "answers:read_held"
"""What reads exceptions of classes without a row, where they hold what libraries usually attach (UEP-BRG-3112)."""

_ROWS: Final = {
    "answers:read_answer": (
        "anthropic.APIError",
        "azure.core.exceptions.AzureError",
        "elastic_transport.ApiError",
        "elastic_transport.TransportError",
        "elasticsearch.exceptions.TransportError",
        "github.GithubException.GithubException",
        "gitlab.exceptions.GitlabError",
        "googleapiclient.errors.HttpError",
        "huggingface_hub.errors.HfHubHTTPError",
        "hvac.exceptions.VaultError",
        "kubernetes_asyncio.client.exceptions.OpenApiException",
        "openai.APIError",
        "openai.OpenAIError",
        "openai.error.OpenAIError",
        "opensearchpy.exceptions.TransportError",
        "slack_sdk.errors.SlackApiError",
        "stripe._error.StripeError",
        "stripe.error.StripeError",
        "tornado.httpclient.HTTPClientError",
        "twilio.base.exceptions.TwilioException",
        "websocket._exceptions.WebSocketBadStatusException",
        "websockets.exceptions.InvalidStatus",
    ),
    "chains:read_arguments": ("pika.exceptions.AMQPError",),
    "chains:read_cause": (
        "celery.exceptions.Retry",
        "google.api_core.exceptions.RetryError",
        "tenacity.RetryError",
        "urllib3.exceptions.MaxRetryError",
    ),
    "chains:read_members": (
        "cassandra.cluster.NoHostAvailable",
        "paramiko.ssh_exception.NoValidConnectionsError",
    ),
    "chains:read_remote_traceback": (
        "billiard.einfo.RemoteTraceback",
        "billiard.pool.RemoteTraceback",
        "concurrent.futures.process._RemoteTraceback",
        "joblib.externals.loky.process_executor._RemoteTraceback",
        "multiprocessing.pool.RemoteTraceback",
    ),
    "databases:read_driver": (
        "MySQLdb.Error",
        "MySQLdb._exceptions.Error",
        "_duckdb.Error",
        "_mysql_exceptions.Error",
        "asyncpg.exceptions._base.PostgresMessage",
        "clickhouse_connect.driver.exceptions.Error",
        "clickhouse_driver.errors.Error",
        "mariadb.Error",
        "mysql.connector.errors.Error",
        "neo4j.exceptions.GqlError",
        "neo4j.exceptions.Neo4jError",
        "oracledb.exceptions.Error",
        "pg8000.exceptions.Error",
        "psycopg.Error",
        "psycopg2.Error",
        "pymysql.err.MySQLError",
        "pyodbc.Error",
        "sqlite3.Error",
    ),
    "databases:read_pymongo": ("pymongo.errors.OperationFailure",),
    "databases:read_redis": ("redis.exceptions.RedisError",),
    "databases:read_sqlalchemy": ("sqlalchemy.exc.StatementError",),
    "databases:read_wrapped": (
        "django.db.utils.Error",
        "peewee.PeeweeException",
        "tortoise.exceptions.BaseORMException",
    ),
    "frameworks:read_raised": (
        "aiohttp.web_exceptions.HTTPException",
        "falcon.http_error.HTTPError",
        "litestar.exceptions.http_exceptions.HTTPException",
        "rest_framework.exceptions.APIException",
        "sanic.exceptions.SanicException",
        "starlette.exceptions.HTTPException",
        "tornado.web.HTTPError",
        "webob.exc.HTTPException",
        "werkzeug.exceptions.HTTPException",
    ),
    "graphs:read_graphql": ("graphql.error.graphql_error.GraphQLError", "graphql.error.base.GraphQLError"),
    "graphs:read_answered": (
        "gql.transport.exceptions.TransportQueryError",
        "gql.transport.exceptions.TransportServerError",
    ),
    "http_clients:read_aiohttp_connector": ("aiohttp.client_exceptions.ClientConnectorError",),
    "http_clients:read_aiohttp_response": ("aiohttp.client_exceptions.ClientResponseError",),
    "http_clients:read_httpx": (
        "httpx.HTTPStatusError",
        "httpx.InvalidURL",
        "httpx.RequestError",
        "httpx2.HTTPStatusError",
        "httpx2.InvalidURL",
        "httpx2.RequestError",
    ),
    "http_clients:read_curl": ("pycurl.error",),
    "http_clients:read_oauth": (
        "google.auth.exceptions.GoogleAuthError",
        "oauthlib.oauth2.rfc6749.errors.OAuth2Error",
    ),
    "http_clients:read_requests": (
        "niquests.exceptions.RequestException",
        "requests.exceptions.RequestException",
    ),
    "http_clients:read_urllib": ("urllib.error.URLError",),
    "http_clients:read_urllib3": ("urllib3.exceptions.HTTPError",),
    "http_clients:read_urllib_response": ("urllib.error.HTTPError",),
    "http_clients:read_websocket": (
        "starlette.websockets.WebSocketDisconnect",
        "websockets.exceptions.ConnectionClosed",
    ),
    "http_clients:read_xmlrpc": ("xmlrpc.client.Error",),
    "processes:read_called": ("subprocess.CalledProcessError",),
    "processes:read_ran": (
        "asyncssh.process.ProcessError",
        "invoke.exceptions.Failure",
        "plumbum.commands.processes.ProcessExecutionError",
        "sh.ErrorReturnCode",
    ),
    "processes:read_expired": ("subprocess.TimeoutExpired",),
    "queues:read_confluent": ("cimpl.KafkaException",),
    "queues:read_kafka": ("aiokafka.errors.KafkaError", "kafka.errors.KafkaError"),
    "queues:read_temporal": ("temporalio.exceptions.FailureError",),
    "refusals:read_cattrs": ("cattrs.errors.BaseValidationError",),
    "refusals:read_argparse": ("argparse.ArgumentError",),
    "refusals:read_click": ("click.exceptions.ClickException", "typer._click.exceptions.ClickException"),
    "refusals:read_conversion": ("pyarrow.lib.ArrowInvalid", "pyarrow.lib.ArrowTypeError"),
    "refusals:read_django": ("django.core.exceptions.ValidationError",),
    "refusals:read_messages": (
        "marshmallow.exceptions.ValidationError",
        "webargs.core.ValidationError",
    ),
    "refusals:read_msgspec": ("msgspec.ValidationError",),
    "refusals:read_rest": ("rest_framework.exceptions.ValidationError",),
    "refusals:read_marked": ("ruamel.yaml.error.MarkedYAMLError", "yaml.error.MarkedYAMLError"),
    "refusals:read_voluptuous": ("voluptuous.error.Invalid",),
    "refusals:read_xml_schema": ("xmlschema.validators.exceptions.XMLSchemaValidatorError",),
    "services:read_botocore": ("botocore.exceptions.ClientError",),
    "services:read_botocore_settings": ("botocore.exceptions.BotoCoreError",),
    "services:read_google": ("google.api_core.exceptions.GoogleAPICallError",),
    "services:read_grpc": ("grpc.RpcError",),
    "services:read_kubernetes": (
        "kubernetes.client.exceptions.ApiException",
        "kubernetes.client.rest.ApiException",
        "kubernetes_asyncio.client.exceptions.ApiException",
    ),
    "systems:read_resolver": ("socket.gaierror", "socket.herror"),
    "systems:read_smtp": ("aiosmtplib.errors.SMTPException", "smtplib.SMTPException"),
    "systems:read_tls": ("ssl.SSLError",),
    "validators:read_fastapi": (
        "fastapi.exceptions.RequestValidationError",
        "fastapi.exceptions.ValidationException",
    ),
    "validators:read_jsonschema": ("jsonschema.exceptions._Error",),
    "validators:read_pydantic": (
        "pydantic.error_wrappers.ValidationError",
        "pydantic.v1.error_wrappers.ValidationError",
        "pydantic_core._pydantic_core.ValidationError",
    ),
}

READERS: Final = {name: reader for reader, names in _ROWS.items() for name in names}
"""By the printed name of a class: the module of uep.bridges.objects and the function in it that reads its exceptions."""

GENERAL: Final = frozenset(
    {
        "MySQLdb._exceptions.IntegrityError",
        "OSError",
        "django.db.utils.DataError",
        "django.db.utils.IntegrityError",
        "django.db.utils.OperationalError",
        "django.db.utils.ProgrammingError",
        "mysql.connector.errors.IntegrityError",
        "mysql.connector.errors.InterfaceError",
        "mysql.connector.errors.OperationalError",
        "mysql.connector.errors.ProgrammingError",
        "psycopg.IntegrityError",
        "psycopg.OperationalError",
        "psycopg.ProgrammingError",
        "psycopg2.IntegrityError",
        "psycopg2.OperationalError",
        "psycopg2.ProgrammingError",
        "pymysql.err.IntegrityError",
        "pymysql.err.OperationalError",
        "pymysql.err.ProgrammingError",
        "redis.exceptions.ConnectionError",
        "redis.exceptions.ResponseError",
        "oracledb.exceptions.DatabaseError",
        "oracledb.exceptions.OperationalError",
        "peewee.IntegrityError",
        "peewee.OperationalError",
        "redis.exceptions.RedisClusterException",
        "sqlalchemy.exc.IntegrityError",
        "sqlalchemy.exc.OperationalError",
        "sqlalchemy.exc.ProgrammingError",
        "sqlite3.OperationalError",
        "urllib.error.URLError",
        "urllib3.exceptions.MaxRetryError",
    }
)
"""Classes that hold errors of many kinds: the code in the exception says more than they do (UEP-BRG-099, UEP-BRG-711)."""

_PLAIN: Final = "builtins"


def find_reader(names: Iterable[str]) -> str:
    """Return the reader of a class given by its own name and those of the classes above it; "" where none is named."""
    return next((READERS[name] for name in names if name in READERS), "")


def gives_way(names: Iterable[str], error_type: str) -> bool:
    """Say whether a code classifies exceptions of a class: where nothing classifies the class, or only a general one does."""
    if error_type == UNCLASSIFIED:
        return True
    return nearest_listed(names) in GENERAL


def nearest_listed(names: Iterable[str]) -> str:
    """Return the nearest name that the registry's table classifies, "" where there is none."""
    listed = (name for name in names if types.find_native("python", name) not in (None, UNCLASSIFIED))
    return next(listed, "")


__all__ = ["GENERAL", "HELD", "READERS", "find_reader", "gives_way", "nearest_listed"]
