# Regenerate with: uep codegen (content d174b7bdd87c8c05; do not edit)
"""One class per category and error type, so that `except` catches what was rebuilt from a record.

The classes hold no logic: UepError has it. Each also derives from the builtin that native/python.yaml names for it.
"""

from __future__ import annotations

from uep._rebuild_error import UepError

__all__ = [
    "CLASSES",
    "AggregateFailure",
    "AggregateMultiple",
    "AuthCredentialsExpired",
    "AuthFailure",
    "AuthPermissionDenied",
    "AuthUnauthenticated",
    "BusinessFailure",
    "BusinessRuleViolation",
    "CancelByCaller",
    "CancelFailure",
    "CapacityDiskFull",
    "CapacityFailure",
    "CapacityMemoryExhausted",
    "CapacityOverloaded",
    "ConfigFailure",
    "ConfigInvalid",
    "DataCorruption",
    "DataFailure",
    "DataIntegrityViolation",
    "DataSerializationFailed",
    "DeadlineExceeded",
    "DeadlineFailure",
    "DependencyBadResponse",
    "DependencyFailure",
    "DependencyUnavailable",
    "InputFailure",
    "InputMalformed",
    "InputOutOfRange",
    "InputTooLarge",
    "InputValidationFailed",
    "NetworkConnectionFailed",
    "NetworkConnectionLost",
    "NetworkFailure",
    "NetworkNameResolution",
    "NetworkTimeout",
    "NetworkTlsFailure",
    "ProtocolFailure",
    "ProtocolMalformedRecord",
    "ProtocolUnsupportedVersion",
    "QuotaExceeded",
    "QuotaFailure",
    "QuotaRateLimited",
    "ResourceAlreadyExists",
    "ResourceFailure",
    "ResourceGone",
    "ResourceNotFound",
    "RuntimeAssertionFailed",
    "RuntimeFailure",
    "RuntimeFatal",
    "RuntimeUnhandled",
    "RuntimeUnimplemented",
    "SecurityFailure",
    "SecurityIntegrityFailure",
    "SecurityPolicyViolation",
    "StateConflict",
    "StateFailure",
    "StateLocked",
    "StatePreconditionFailed",
    "StorageFailure",
    "StorageIoFailure",
    "StorageTransactionAborted",
    "UnknownFailure",
    "UnknownUnclassified",
]


class AggregateFailure(UepError):
    """Several errors at once (uep.aggregate)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.aggregate"


class AuthFailure(UepError):
    """Identity and permission (uep.auth)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.auth"


class BusinessFailure(UepError):
    """Rules of the business (uep.business)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.business"


class CancelFailure(UepError):
    """Cancelled work (uep.cancel)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.cancel"


class CapacityFailure(UepError):
    """Exhausted capacity (uep.capacity)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.capacity"


class ConfigFailure(UepError):
    """Configuration (uep.config)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.config"


class DataFailure(UepError):
    """Stored and exchanged data (uep.data)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.data"


class DeadlineFailure(UepError):
    """Time budgets (uep.deadline)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.deadline"


class DependencyFailure(UepError):
    """Services this one relies on (uep.dependency)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.dependency"


class InputFailure(UepError):
    """The caller's input (uep.input)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.input"


class NetworkFailure(UepError):
    """The way to a peer (uep.network)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.network"


class ProtocolFailure(UepError):
    """This protocol itself (uep.protocol)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.protocol"


class QuotaFailure(UepError):
    """Allowances of a caller (uep.quota)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.quota"


class ResourceFailure(UepError):
    """Existence of things (uep.resource)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.resource"


class RuntimeFailure(UepError):
    """Defects and the language runtime (uep.runtime)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.runtime"


class SecurityFailure(UepError):
    """Security (uep.security)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.security"


class StateFailure(UepError):
    """State of a thing (uep.state)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.state"


class StorageFailure(UepError):
    """Storage systems (uep.storage)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.storage"


class UnknownFailure(UepError):
    """Unclassified errors (uep.unknown)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.unknown"


class AggregateMultiple(AggregateFailure, ExceptionGroup):
    """Several errors (uep.aggregate.multiple)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.aggregate.multiple"


class AuthCredentialsExpired(AuthFailure, PermissionError):
    """Credentials expired (uep.auth.credentials_expired)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.auth.credentials_expired"


class AuthPermissionDenied(AuthFailure, PermissionError):
    """Permission denied (uep.auth.permission_denied)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.auth.permission_denied"


class AuthUnauthenticated(AuthFailure, PermissionError):
    """Authentication required (uep.auth.unauthenticated)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.auth.unauthenticated"


class BusinessRuleViolation(BusinessFailure, ValueError):
    """Not allowed by a business rule (uep.business.rule_violation)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.business.rule_violation"


