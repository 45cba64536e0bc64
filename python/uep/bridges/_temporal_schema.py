"""The messages of Temporal's Failure, as temporalio/api defines them. Holds a table only."""

from __future__ import annotations

from typing import Final

from uep.bridges._proto_schema import ProtoSchema

__all__ = ["INFOS", "LANGUAGES", "PAYLOAD", "PAYLOADS", "SCHEMA"]

PAYLOAD: Final = "temporal.api.common.v1.Payload"
PAYLOADS: Final = "temporal.api.common.v1.Payloads"

# Member of Failure -> the name of its message without Info, which is the format's word for a failure without a type of its own.
INFOS: Final = {
    "activityFailureInfo": "ActivityFailure",
    "applicationFailureInfo": "ApplicationFailure",
    "canceledFailureInfo": "CanceledFailure",
    "childWorkflowExecutionFailureInfo": "ChildWorkflowExecutionFailure",
    "nexusHandlerFailureInfo": "NexusHandlerFailure",
    "nexusOperationExecutionFailureInfo": "NexusOperationFailure",
    "resetWorkflowFailureInfo": "ResetWorkflowFailure",
    "serverFailureInfo": "ServerFailure",
    "terminatedFailureInfo": "TerminatedFailure",
    "timeoutFailureInfo": "TimeoutFailure",
}

# Failure.source -> language; Python's SDK writes none.
LANGUAGES: Final = {
    "GoSDK": "go",
    "JavaSDK": "java",
    "PHP_SDK": "php",
    "PythonSDK": "python",
    "RubySDK": "ruby",
    "TypeScriptSDK": "javascript",
    ".NET SDK": "csharp",
}

SCHEMA: Final = ProtoSchema(
    "uep.foreign.temporal",
    {
        "ExternalPayloadDetails": ((1, "size_bytes", "int64"),),
        "Payload": (
            (1, "metadata", "map"),
            (2, "data", "bytes"),
            (3, "external_payloads", "*ExternalPayloadDetails"),
        ),
        "Payloads": ((1, "payloads", "*Payload"),),
        "ActivityType": ((1, "name", "string"),),
        "WorkflowType": ((1, "name", "string"),),
        "WorkflowExecution": ((1, "workflow_id", "string"), (2, "run_id", "string")),
        "ApplicationFailureInfo": (
            (1, "type", "string"),
            (2, "non_retryable", "bool"),
            (3, "details", "Payloads"),
            (4, "next_retry_delay", "Duration"),
            (5, "category", "ApplicationErrorCategory"),
        ),
        "TimeoutFailureInfo": ((1, "timeout_type", "TimeoutType"), (2, "last_heartbeat_details", "Payloads")),
        "CanceledFailureInfo": ((1, "details", "Payloads"), (2, "identity", "string")),
        "TerminatedFailureInfo": ((1, "identity", "string"),),
        "ServerFailureInfo": ((1, "non_retryable", "bool"),),
        "ResetWorkflowFailureInfo": ((1, "last_heartbeat_details", "Payloads"),),
        "ActivityFailureInfo": (
            (1, "scheduled_event_id", "int64"),
            (2, "started_event_id", "int64"),
            (3, "identity", "string"),
            (4, "activity_type", "ActivityType"),
            (5, "activity_id", "string"),
            (6, "retry_state", "RetryState"),
        ),
        "ChildWorkflowExecutionFailureInfo": (
            (1, "namespace", "string"),
            (2, "workflow_execution", "WorkflowExecution"),
            (3, "workflow_type", "WorkflowType"),
            (4, "initiated_event_id", "int64"),
            (5, "started_event_id", "int64"),
            (6, "retry_state", "RetryState"),
        ),
        "NexusOperationFailureInfo": (
            (1, "scheduled_event_id", "int64"),
            (2, "endpoint", "string"),
            (3, "service", "string"),
            (4, "operation", "string"),
            (5, "operation_id", "string"),
            (6, "operation_token", "string"),
        ),
        "NexusHandlerFailureInfo": (
            (1, "type", "string"),
            (2, "retry_behavior", "NexusHandlerErrorRetryBehavior"),
        ),
        "Failure": (
            (1, "message", "string"),
            (2, "source", "string"),
            (3, "stack_trace", "string"),
            (4, "cause", "Failure"),
            (5, "application_failure_info", "ApplicationFailureInfo"),
            (6, "timeout_failure_info", "TimeoutFailureInfo"),
            (7, "canceled_failure_info", "CanceledFailureInfo"),
            (8, "terminated_failure_info", "TerminatedFailureInfo"),
            (9, "server_failure_info", "ServerFailureInfo"),
            (10, "reset_workflow_failure_info", "ResetWorkflowFailureInfo"),
            (11, "activity_failure_info", "ActivityFailureInfo"),
            (12, "child_workflow_execution_failure_info", "ChildWorkflowExecutionFailureInfo"),
            (13, "nexus_operation_execution_failure_info", "NexusOperationFailureInfo"),
            (14, "nexus_handler_failure_info", "NexusHandlerFailureInfo"),
            (20, "encoded_attributes", "Payload"),
        ),
    },
    {
        "ApplicationErrorCategory": (
            "APPLICATION_ERROR_CATEGORY_UNSPECIFIED",
            "APPLICATION_ERROR_CATEGORY_BENIGN",
        ),
        "NexusHandlerErrorRetryBehavior": (
            "NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_UNSPECIFIED",
            "NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_RETRYABLE",
            "NEXUS_HANDLER_ERROR_RETRY_BEHAVIOR_NON_RETRYABLE",
        ),
        "RetryState": (
            "RETRY_STATE_UNSPECIFIED",
            "RETRY_STATE_IN_PROGRESS",
            "RETRY_STATE_NON_RETRYABLE_FAILURE",
            "RETRY_STATE_TIMEOUT",
            "RETRY_STATE_MAXIMUM_ATTEMPTS_REACHED",
            "RETRY_STATE_RETRY_POLICY_NOT_SET",
            "RETRY_STATE_INTERNAL_SERVER_ERROR",
            "RETRY_STATE_CANCEL_REQUESTED",
        ),
        "TimeoutType": (
            "TIMEOUT_TYPE_UNSPECIFIED",
            "TIMEOUT_TYPE_START_TO_CLOSE",
            "TIMEOUT_TYPE_SCHEDULE_TO_START",
            "TIMEOUT_TYPE_SCHEDULE_TO_CLOSE",
            "TIMEOUT_TYPE_HEARTBEAT",
        ),
    },
)
