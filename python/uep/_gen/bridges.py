# Regenerate with: uep codegen (content 62abc71b8295c894; do not edit)
"""Tables of the bridges to foreign formats. Holds data only."""

from __future__ import annotations

from typing import Any

__all__ = ["BRIDGES"]

# Stem of the bridge -> its tables.
BRIDGES: dict[str, dict[str, Any]] = {
    "go": {
        "stem": "go",
        "title": "Go panics and goroutine dumps",
        "kind": "text",
        "boundary": False,
        "directions": ["in"],
        "media_types": ["text/plain"],
        "language": "go",
        "forms": [
            {"name": "fatal_error", "doc": "A fatal error of the runtime, such as a deadlock."},
            {
                "name": "logged",
                "doc": "A goroutine's stack below a line of a program that names the recovered value.",
            },
            {"name": "panic", "doc": "One or more panics, a goroutine and perhaps all others."},
            {"name": "signal", "doc": "A signal that made the runtime print all goroutines."},
        ],
        "code_tables": ["signals"],
        "members": [
            {
                "foreign": "[signal …]",
                "field": "/codes/*",
                "doc": "A code of the space posix.signal whose value is the signal's name.",
            },
            {
                "foreign": "created by",
                "field": "/nodes/*/stack/frames/*/async_boundary",
                "doc": "The place that started the goroutine is its outermost frame.",
            },
            {
                "foreign": "goroutine",
                "field": "/threads/*",
                "doc": "The goroutines besides the crashed one, with number, state and creator.",
            },
        ],
        "lost_in": [
            {
                "foreign": "arguments of frames",
                "reason": "They are words of memory that may hold secrets and mean nothing to a reader.",
            },
            {"foreign": "registers", "reason": "A record has no place for them."},
            {
                "foreign": "the types of wrapped errors",
                "reason": "The runtime prints the text of an error value and not its chain.",
            },
        ],
        "sources": [
            "src/runtime/panic.go, print.go and traceback.go in golang/go",
            "Go 1.23 release notes, runtime",
            "real output of Go 1.26, conformance/crashes/go",
        ],
        "since": "1.0",
        "doc": "The value of a panic comes first and the goroutine that crashed next, innermost call first, two lines a frame.",
    },
    "google_rpc": {
        "stem": "google_rpc",
        "title": "google.rpc.Status",
        "kind": "structured",
        "boundary": True,
        "directions": ["in", "out"],
        "media_types": ["application/json", "application/grpc"],
        "forms": [
            {
                "name": "binary",
                "doc": "The protobuf message, as it travels in the trailer grpc-status-details-bin.",
            },
            {"name": "header_block", "doc": "The trailers as lines of headers with names in lower case."},
            {
                "name": "http",
                "doc": "The error envelope of Google's HTTP APIs, whose code is an HTTP status; it is read only.",
            },
            {"name": "json", "doc": "The message in ProtoJSON, whose code is a gRPC code."},
            {
                "name": "trailers",
                "doc": "An object with grpc-status, the percent-encoded grpc-message and grpc-status-details-bin in base64.",
            },
        ],
        "code_tables": ["grpc", "http"],
        "members": [
            {"foreign": "/code", "field": "/codes/*"},
            {
                "foreign": "/details/*/BadRequest",
                "field": "/violations",
                "doc": "A path becomes a JSON Pointer; the format counts elements from 1 and a pointer from 0.",
            },
            {
                "foreign": "/details/*/DebugInfo",
                "field": "/stack_trace",
                "doc": "Written for the internal audience only.",
            },
            {
                "foreign": "/details/*/ErrorInfo",
                "field": "/codes/*",
                "doc": "The domain is the code's space and the reason its value; the metadata goes to the context. A registered type in metadata.uepType is the error's type and needs no such code.",
            },
            {"foreign": "/details/*/Help", "field": "/links"},
            {"foreign": "/details/*/LocalizedMessage", "field": "/user_messages"},
            {"foreign": "/details/*/PreconditionFailure", "field": "/violations"},
            {"foreign": "/details/*/QuotaFailure", "field": "/violations"},
            {"foreign": "/details/*/RequestInfo", "field": "/correlation/request_id"},
            {"foreign": "/details/*/ResourceInfo", "field": "/violations"},
            {"foreign": "/details/*/RetryInfo", "field": "/recovery/retry_after"},
            {
                "foreign": "/details/*/UniversalErrorProtocol",
                "field": "/nodes",
                "doc": "The whole record in the compact profile; what it holds wins over the details around it.",
                "whole": "compact",
            },
            {"foreign": "/message", "field": "/error_message"},
            {"foreign": "/details/*/ErrorInfo/metadata/uepType", "field": "/error_type"},
            {
                "foreign": "/details/*",
                "field": "/details",
                "direction": "in",
                "doc": "A detail that is not one of the standard ones, or that has members which no field stands for.",
            },
        ],
        "lost_in": [],
        "lost_out": [],
        "sources": ["google/rpc/status.proto and google/rpc/error_details.proto", "google.aip.dev/193"],
        "since": "1.0",
        "doc": "The richer error model of gRPC; a detail that nobody here knows is kept as it came.",
    },
    "java": {
        "stem": "java",
        "title": "Java stack traces",
        "kind": "text",
        "boundary": False,
        "directions": ["in"],
        "media_types": ["text/plain"],
        "language": "java",
        "forms": [
            {
                "name": "logged",
                "doc": "A trace of a logger, with the frames shared with the enclosing trace counted or printed.",
            },
            {
                "name": "root_first",
                "doc": "A trace that begins with the innermost cause; every wrapper follows what it wraps.",
            },
            {
                "name": "stackless",
                "doc": "A first line without frames, where the text says that it is an error.",
            },
            {"name": "trace", "doc": "What printStackTrace prints."},
            {"name": "uncaught", "doc": "A trace behind the name of the thread that it ended."},
        ],
        "code_tables": [],
        "members": [
            {
                "foreign": "... n more",
                "field": "/nodes/*/stack/shared_with_parent",
                "doc": "The frames are taken from the enclosing trace.",
            },
            {
                "foreign": "Caused by",
                "field": "/nodes/*/relation",
                "doc": "A node with the relation CAUSE; so is what stands before a line `Wrapped by`.",
            },
            {
                "foreign": "Exception in thread",
                "field": "/threads/*",
                "doc": "The thread's name; the error was not handled.",
            },
            {
                "foreign": "Suppressed",
                "field": "/nodes/*/relation",
                "doc": "A node with the relation SUPPRESSED, indented once more than the error that has it.",
            },
            {
                "foreign": "module and loader of a frame",
                "field": "/nodes/*/stack/frames/*/module",
                "doc": "What stands before the last slash ahead of the class, the version included.",
            },
            {
                "foreign": "packaging data",
                "field": "/nodes/*/stack/frames/*/package",
                "doc": "The archive and its version that loggers print behind a frame.",
            },
        ],
        "lost_in": [
            {
                "foreign": "circular references",
                "reason": "A record's nodes are a tree; a mark says that the error stands elsewhere.",
            },
            {
                "foreign": "the file of a native method",
                "reason": "The virtual machine prints the words Native Method in its place.",
            },
            {"foreign": "whether packaging data is exact", "reason": "The tilde before it is not kept."},
        ],
        "sources": [
            "java.lang.Throwable.printStackTrace and java.lang.StackTraceElement.toString in openjdk/jdk",
            "ThrowableProxyConverter and RootCauseFirstThrowableProxyConverter in qos-ch/logback",
            "ThrowableStackTraceRenderer in apache/logging-log4j2",
            "real output of OpenJDK 17, logback 1.5 and log4j 2.24, conformance/crashes/java",
        ],
        "since": "1.0",
        "doc": "The innermost call comes first, causes follow their effects.",
    },
    "javascript": {
        "stem": "javascript",
        "title": "JavaScript stacks of V8",
        "kind": "text",
        "boundary": False,
        "directions": ["in"],
        "media_types": ["text/plain"],
        "language": "javascript",
        "forms": [
            {
                "name": "inspected",
                "doc": "What util.inspect and console.error print, with properties, causes and members.",
            },
            {
                "name": "stack",
                "doc": "The stack property of an error, alone or followed by the causes that a logger appends.",
            },
            {
                "name": "thrown_value",
                "doc": "What Node.js prints for an uncaught value that is not an error.",
            },
            {
                "name": "uncaught",
                "doc": "What Node.js prints before it ends, from the place of the throw to the line with its version.",
            },
        ],
        "code_tables": ["errno", "node"],
        "members": [
            {
                "foreign": "[cause]",
                "field": "/nodes/*/relation",
                "doc": "A node with the relation CAUSE; a value that is not an error is a node without a type name.",
            },
            {
                "foreign": "[errors]",
                "field": "/nodes/*/is_group",
                "doc": "Each element is a node with the relation MEMBER.",
            },
            {
                "foreign": "code",
                "field": "/codes/*",
                "doc": "A name of a system error number with the number of errno, else a code of the space node.",
            },
        ],
        "lost_in": [
            {
                "foreign": "errors that are ordinary properties",
                "reason": "They are data of a program, not causes, so they are passed over.",
            },
            {
                "foreign": "properties of several lines",
                "reason": "Only properties whose value stands on one line go to the context.",
            },
            {
                "foreign": "the source line above the caret",
                "reason": "It may stand in another file than the innermost frame, so no frame can carry it.",
            },
        ],
        "sources": [
            "deps/v8/src/objects/call-site-info.cc and messages.cc in nodejs/node",
            "lib/internal/util/inspect.js in nodejs/node",
            "real output of Node.js 20, conformance/crashes/javascript",
        ],
        "since": "1.0",
        "doc": "V8 prints the innermost call first; the message stands before it and may hold anything.",
    },
    "kubernetes_status": {
        "stem": "kubernetes_status",
        "title": "Kubernetes Status",
        "kind": "structured",
        "boundary": False,
        "directions": ["in", "out"],
        "media_types": ["application/json"],
        "forms": [{"name": "json", "doc": "One Status object, or the event of a watch that holds one."}],
        "code_tables": ["k8s_reasons", "http"],
        "members": [
            {
                "foreign": "/code",
                "field": "/codes/*",
                "doc": "An HTTP status; it classifies where the reason does not.",
            },
            {
                "foreign": "/details/causes",
                "field": "/violations",
                "doc": "They are violations of fields and no causes of the error; the path of a field becomes a JSON Pointer.",
            },
            {"foreign": "/details/group", "field": "/context", "direction": "in"},
            {"foreign": "/details/kind", "field": "/context", "direction": "in"},
            {"foreign": "/details/name", "field": "/context", "direction": "in"},
            {
                "foreign": "/details/retryAfterSeconds",
                "field": "/recovery/retry_after",
                "doc": "A wait is rounded up to whole seconds.",
            },
            {"foreign": "/details/uid", "field": "/context", "direction": "in"},
            {
                "foreign": "/details/causes/*/message",
                "field": "/nodes",
                "doc": "The cause with the reason UniversalErrorProtocol holds the whole record in the compact profile as JSON, because decoders of typed clients keep nothing else.",
                "whole": "compact",
            },
            {"foreign": "/message", "field": "/error_message"},
            {"foreign": "/reason", "field": "/codes/*"},
            {
                "foreign": "/reason",
                "field": "/error_type",
                "direction": "out",
                "doc": "The reason that stands for the error type.",
            },
        ],
        "lost_in": [],
        "lost_out": [],
        "sources": ["pkg/apis/meta/v1/types.go in kubernetes/apimachinery"],
        "since": "1.0",
        "doc": "A Status is what every call to a Kubernetes API answers that has no object to answer with.",
    },
    "otlp": {
        "stem": "otlp",
        "title": "OpenTelemetry log records",
        "kind": "structured",
        "boundary": False,
        "directions": ["in", "out"],
        "media_types": ["application/json"],
        "forms": [
            {
                "name": "json",
                "doc": "An ExportLogsServiceRequest, or one log record of it, in the JSON encoding of OTLP.",
            },
        ],
        "code_tables": [],
        "members": [
            {"foreign": "/attributes/error.type", "field": "/error_type"},
            {"foreign": "/attributes/exception.message", "field": "/error_message"},
            {
                "foreign": "/attributes/exception.stacktrace",
                "field": "/nodes",
                "doc": "Read with the scanner of the language that the resource names; the text is kept where no scanner can read it.",
            },
            {"foreign": "/attributes/exception.type", "field": "/nodes/*/type_name"},
            {
                "foreign": "/attributes/uep.record",
                "field": "/nodes",
                "doc": "The whole record, which wins over the attributes around it.",
                "whole": "full",
            },
            {"foreign": "/resource", "field": "/resource"},
            {"foreign": "/severityNumber", "field": "/severity"},
            {"foreign": "/timeUnixNano", "field": "/timestamp"},
            {"foreign": "/traceId", "field": "/correlation/trace_id"},
            {"foreign": "/resource/attributes/telemetry.sdk.language", "field": "/source_language"},
            {
                "foreign": "/attributes",
                "field": "/context",
                "doc": "Every attribute that is none of the others here.",
            },
            {"foreign": "/spanId", "field": "/correlation/span_id"},
            {"foreign": "/flags", "field": "/correlation/trace_flags"},
            {
                "foreign": "/attributes/exception.stacktrace",
                "field": "/stack_trace",
                "doc": "A text that no scanner reads.",
            },
            {
                "foreign": "/attributes/error.type",
                "field": "/codes/*",
                "direction": "in",
                "doc": "A value that is no registered type is a code of the space otel.error.type.",
            },
        ],
        "lost_in": [
            {
                "foreign": "/attributes/exception.escaped",
                "reason": "The attribute is deprecated and says nothing about the error.",
            },
            {
                "foreign": "/observedTimeUnixNano",
                "reason": "A record's observed time is that of the run which translated it.",
            },
            {
                "foreign": "/resourceLogs/*/scopeLogs/*/schemaUrl",
                "reason": "A record names its fields itself.",
            },
        ],
        "lost_out": [],
        "sources": [
            "OpenTelemetry logs data model",
            "OpenTelemetry semantic conventions for exceptions in logs",
        ],
        "since": "1.0",
        "doc": "A log record is an error when it has exception attributes, names an error type, or is at least of severity ERROR.",
    },
    "problem_details": {
        "stem": "problem_details",
        "title": "RFC 9457 problem details",
        "kind": "structured",
        "boundary": True,
        "directions": ["in", "out"],
        "media_types": ["application/problem+json", "application/problem+xml"],
        "forms": [
            {"name": "json", "doc": "One problem object."},
            {
                "name": "xml",
                "doc": "The element of appendix B; lists are elements `i`, and the record is the text of its JSON.",
            },
        ],
        "code_tables": ["http"],
        "members": [
            {
                "foreign": "/type",
                "field": "/codes/*",
                "doc": "The type's URI is a code of the space `problem`; a URN or URL that ends in a registered error type is that type. about:blank says no more than the status and is no code.",
            },
            {
                "foreign": "/title",
                "field": "/context",
                "direction": "in",
                "doc": "A title beside a detail goes to the context, because the registry has titles of its own.",
            },
            {
                "foreign": "/status",
                "field": "/codes/*",
                "doc": "A code of the space `http`; it classifies the error where the type does not.",
            },
            {
                "foreign": "/detail",
                "field": "/error_message",
                "doc": "Outsiders get the text for users or the title of the type instead.",
            },
            {
                "foreign": "/instance",
                "field": "/error_id",
                "doc": "A urn:uuid is the error's id; anything else is a request id.",
            },
            {"foreign": "/errors", "field": "/violations"},
            {"foreign": "/retry_after_ms", "field": "/recovery/retry_after"},
            {
                "foreign": "/uep",
                "field": "/nodes",
                "doc": "The whole record in the compact profile, as the audience may see it; what it holds wins over the members around it.",
                "whole": "compact",
            },
            {
                "foreign": "/type",
                "field": "/error_type",
                "direction": "out",
                "doc": "A URN of the type, below the base that the caller has chosen.",
            },
            {
                "foreign": "/instance",
                "field": "/correlation/request_id",
                "direction": "in",
                "doc": "An instance that is no urn:uuid.",
            },
        ],
        "lost_in": [
            {
                "foreign": "/type",
                "reason": "A member of the wrong type is ignored, as section 3.1 of the RFC demands, and so are the other standard members.",
            },
        ],
        "lost_out": [],
        "sources": ["RFC 9457"],
        "since": "1.0",
        "doc": "A problem is what an HTTP API tells the outside about an error, so nothing internal goes into it unless the caller says so.",
    },
    "python": {
        "stem": "python",
        "title": "Python tracebacks",
        "kind": "text",
        "boundary": False,
        "directions": ["in"],
        "media_types": ["text/plain"],
        "language": "python",
        "forms": [
            {
                "name": "fatal",
                "doc": "A fatal error of the interpreter with the stacks that faulthandler prints.",
            },
            {"name": "group", "doc": "An exception group, its members in a margin of bars."},
            {
                "name": "hook",
                "doc": "A traceback below a line of the hook that printed it, for a thread, a task or a finaliser.",
            },
            {"name": "syntax", "doc": "A syntax error, whose place stands as a frame without a function."},
            {"name": "traceback", "doc": "One exception or a chain of them, oldest first."},
        ],
        "code_tables": [],
        "members": [
            {
                "foreign": "+-+---------------- 1",
                "field": "/nodes/*/relation",
                "doc": "Each member of a group is a node with the relation MEMBER.",
            },
            {
                "foreign": "During handling of the above exception",
                "field": "/nodes/*/relation",
                "doc": "The exception printed before it is the context of the one printed after it.",
            },
            {
                "foreign": "Exception in thread",
                "field": "/threads/*",
                "doc": "The thread's name; the error was not handled.",
            },
            {"foreign": "Previous line repeated", "field": "/nodes/*/stack/frames/*/repeat"},
            {
                "foreign": "The above exception was the direct cause",
                "field": "/nodes/*/relation",
                "doc": "The exception printed before it is the cause of the one printed after it.",
            },
            {
                "foreign": "source line",
                "field": "/nodes/*/stack/frames/*/source_line",
                "doc": "The first line of the source that stands below a frame, without its indentation.",
            },
        ],
        "lost_in": [
            {
                "foreign": "columns and carets",
                "reason": "The source line is printed without its indentation, so the caret does not tell the column.",
            },
            {
                "foreign": "indentation and further lines of the source",
                "reason": "A frame holds one source line.",
            },
            {
                "foreign": "notes of an exception that is no group",
                "reason": "They print the same bytes as further lines of its message, which is how they are read.",
            },
        ],
        "sources": [
            "Lib/traceback.py and Python/pythonrun.c in python/cpython",
            "real output of CPython 2.7, 3.6, 3.11, 3.12 and 3.13, conformance/crashes/python",
        ],
        "since": "1.0",
        "doc": "The interpreter prints causes before effects and the outermost call first.",
    },
    "rust": {
        "stem": "rust",
        "title": "Rust panics and returned errors",
        "kind": "text",
        "boundary": False,
        "directions": ["in"],
        "media_types": ["text/plain"],
        "language": "rust",
        "forms": [
            {
                "name": "fatal_runtime_error",
                "doc": "What the runtime prints before it aborts, such as a stack overflow.",
            },
            {
                "name": "panic",
                "doc": "A panic in one of its three headers, with a short, a full or no backtrace.",
            },
            {
                "name": "returned",
                "doc": "An error that main returned, with the causes and the backtrace that anyhow and eyre add.",
            },
        ],
        "code_tables": [],
        "members": [
            {
                "foreign": "Caused by",
                "field": "/nodes/*/relation",
                "doc": "A chain of nodes with the relation CAUSE and without type names.",
            },
            {
                "foreign": "panicked at",
                "field": "/nodes/*/stack/frames/*",
                "doc": "The place is the only frame where no backtrace was printed.",
            },
            {"foreign": "thread", "field": "/threads/*"},
        ],
        "lost_in": [
            {
                "foreign": "the payload of a panic that is not text",
                "reason": "std prints a placeholder for it.",
            },
            {"foreign": "the types of returned errors", "reason": "The Debug form need not name a type."},
        ],
        "sources": [
            "library/std/src/panicking.rs and sys/backtrace.rs in rust-lang/rust",
            "src/fmt.rs in dtolnay/anyhow",
            "real output of Rust 1.95, conformance/crashes/rust",
        ],
        "since": "1.0",
        "doc": "The message comes before the backtrace and ends where the words of std begin.",
    },
    "sentry": {
        "stem": "sentry",
        "title": "Sentry event",
        "kind": "structured",
        "boundary": False,
        "directions": ["in", "out"],
        "media_types": ["application/json"],
        "forms": [
            {"name": "json", "doc": "One event object as the store endpoint and envelope items hold it."},
        ],
        "code_tables": ["errno", "signals"],
        "members": [
            {"foreign": "/contexts/trace", "field": "/correlation"},
            {
                "foreign": "/contexts/uep",
                "field": "/nodes",
                "doc": "The whole record, which wins over the members around it.",
                "whole": "full",
            },
            {"foreign": "/environment", "field": "/resource/environment"},
            {"foreign": "/event_id", "field": "/error_id"},
            {
                "foreign": "/exception/values",
                "field": "/nodes",
                "doc": "Oldest first with the outermost frame first there, the reverse here.",
            },
            {"foreign": "/extra", "field": "/context"},
            {"foreign": "/level", "field": "/severity"},
            {"foreign": "/release", "field": "/resource/version"},
            {"foreign": "/server_name", "field": "/resource/host"},
            {"foreign": "/tags", "field": "/context"},
            {"foreign": "/threads/values", "field": "/threads"},
            {"foreign": "/timestamp", "field": "/timestamp"},
            {"foreign": "/tags/uep.error_type", "field": "/error_type"},
            {"foreign": "/platform", "field": "/source_language"},
            {
                "foreign": "/exception/values/*/value",
                "field": "/error_message",
                "doc": "That of the last one, or the message of an event without exceptions.",
            },
            {
                "foreign": "/exception/values/*/mechanism",
                "field": "/handling",
                "doc": "Of the last exception.",
            },
            {
                "foreign": "/exception/values/*/mechanism/meta",
                "field": "/codes/*",
                "direction": "in",
                "doc": "Signals, errno and exceptions of the operating system; so is the level where it is no word of the format.",
            },
            {"foreign": "/contexts/runtime", "field": "/resource/runtime", "direction": "in"},
            {"foreign": "/sdk", "field": "/resource/sdk", "direction": "in"},
        ],
        "lost_in": [
            {"foreign": "/breadcrumbs", "reason": "What happened before the error is not part of the error."},
            {
                "foreign": "/debug_meta",
                "reason": "Of the loaded images only the build ids of the frames are kept.",
            },
            {
                "foreign": "/exception/values/*/stacktrace/frames/*/vars",
                "reason": "Local variables are never captured, because they hold secrets.",
            },
            {"foreign": "/modules", "reason": "The list of installed packages is not part of the error."},
            {"foreign": "/request", "reason": "Only the method and the URL of a request are kept."},
        ],
        "lost_out": [],
        "sources": ["relay-event-schema of getsentry/relay", "RFC 79 of getsentry/rfcs"],
        "since": "1.0",
        "doc": "Local variables and request bodies have no place in a record, on purpose.",
    },
    "text": {
        "stem": "text",
        "title": "One line that is an error",
        "kind": "text",
        "boundary": False,
        "directions": ["in"],
        "media_types": ["text/plain"],
        "language": "other",
        "forms": [
            {
                "name": "line",
                "doc": "The word error or fatal and a colon, perhaps after the name of a program or a place in a file.",
            },
        ],
        "code_tables": [],
        "members": [{"foreign": "error:", "field": "/error_message", "doc": "What stands after the colon."}],
        "lost_in": [
            {"foreign": "the program and the place before the word", "reason": "Nothing says what they are."},
        ],
        "sources": ["the messages of GNU programs, compilers and shells"],
        "since": "1.0",
        "doc": "The same line inside a log is a message of the log and no error.",
    },
}