class CancelByCaller(CancelFailure, RuntimeError):
    """Cancelled by the caller (uep.cancel.by_caller)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.cancel.by_caller"


class CapacityDiskFull(CapacityFailure, OSError):
    """Storage space exhausted (uep.capacity.disk_full)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.capacity.disk_full"


class CapacityMemoryExhausted(CapacityFailure, MemoryError):
    """Memory exhausted (uep.capacity.memory_exhausted)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.capacity.memory_exhausted"


class CapacityOverloaded(CapacityFailure, RuntimeError):
    """Service overloaded (uep.capacity.overloaded)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.capacity.overloaded"


class ConfigInvalid(ConfigFailure, RuntimeError):
    """Invalid configuration (uep.config.invalid)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.config.invalid"


class DataCorruption(DataFailure, ValueError):
    """Data corrupted (uep.data.corruption)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.data.corruption"


class DataIntegrityViolation(DataFailure, ValueError):
    """Data rule violated (uep.data.integrity_violation)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.data.integrity_violation"


class DataSerializationFailed(DataFailure, ValueError):
    """Serialization failed (uep.data.serialization_failed)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.data.serialization_failed"


class DeadlineExceeded(DeadlineFailure, TimeoutError):
    """Time budget used up (uep.deadline.exceeded)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.deadline.exceeded"


class DependencyBadResponse(DependencyFailure, RuntimeError):
    """Unusable answer from a dependency (uep.dependency.bad_response)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.dependency.bad_response"


class DependencyUnavailable(DependencyFailure, ConnectionError):
    """Dependency unavailable (uep.dependency.unavailable)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.dependency.unavailable"


class InputMalformed(InputFailure, ValueError):
    """Malformed input (uep.input.malformed)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.input.malformed"


class InputOutOfRange(InputFailure, ValueError):
    """Value out of range (uep.input.out_of_range)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.input.out_of_range"


class InputTooLarge(InputFailure, ValueError):
    """Input too large (uep.input.too_large)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.input.too_large"


class InputValidationFailed(InputFailure, ValueError):
    """Validation failed (uep.input.validation_failed)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.input.validation_failed"


class NetworkConnectionFailed(NetworkFailure, ConnectionError):
    """Connection failed (uep.network.connection_failed)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.network.connection_failed"


class NetworkConnectionLost(NetworkFailure, ConnectionError):
    """Connection lost (uep.network.connection_lost)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.network.connection_lost"


class NetworkNameResolution(NetworkFailure, ConnectionError):
    """Name resolution failed (uep.network.name_resolution)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.network.name_resolution"


class NetworkTimeout(NetworkFailure, TimeoutError):
    """Peer did not answer in time (uep.network.timeout)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.network.timeout"


class NetworkTlsFailure(NetworkFailure, ConnectionError):
    """Secure connection failed (uep.network.tls_failure)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.network.tls_failure"


class ProtocolMalformedRecord(ProtocolFailure, ValueError):
    """Malformed record (uep.protocol.malformed_record)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.protocol.malformed_record"


class ProtocolUnsupportedVersion(ProtocolFailure, NotImplementedError):
    """Unsupported protocol version (uep.protocol.unsupported_version)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.protocol.unsupported_version"


class QuotaExceeded(QuotaFailure, RuntimeError):
    """Quota exceeded (uep.quota.exceeded)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.quota.exceeded"


class QuotaRateLimited(QuotaFailure, RuntimeError):
    """Too many requests (uep.quota.rate_limited)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.quota.rate_limited"


class ResourceAlreadyExists(ResourceFailure, FileExistsError):
    """Already exists (uep.resource.already_exists)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.resource.already_exists"


class ResourceGone(ResourceFailure, LookupError):
    """Gone for good (uep.resource.gone)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.resource.gone"


class ResourceNotFound(ResourceFailure, LookupError):
    """Not found (uep.resource.not_found)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.resource.not_found"


class RuntimeAssertionFailed(RuntimeFailure, AssertionError):
    """Internal check failed (uep.runtime.assertion_failed)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.runtime.assertion_failed"


class RuntimeFatal(RuntimeFailure, SystemError):
    """Fatal runtime failure (uep.runtime.fatal)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.runtime.fatal"


class RuntimeUnhandled(RuntimeFailure, RuntimeError):
    """Unhandled error (uep.runtime.unhandled)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.runtime.unhandled"


class RuntimeUnimplemented(RuntimeFailure, NotImplementedError):
    """Not implemented (uep.runtime.unimplemented)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.runtime.unimplemented"


class SecurityIntegrityFailure(SecurityFailure, PermissionError):
    """Authenticity not proven (uep.security.integrity_failure)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.security.integrity_failure"


class SecurityPolicyViolation(SecurityFailure, PermissionError):
    """Refused by security policy (uep.security.policy_violation)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.security.policy_violation"


class StateConflict(StateFailure, RuntimeError):
    """Conflicting change (uep.state.conflict)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.state.conflict"


class StateLocked(StateFailure, BlockingIOError):
    """Locked (uep.state.locked)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.state.locked"


class StatePreconditionFailed(StateFailure, RuntimeError):
    """Precondition failed (uep.state.precondition_failed)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.state.precondition_failed"


class StorageIoFailure(StorageFailure, OSError):
    """Storage operation failed (uep.storage.io_failure)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.storage.io_failure"


class StorageTransactionAborted(StorageFailure, RuntimeError):
    """Transaction aborted (uep.storage.transaction_aborted)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.storage.transaction_aborted"


class UnknownUnclassified(UnknownFailure):
    """Unclassified error (uep.unknown.unclassified)."""

    __module__ = "uep.errors"
    ERROR_TYPE = "uep.unknown.unclassified"


CLASSES: dict[str, type[UepError]] = {
    "uep.aggregate": AggregateFailure,
    "uep.auth": AuthFailure,
    "uep.business": BusinessFailure,
    "uep.cancel": CancelFailure,
    "uep.capacity": CapacityFailure,
    "uep.config": ConfigFailure,
    "uep.data": DataFailure,
    "uep.deadline": DeadlineFailure,
    "uep.dependency": DependencyFailure,
    "uep.input": InputFailure,
    "uep.network": NetworkFailure,
    "uep.protocol": ProtocolFailure,
    "uep.quota": QuotaFailure,
    "uep.resource": ResourceFailure,
    "uep.runtime": RuntimeFailure,
    "uep.security": SecurityFailure,
    "uep.state": StateFailure,
    "uep.storage": StorageFailure,
    "uep.unknown": UnknownFailure,
    "uep.aggregate.multiple": AggregateMultiple,
    "uep.auth.credentials_expired": AuthCredentialsExpired,
    "uep.auth.permission_denied": AuthPermissionDenied,
    "uep.auth.unauthenticated": AuthUnauthenticated,
    "uep.business.rule_violation": BusinessRuleViolation,
    "uep.cancel.by_caller": CancelByCaller,
    "uep.capacity.disk_full": CapacityDiskFull,
    "uep.capacity.memory_exhausted": CapacityMemoryExhausted,
    "uep.capacity.overloaded": CapacityOverloaded,
    "uep.config.invalid": ConfigInvalid,
    "uep.data.corruption": DataCorruption,
    "uep.data.integrity_violation": DataIntegrityViolation,
    "uep.data.serialization_failed": DataSerializationFailed,
    "uep.deadline.exceeded": DeadlineExceeded,
    "uep.dependency.bad_response": DependencyBadResponse,
    "uep.dependency.unavailable": DependencyUnavailable,
    "uep.input.malformed": InputMalformed,
    "uep.input.out_of_range": InputOutOfRange,
    "uep.input.too_large": InputTooLarge,
    "uep.input.validation_failed": InputValidationFailed,
    "uep.network.connection_failed": NetworkConnectionFailed,
    "uep.network.connection_lost": NetworkConnectionLost,
    "uep.network.name_resolution": NetworkNameResolution,
    "uep.network.timeout": NetworkTimeout,
    "uep.network.tls_failure": NetworkTlsFailure,
    "uep.protocol.malformed_record": ProtocolMalformedRecord,
    "uep.protocol.unsupported_version": ProtocolUnsupportedVersion,
    "uep.quota.exceeded": QuotaExceeded,
    "uep.quota.rate_limited": QuotaRateLimited,
    "uep.resource.already_exists": ResourceAlreadyExists,
    "uep.resource.gone": ResourceGone,
    "uep.resource.not_found": ResourceNotFound,
    "uep.runtime.assertion_failed": RuntimeAssertionFailed,
    "uep.runtime.fatal": RuntimeFatal,
    "uep.runtime.unhandled": RuntimeUnhandled,
    "uep.runtime.unimplemented": RuntimeUnimplemented,
    "uep.security.integrity_failure": SecurityIntegrityFailure,
    "uep.security.policy_violation": SecurityPolicyViolation,
    "uep.state.conflict": StateConflict,
    "uep.state.locked": StateLocked,
    "uep.state.precondition_failed": StatePreconditionFailed,
    "uep.storage.io_failure": StorageIoFailure,
    "uep.storage.transaction_aborted": StorageTransactionAborted,
    "uep.unknown.unclassified": UnknownUnclassified,
}
