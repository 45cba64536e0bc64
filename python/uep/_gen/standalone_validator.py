# Regenerate with: uep codegen (content d948de615cfb66f9; do not edit)
# fmt: off
# The code below is laid out by ast.unparse.
# ruff: noqa: C405, RUF021, RUF060, SIM102
"""Check parsed JSON documents against the canonical schema of records 1.0.0, with the standard library only.

validate(document) raises NotCanonical with a JSON Pointer. Byte lengths, the calendar and rules between fields are not
part of a schema and not checked here; `uep validate` checks them too.
"""

from __future__ import annotations

import re
from typing import Any

__all__ = ["NotCanonical", "validate"]

_NoneType = type(None)


class NotCanonical(ValueError):
    """A document is not canonical: `path` is a JSON Pointer, `rule` the keyword of the schema."""

    def __init__(self, path: str, rule: str, what: str) -> None:
        super().__init__(f"{path or 'document'}: {what}")
        self.path = path
        self.rule = rule


def validate(document: Any) -> None:
    """Raise NotCanonical when a parsed document is not what the canonical schema allows."""
    _check_record(document, "")


def _refuse(path: str, rule: str, what: str) -> None:
    raise NotCanonical(path, rule, what)


def _join(path: str, key: Any) -> str:
    return path + "/" + str(key).replace("~", "~0").replace("/", "~1")


_LINE_ENDS = re.compile('[\n\r\x85\u2028\u2029]')
_PROTOCOL_VERSION = re.compile('^[1-9][0-9]{0,3}\\.(0|[1-9][0-9]{0,3})\\Z')
_PATTERN_2 = re.compile('\\x00')
_FORMAT_NAME = re.compile('^[a-z][a-z0-9_.-]{0,63}\\Z')
_MEDIA_TYPE = re.compile('^[a-z0-9][a-z0-9!#\\$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#\\$&^_.+-]{0,63}\\Z')
_BASE64 = re.compile('^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)\\Z')
_DETAIL_TYPE = re.compile('^[A-Za-z0-9_][A-Za-z0-9_.:/-]*\\Z')
_MARK_PATH = re.compile('^(/([^/~]|~[01])*)*\\Z')
_MARK_RULE = re.compile('^[a-z][a-z0-9_.:/-]{0,63}\\Z')
_VIOLATION_KIND = re.compile('^[a-z][a-z0-9_]{0,31}\\Z')
_PATTERN_10 = re.compile('^([1-9][0-9]{0,18}|1([0-7][0-9]{18}|8([0-3][0-9]{17}|4([0-3][0-9]{16}|4([0-5][0-9]{15}|6([0-6][0-9]{14}|7([0-3][0-9]{13}|4([0-3][0-9]{12}|4(0([0-6][0-9]{10}|7([0-2][0-9]{9}|3([0-6][0-9]{8}|7(0([0-8][0-9]{6}|9([0-4][0-9]{5}|5([0-4][0-9]{4}|5(0[0-9]{3}|1([0-5][0-9]{2}|6(0[0-9]|1[0-5])))))))))))))))))))\\Z')
_BUILD_ID = re.compile('^[0-9A-Za-z][0-9A-Za-z._-]{0,127}\\Z')
_LINK_URL = re.compile("^https://[A-Za-z0-9\\[][A-Za-z0-9._~:/?#@!\\$&'()*+,;=%\\[\\]-]*\\Z")
_LOCALE = re.compile('^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}\\Z')
_CODE_SPACE = re.compile('^[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}\\Z')
_TRACE_ID = re.compile('^[0-9a-f]{32}\\Z')
_SPAN_ID = re.compile('^[0-9a-f]{16}\\Z')
_DURATION = re.compile('^(0|[1-9][0-9]{0,11})(\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))?s\\Z')
_ERROR_TYPE = re.compile('^[a-z][a-z0-9_]{0,31}(\\.[a-z][a-z0-9_]{0,31}){1,7}\\Z')
_CONTEXT_KEY = re.compile('^[^\\x00-\\x1f\\x7f-\\x9f]+\\Z')
_SOURCE_LANGUAGE = re.compile('^[a-z][a-z0-9+#_-]{0,31}\\Z')
_TIMESTAMP = re.compile('^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.([0-9]{3}){0,2}([0-9]{2}[1-9]|[0-9][1-9]0|[1-9]00))?Z\\Z')
_UUID = re.compile('^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\Z')


def _check_record(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['protocol_version', 'error_id', 'error_type', 'severity', 'timestamp', 'source_language', 'error_message']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'protocol_version' in data_keys:
            data_keys.remove('protocol_version')
            data__protocolversion = data['protocol_version']
            if not isinstance(data__protocolversion, str):
                _refuse(path + '/protocol_version', 'type', 'must be string')
            if isinstance(data__protocolversion, str) and _LINE_ENDS.search(data__protocolversion):
                _refuse(path + '/protocol_version', 'not', 'has a form that is not allowed')
            if isinstance(data__protocolversion, str):
                data__protocolversion_len = len(data__protocolversion)
                if data__protocolversion_len < 1:
                    _refuse(path + '/protocol_version', 'minLength', 'must be longer than or equal to 1 characters')
                if not _PROTOCOL_VERSION.search(data__protocolversion):
                    _refuse(path + '/protocol_version', 'pattern', 'does not match its pattern')
        if 'error_id' in data_keys:
            data_keys.remove('error_id')
            data__errorid = data['error_id']
            _check_leaf_15(data__errorid, path + '/error_id')
        if 'error_type' in data_keys:
            data_keys.remove('error_type')
            data__errortype = data['error_type']
            _check_leaf_10(data__errortype, path + '/error_type')
        if 'severity' in data_keys:
            data_keys.remove('severity')
            data__severity = data['severity']
            data__severity_any_of_count1 = 0
            if not data__severity_any_of_count1:
                try:
                    if not (isinstance(data__severity, str) and data__severity in ('Low', 'Medium', 'High', 'Critical')):
                        _refuse(path + '/severity', 'enum', 'is none of the values')
                    data__severity_any_of_count1 += 1
                except NotCanonical:
                    pass
            if not data__severity_any_of_count1:
                try:
                    if not isinstance(data__severity, int) and (not (isinstance(data__severity, float) and data__severity.is_integer())) or isinstance(data__severity, bool):
                        _refuse(path + '/severity', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__severity, (int, float)) and (not isinstance(data__severity, bool)) and (data__severity in (0, 10, 20, 30, 40))):
                            _refuse(path + '/severity', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/severity', 'not', 'has a form that is not allowed')
                    if isinstance(data__severity, (int, float)) and (not isinstance(data__severity, bool)):
                        if data__severity < 11:
                            _refuse(path + '/severity', 'minimum', 'must be bigger than or equal to 11')
                        if data__severity > 2147483647:
                            _refuse(path + '/severity', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__severity_any_of_count1 += 1
                except NotCanonical:
                    pass
            if not data__severity_any_of_count1:
                _refuse(path + '/severity', 'anyOf', 'fits none of the forms')
        if 'timestamp' in data_keys:
            data_keys.remove('timestamp')
            data__timestamp = data['timestamp']
            _check_leaf_18(data__timestamp, path + '/timestamp')
        if 'source_language' in data_keys:
            data_keys.remove('source_language')
            data__sourcelanguage = data['source_language']
            _check_leaf_16(data__sourcelanguage, path + '/source_language')
        if 'error_message' in data_keys:
            data_keys.remove('error_message')
            data__errormessage = data['error_message']
            _check_leaf_14(data__errormessage, path + '/error_message')
        if 'stack_trace' in data_keys:
            data_keys.remove('stack_trace')
            data__stacktrace = data['stack_trace']
            if not isinstance(data__stacktrace, str):
                _refuse(path + '/stack_trace', 'type', 'must be string')
            if isinstance(data__stacktrace, str) and _PATTERN_2.search(data__stacktrace):
                _refuse(path + '/stack_trace', 'not', 'has a form that is not allowed')
            if isinstance(data__stacktrace, str):
                data__stacktrace_len = len(data__stacktrace)
                if data__stacktrace_len > 32768:
                    _refuse(path + '/stack_trace', 'maxLength', 'must be shorter than or equal to 32768 characters')
        if 'context' in data_keys:
            data_keys.remove('context')
            data__context = data['context']
            if not isinstance(data__context, dict):
                _refuse(path + '/context', 'type', 'must be object')
            data__context_is_dict = isinstance(data__context, dict)
            if data__context_is_dict:
                data__context_len = len(data__context)
                if data__context_len < 1:
                    _refuse(path + '/context', 'minProperties', 'must contain at least 1 properties')
                if data__context_len > 64:
                    _refuse(path + '/context', 'maxProperties', 'must contain less than or equal to 64 properties')
                data__context_keys = set(data__context.keys())
                for data__context_key in data__context_keys:
                    if data__context_key not in []:
                        data__context_value = data__context.get(data__context_key)
                        _check_value_8(data__context_value, _join(path + '/context', data__context_key))
                if data__context_len != 0:
                    data__context_property_names = True
                    for data__context_key in data__context:
                        try:
                            _check_leaf_0(data__context_key, path + '/context')
                        except NotCanonical:
                            data__context_property_names = False
                    if not data__context_property_names:
                        _refuse(path + '/context', 'propertyNames', 'must be named by propertyName definition')
        if 'recovery_suggestions' in data_keys:
            data_keys.remove('recovery_suggestions')
            data__recoverysuggestions = data['recovery_suggestions']
            _check_leaf_1(data__recoverysuggestions, path + '/recovery_suggestions')
        if 'type_ancestors' in data_keys:
            data_keys.remove('type_ancestors')
            data__typeancestors = data['type_ancestors']
            _check_leaf_2(data__typeancestors, path + '/type_ancestors')
        if 'nodes' in data_keys:
            data_keys.remove('nodes')
            data__nodes = data['nodes']
            if not isinstance(data__nodes, (list, tuple)):
                _refuse(path + '/nodes', 'type', 'must be array')
            data__nodes_is_list = isinstance(data__nodes, (list, tuple))
            if data__nodes_is_list:
                data__nodes_len = len(data__nodes)
                if data__nodes_len < 1:
                    _refuse(path + '/nodes', 'minItems', 'must contain at least 1 items')
                if data__nodes_len > 128:
                    _refuse(path + '/nodes', 'maxItems', 'must contain less than or equal to 128 items')
                for data__nodes_x, data__nodes_item in enumerate(data__nodes):
                    _check_node(data__nodes_item, _join(path + '/nodes', data__nodes_x))
        if 'recovery' in data_keys:
            data_keys.remove('recovery')
            data__recovery = data['recovery']
            _check_recovery(data__recovery, path + '/recovery')
        if 'correlation' in data_keys:
            data_keys.remove('correlation')
            data__correlation = data['correlation']
            _check_correlation(data__correlation, path + '/correlation')
        if 'resource' in data_keys:
            data_keys.remove('resource')
            data__resource = data['resource']
            _check_resource(data__resource, path + '/resource')
        if 'observed_timestamp' in data_keys:
            data_keys.remove('observed_timestamp')
            data__observedtimestamp = data['observed_timestamp']
            _check_leaf_18(data__observedtimestamp, path + '/observed_timestamp')
        if 'severity_source' in data_keys:
            data_keys.remove('severity_source')
            data__severitysource = data['severity_source']
            data__severitysource_any_of_count2 = 0
            if not data__severitysource_any_of_count2:
                try:
                    if not (isinstance(data__severitysource, str) and data__severitysource in ('SEVERITY_SOURCE_REGISTRY', 'SEVERITY_SOURCE_REPORTER', 'SEVERITY_SOURCE_POLICY', 'SEVERITY_SOURCE_BRIDGE')):
                        _refuse(path + '/severity_source', 'enum', 'is none of the values')
                    data__severitysource_any_of_count2 += 1
                except NotCanonical:
                    pass
            if not data__severitysource_any_of_count2:
                try:
                    if not isinstance(data__severitysource, int) and (not (isinstance(data__severitysource, float) and data__severitysource.is_integer())) or isinstance(data__severitysource, bool):
                        _refuse(path + '/severity_source', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__severitysource, (int, float)) and (not isinstance(data__severitysource, bool)) and (data__severitysource in (0, 1, 2, 3, 4))):
                            _refuse(path + '/severity_source', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/severity_source', 'not', 'has a form that is not allowed')
                    if isinstance(data__severitysource, (int, float)) and (not isinstance(data__severitysource, bool)):
                        if data__severitysource < -2147483648:
                            _refuse(path + '/severity_source', 'minimum', 'must be bigger than or equal to -2147483648')
                        if data__severitysource > 2147483647:
                            _refuse(path + '/severity_source', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__severitysource_any_of_count2 += 1
                except NotCanonical:
                    pass
            if not data__severitysource_any_of_count2:
                _refuse(path + '/severity_source', 'anyOf', 'fits none of the forms')
        if 'handling' in data_keys:
            data_keys.remove('handling')
            data__handling = data['handling']
            _check_handling(data__handling, path + '/handling')
        if 'codes' in data_keys:
            data_keys.remove('codes')
            data__codes = data['codes']
            if not isinstance(data__codes, (list, tuple)):
                _refuse(path + '/codes', 'type', 'must be array')
            data__codes_is_list = isinstance(data__codes, (list, tuple))
            if data__codes_is_list:
                data__codes_len = len(data__codes)
                if data__codes_len < 1:
                    _refuse(path + '/codes', 'minItems', 'must contain at least 1 items')
                if data__codes_len > 16:
                    _refuse(path + '/codes', 'maxItems', 'must contain less than or equal to 16 items')
                for data__codes_x, data__codes_item in enumerate(data__codes):
                    _check_code(data__codes_item, _join(path + '/codes', data__codes_x))
        if 'violations' in data_keys:
            data_keys.remove('violations')
            data__violations = data['violations']
            if not isinstance(data__violations, (list, tuple)):
                _refuse(path + '/violations', 'type', 'must be array')
            data__violations_is_list = isinstance(data__violations, (list, tuple))
            if data__violations_is_list:
                data__violations_len = len(data__violations)
                if data__violations_len < 1:
                    _refuse(path + '/violations', 'minItems', 'must contain at least 1 items')
                if data__violations_len > 64:
                    _refuse(path + '/violations', 'maxItems', 'must contain less than or equal to 64 items')
                for data__violations_x, data__violations_item in enumerate(data__violations):
                    _check_violation(data__violations_item, _join(path + '/violations', data__violations_x))
        if 'user_messages' in data_keys:
            data_keys.remove('user_messages')
            data__usermessages = data['user_messages']
            if not isinstance(data__usermessages, (list, tuple)):
                _refuse(path + '/user_messages', 'type', 'must be array')
            data__usermessages_is_list = isinstance(data__usermessages, (list, tuple))
            if data__usermessages_is_list:
                data__usermessages_len = len(data__usermessages)
                if data__usermessages_len < 1:
                    _refuse(path + '/user_messages', 'minItems', 'must contain at least 1 items')
                if data__usermessages_len > 16:
                    _refuse(path + '/user_messages', 'maxItems', 'must contain less than or equal to 16 items')
                for data__usermessages_x, data__usermessages_item in enumerate(data__usermessages):
                    _check_text(data__usermessages_item, _join(path + '/user_messages', data__usermessages_x))
        if 'links' in data_keys:
            data_keys.remove('links')
            data__links = data['links']
            if not isinstance(data__links, (list, tuple)):
                _refuse(path + '/links', 'type', 'must be array')
            data__links_is_list = isinstance(data__links, (list, tuple))
            if data__links_is_list:
                data__links_len = len(data__links)
                if data__links_len < 1:
                    _refuse(path + '/links', 'minItems', 'must contain at least 1 items')
                if data__links_len > 16:
                    _refuse(path + '/links', 'maxItems', 'must contain less than or equal to 16 items')
                for data__links_x, data__links_item in enumerate(data__links):
                    _check_link(data__links_item, _join(path + '/links', data__links_x))
        if 'fingerprint' in data_keys:
            data_keys.remove('fingerprint')
            data__fingerprint = data['fingerprint']
            if not isinstance(data__fingerprint, (list, tuple)):
                _refuse(path + '/fingerprint', 'type', 'must be array')
            data__fingerprint_is_list = isinstance(data__fingerprint, (list, tuple))
            if data__fingerprint_is_list:
                data__fingerprint_len = len(data__fingerprint)
                if data__fingerprint_len < 1:
                    _refuse(path + '/fingerprint', 'minItems', 'must contain at least 1 items')
                if data__fingerprint_len > 16:
                    _refuse(path + '/fingerprint', 'maxItems', 'must contain less than or equal to 16 items')
                for data__fingerprint_x, data__fingerprint_item in enumerate(data__fingerprint):
                    if not isinstance(data__fingerprint_item, str):
                        _refuse(_join(path + '/fingerprint', data__fingerprint_x), 'type', 'must be string')
                    if isinstance(data__fingerprint_item, str) and _PATTERN_2.search(data__fingerprint_item):
                        _refuse(_join(path + '/fingerprint', data__fingerprint_x), 'not', 'has a form that is not allowed')
                    if isinstance(data__fingerprint_item, str):
                        data__fingerprint_item_len = len(data__fingerprint_item)
                        if data__fingerprint_item_len > 256:
                            _refuse(_join(path + '/fingerprint', data__fingerprint_x), 'maxLength', 'must be shorter than or equal to 256 characters')
        if 'threads' in data_keys:
            data_keys.remove('threads')
            data__threads = data['threads']
            if not isinstance(data__threads, (list, tuple)):
                _refuse(path + '/threads', 'type', 'must be array')
            data__threads_is_list = isinstance(data__threads, (list, tuple))
            if data__threads_is_list:
                data__threads_len = len(data__threads)
                if data__threads_len < 1:
                    _refuse(path + '/threads', 'minItems', 'must contain at least 1 items')
                if data__threads_len > 64:
                    _refuse(path + '/threads', 'maxItems', 'must contain less than or equal to 64 items')
                for data__threads_x, data__threads_item in enumerate(data__threads):
                    _check_thread(data__threads_item, _join(path + '/threads', data__threads_x))
        if 'occurrences' in data_keys:
            data_keys.remove('occurrences')
            data__occurrences = data['occurrences']
            _check_occurrences(data__occurrences, path + '/occurrences')
        if 'marks' in data_keys:
            data_keys.remove('marks')
            data__marks = data['marks']
            if not isinstance(data__marks, (list, tuple)):
                _refuse(path + '/marks', 'type', 'must be array')
            data__marks_is_list = isinstance(data__marks, (list, tuple))
            if data__marks_is_list:
                data__marks_len = len(data__marks)
                if data__marks_len < 1:
                    _refuse(path + '/marks', 'minItems', 'must contain at least 1 items')
                if data__marks_len > 256:
                    _refuse(path + '/marks', 'maxItems', 'must contain less than or equal to 256 items')
                for data__marks_x, data__marks_item in enumerate(data__marks):
                    _check_mark(data__marks_item, _join(path + '/marks', data__marks_x))
        if 'details' in data_keys:
            data_keys.remove('details')
            data__details = data['details']
            if not isinstance(data__details, (list, tuple)):
                _refuse(path + '/details', 'type', 'must be array')
            data__details_is_list = isinstance(data__details, (list, tuple))
            if data__details_is_list:
                data__details_len = len(data__details)
                if data__details_len < 1:
                    _refuse(path + '/details', 'minItems', 'must contain at least 1 items')
                if data__details_len > 16:
                    _refuse(path + '/details', 'maxItems', 'must contain less than or equal to 16 items')
                for data__details_x, data__details_item in enumerate(data__details):
                    _check_detail(data__details_item, _join(path + '/details', data__details_x))
        if 'origin' in data_keys:
            data_keys.remove('origin')
            data__origin = data['origin']
            _check_foreign(data__origin, path + '/origin')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_foreign(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['format']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'format' in data_keys:
            data_keys.remove('format')
            data__format = data['format']
            if not isinstance(data__format, str):
                _refuse(path + '/format', 'type', 'must be string')
            if isinstance(data__format, str) and _LINE_ENDS.search(data__format):
                _refuse(path + '/format', 'not', 'has a form that is not allowed')
            if isinstance(data__format, str):
                data__format_len = len(data__format)
                if data__format_len < 1:
                    _refuse(path + '/format', 'minLength', 'must be longer than or equal to 1 characters')
                if not _FORMAT_NAME.search(data__format):
                    _refuse(path + '/format', 'pattern', 'does not match its pattern')
        if 'media_type' in data_keys:
            data_keys.remove('media_type')
            data__mediatype = data['media_type']
            if not isinstance(data__mediatype, str):
                _refuse(path + '/media_type', 'type', 'must be string')
            if isinstance(data__mediatype, str) and _LINE_ENDS.search(data__mediatype):
                _refuse(path + '/media_type', 'not', 'has a form that is not allowed')
            if isinstance(data__mediatype, str):
                data__mediatype_len = len(data__mediatype)
                if data__mediatype_len < 1:
                    _refuse(path + '/media_type', 'minLength', 'must be longer than or equal to 1 characters')
                if not _MEDIA_TYPE.search(data__mediatype):
                    _refuse(path + '/media_type', 'pattern', 'does not match its pattern')
        if 'payload' in data_keys:
            data_keys.remove('payload')
            data__payload = data['payload']
            if not isinstance(data__payload, str):
                _refuse(path + '/payload', 'type', 'must be string')
            if isinstance(data__payload, str) and _LINE_ENDS.search(data__payload):
                _refuse(path + '/payload', 'not', 'has a form that is not allowed')
            if isinstance(data__payload, str):
                data__payload_len = len(data__payload)
                if data__payload_len > 43692:
                    _refuse(path + '/payload', 'maxLength', 'must be shorter than or equal to 43692 characters')
                if not _BASE64.search(data__payload):
                    _refuse(path + '/payload', 'pattern', 'does not match its pattern')
        if 'complete' in data_keys:
            data_keys.remove('complete')
            data__complete = data['complete']
            _check_leaf_3(data__complete, path + '/complete')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_leaf_3(data: Any, path: str) -> None:
    if not isinstance(data, bool):
        _refuse(path, 'type', 'must be boolean')
    if not (isinstance(data, bool) and data is True):
        _refuse(path, 'const', 'is not the value')


def _check_detail(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'type' in data_keys:
            data_keys.remove('type')
            data__type = data['type']
            if not isinstance(data__type, str):
                _refuse(path + '/type', 'type', 'must be string')
            if isinstance(data__type, str) and _LINE_ENDS.search(data__type):
                _refuse(path + '/type', 'not', 'has a form that is not allowed')
            if isinstance(data__type, str):
                data__type_len = len(data__type)
                if data__type_len < 1:
                    _refuse(path + '/type', 'minLength', 'must be longer than or equal to 1 characters')
                if data__type_len > 256:
                    _refuse(path + '/type', 'maxLength', 'must be shorter than or equal to 256 characters')
                if not _DETAIL_TYPE.search(data__type):
                    _refuse(path + '/type', 'pattern', 'does not match its pattern')
        if 'value' in data_keys:
            data_keys.remove('value')
            data__value = data['value']
            if not isinstance(data__value, str):
                _refuse(path + '/value', 'type', 'must be string')
            if isinstance(data__value, str) and _LINE_ENDS.search(data__value):
                _refuse(path + '/value', 'not', 'has a form that is not allowed')
            if isinstance(data__value, str):
                data__value_len = len(data__value)
                if data__value_len > 5464:
                    _refuse(path + '/value', 'maxLength', 'must be shorter than or equal to 5464 characters')
                if not _BASE64.search(data__value):
                    _refuse(path + '/value', 'pattern', 'does not match its pattern')
        if 'debug' in data_keys:
            data_keys.remove('debug')
            data__debug = data['debug']
            try:
                if not isinstance(data__debug, _NoneType):
                    _refuse(path + '/debug', 'type', 'must be null')
            except NotCanonical:
                pass
            else:
                _refuse(path + '/debug', 'not', 'has a form that is not allowed')
            _check_value_8(data__debug, path + '/debug')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_mark(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['kind']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'path' in data_keys:
            data_keys.remove('path')
            data__path = data['path']
            if not isinstance(data__path, str):
                _refuse(path + '/path', 'type', 'must be string')
            if isinstance(data__path, str) and _LINE_ENDS.search(data__path):
                _refuse(path + '/path', 'not', 'has a form that is not allowed')
            if isinstance(data__path, str):
                data__path_len = len(data__path)
                if data__path_len < 1:
                    _refuse(path + '/path', 'minLength', 'must be longer than or equal to 1 characters')
                if data__path_len > 512:
                    _refuse(path + '/path', 'maxLength', 'must be shorter than or equal to 512 characters')
                if not _MARK_PATH.search(data__path):
                    _refuse(path + '/path', 'pattern', 'does not match its pattern')
        if 'kind' in data_keys:
            data_keys.remove('kind')
            data__kind = data['kind']
            data__kind_any_of_count3 = 0
            if not data__kind_any_of_count3:
                try:
                    if not (isinstance(data__kind, str) and data__kind in ('MARK_KIND_TRUNCATED', 'MARK_KIND_REDACTED', 'MARK_KIND_HASHED', 'MARK_KIND_REPAIRED', 'MARK_KIND_TYPED', 'MARK_KIND_SENSITIVE', 'MARK_KIND_DROPPED', 'MARK_KIND_ASSUMED')):
                        _refuse(path + '/kind', 'enum', 'is none of the values')
                    data__kind_any_of_count3 += 1
                except NotCanonical:
                    pass
            if not data__kind_any_of_count3:
                try:
                    if not isinstance(data__kind, int) and (not (isinstance(data__kind, float) and data__kind.is_integer())) or isinstance(data__kind, bool):
                        _refuse(path + '/kind', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__kind, (int, float)) and (not isinstance(data__kind, bool)) and (data__kind in (0, 1, 2, 3, 4, 5, 6, 7, 8))):
                            _refuse(path + '/kind', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/kind', 'not', 'has a form that is not allowed')
                    if isinstance(data__kind, (int, float)) and (not isinstance(data__kind, bool)):
                        if data__kind < -2147483648:
                            _refuse(path + '/kind', 'minimum', 'must be bigger than or equal to -2147483648')
                        if data__kind > 2147483647:
                            _refuse(path + '/kind', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__kind_any_of_count3 += 1
                except NotCanonical:
                    pass
            if not data__kind_any_of_count3:
                _refuse(path + '/kind', 'anyOf', 'fits none of the forms')
        if 'rule' in data_keys:
            data_keys.remove('rule')
            data__rule = data['rule']
            if not isinstance(data__rule, str):
                _refuse(path + '/rule', 'type', 'must be string')
            if isinstance(data__rule, str) and _LINE_ENDS.search(data__rule):
                _refuse(path + '/rule', 'not', 'has a form that is not allowed')
            if isinstance(data__rule, str):
                data__rule_len = len(data__rule)
                if data__rule_len < 1:
                    _refuse(path + '/rule', 'minLength', 'must be longer than or equal to 1 characters')
                if not _MARK_RULE.search(data__rule):
                    _refuse(path + '/rule', 'pattern', 'does not match its pattern')
        if 'original_size' in data_keys:
            data_keys.remove('original_size')
            data__originalsize = data['original_size']
            _check_leaf_5(data__originalsize, path + '/original_size')
        if 'type_hint' in data_keys:
            data_keys.remove('type_hint')
            data__typehint = data['type_hint']
            _check_leaf_17(data__typehint, path + '/type_hint')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_leaf_17(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _LINE_ENDS.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if not _VIOLATION_KIND.search(data):
            _refuse(path, 'pattern', 'does not match its pattern')


def _check_leaf_5(data: Any, path: str) -> None:
    if not isinstance(data, int) and (not (isinstance(data, float) and data.is_integer())) or isinstance(data, bool):
        _refuse(path, 'type', 'must be integer')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < 1:
            _refuse(path, 'minimum', 'must be bigger than or equal to 1')
        if data > 4294967295:
            _refuse(path, 'maximum', 'must be smaller than or equal to 4294967295')


def _check_occurrences(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['count']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'count' in data_keys:
            data_keys.remove('count')
            data__count = data['count']
            _check_leaf_5(data__count, path + '/count')
        if 'first' in data_keys:
            data_keys.remove('first')
            data__first = data['first']
            _check_leaf_18(data__first, path + '/first')
        if 'last' in data_keys:
            data_keys.remove('last')
            data__last = data['last']
            _check_leaf_18(data__last, path + '/last')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_thread(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'id' in data_keys:
            data_keys.remove('id')
            data__id = data['id']
            _check_leaf_13(data__id, path + '/id')
        if 'name' in data_keys:
            data_keys.remove('name')
            data__name = data['name']
            _check_leaf_11(data__name, path + '/name')
        if 'state' in data_keys:
            data_keys.remove('state')
            data__state = data['state']
            _check_leaf_13(data__state, path + '/state')
        if 'crashed' in data_keys:
            data_keys.remove('crashed')
            data__crashed = data['crashed']
            _check_leaf_3(data__crashed, path + '/crashed')
        if 'stack' in data_keys:
            data_keys.remove('stack')
            data__stack = data['stack']
            _check_stack(data__stack, path + '/stack')
        if 'parent_id' in data_keys:
            data_keys.remove('parent_id')
            data__parentid = data['parent_id']
            _check_leaf_13(data__parentid, path + '/parent_id')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_stack(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['provenance']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'frames' in data_keys:
            data_keys.remove('frames')
            data__frames = data['frames']
            if not isinstance(data__frames, (list, tuple)):
                _refuse(path + '/frames', 'type', 'must be array')
            data__frames_is_list = isinstance(data__frames, (list, tuple))
            if data__frames_is_list:
                data__frames_len = len(data__frames)
                if data__frames_len < 1:
                    _refuse(path + '/frames', 'minItems', 'must contain at least 1 items')
                if data__frames_len > 256:
                    _refuse(path + '/frames', 'maxItems', 'must contain less than or equal to 256 items')
                for data__frames_x, data__frames_item in enumerate(data__frames):
                    _check_frame(data__frames_item, _join(path + '/frames', data__frames_x))
        if 'dropped_frames' in data_keys:
            data_keys.remove('dropped_frames')
            data__droppedframes = data['dropped_frames']
            _check_leaf_5(data__droppedframes, path + '/dropped_frames')
        if 'dropped_after' in data_keys:
            data_keys.remove('dropped_after')
            data__droppedafter = data['dropped_after']
            _check_leaf_5(data__droppedafter, path + '/dropped_after')
        if 'shared_with_parent' in data_keys:
            data_keys.remove('shared_with_parent')
            data__sharedwithparent = data['shared_with_parent']
            _check_leaf_5(data__sharedwithparent, path + '/shared_with_parent')
        if 'provenance' in data_keys:
            data_keys.remove('provenance')
            data__provenance = data['provenance']
            data__provenance_any_of_count4 = 0
            if not data__provenance_any_of_count4:
                try:
                    if not (isinstance(data__provenance, str) and data__provenance in ('PROVENANCE_RUNTIME', 'PROVENANCE_SYMBOLICATED', 'PROVENANCE_PARSED_TEXT')):
                        _refuse(path + '/provenance', 'enum', 'is none of the values')
                    data__provenance_any_of_count4 += 1
                except NotCanonical:
                    pass
            if not data__provenance_any_of_count4:
                try:
                    if not isinstance(data__provenance, int) and (not (isinstance(data__provenance, float) and data__provenance.is_integer())) or isinstance(data__provenance, bool):
                        _refuse(path + '/provenance', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__provenance, (int, float)) and (not isinstance(data__provenance, bool)) and (data__provenance in (0, 1, 2, 3))):
                            _refuse(path + '/provenance', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/provenance', 'not', 'has a form that is not allowed')
                    if isinstance(data__provenance, (int, float)) and (not isinstance(data__provenance, bool)):
                        if data__provenance < -2147483648:
                            _refuse(path + '/provenance', 'minimum', 'must be bigger than or equal to -2147483648')
                        if data__provenance > 2147483647:
                            _refuse(path + '/provenance', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__provenance_any_of_count4 += 1
                except NotCanonical:
                    pass
            if not data__provenance_any_of_count4:
                _refuse(path + '/provenance', 'anyOf', 'fits none of the forms')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_frame(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'function' in data_keys:
            data_keys.remove('function')
            data__function = data['function']
            _check_leaf_12(data__function, path + '/function')
        if 'raw_function' in data_keys:
            data_keys.remove('raw_function')
            data__rawfunction = data['raw_function']
            _check_leaf_8(data__rawfunction, path + '/raw_function')
        if 'module' in data_keys:
            data_keys.remove('module')
            data__module = data['module']
            _check_leaf_12(data__module, path + '/module')
        if 'package' in data_keys:
            data_keys.remove('package')
            data__package = data['package']
            _check_leaf_11(data__package, path + '/package')
        if 'file' in data_keys:
            data_keys.remove('file')
            data__file = data['file']
            _check_leaf_8(data__file, path + '/file')
        if 'abs_path' in data_keys:
            data_keys.remove('abs_path')
            data__abspath = data['abs_path']
            _check_leaf_8(data__abspath, path + '/abs_path')
        if 'line' in data_keys:
            data_keys.remove('line')
            data__line = data['line']
            _check_leaf_5(data__line, path + '/line')
        if 'column' in data_keys:
            data_keys.remove('column')
            data__column = data['column']
            _check_leaf_5(data__column, path + '/column')
        if 'in_app' in data_keys:
            data_keys.remove('in_app')
            data__inapp = data['in_app']
            _check_leaf_4(data__inapp, path + '/in_app')
        if 'inlined' in data_keys:
            data_keys.remove('inlined')
            data__inlined = data['inlined']
            _check_leaf_3(data__inlined, path + '/inlined')
        if 'async_boundary' in data_keys:
            data_keys.remove('async_boundary')
            data__asyncboundary = data['async_boundary']
            _check_leaf_3(data__asyncboundary, path + '/async_boundary')
        if 'repeat' in data_keys:
            data_keys.remove('repeat')
            data__repeat = data['repeat']
            _check_leaf_5(data__repeat, path + '/repeat')
        if 'source_language' in data_keys:
            data_keys.remove('source_language')
            data__sourcelanguage = data['source_language']
            _check_leaf_16(data__sourcelanguage, path + '/source_language')
        if 'source_line' in data_keys:
            data_keys.remove('source_line')
            data__sourceline = data['source_line']
            if not isinstance(data__sourceline, str):
                _refuse(path + '/source_line', 'type', 'must be string')
            if isinstance(data__sourceline, str) and _PATTERN_2.search(data__sourceline):
                _refuse(path + '/source_line', 'not', 'has a form that is not allowed')
            if isinstance(data__sourceline, str):
                data__sourceline_len = len(data__sourceline)
                if data__sourceline_len < 1:
                    _refuse(path + '/source_line', 'minLength', 'must be longer than or equal to 1 characters')
                if data__sourceline_len > 200:
                    _refuse(path + '/source_line', 'maxLength', 'must be shorter than or equal to 200 characters')
        if 'address' in data_keys:
            data_keys.remove('address')
            data__address = data['address']
            if not isinstance(data__address, str):
                _refuse(path + '/address', 'type', 'must be string')
            if isinstance(data__address, str) and _LINE_ENDS.search(data__address):
                _refuse(path + '/address', 'not', 'has a form that is not allowed')
            if isinstance(data__address, str):
                if not _PATTERN_10.search(data__address):
                    _refuse(path + '/address', 'pattern', 'does not match its pattern')
        if 'build_id' in data_keys:
            data_keys.remove('build_id')
            data__buildid = data['build_id']
            if not isinstance(data__buildid, str):
                _refuse(path + '/build_id', 'type', 'must be string')
            if isinstance(data__buildid, str) and _LINE_ENDS.search(data__buildid):
                _refuse(path + '/build_id', 'not', 'has a form that is not allowed')
            if isinstance(data__buildid, str):
                data__buildid_len = len(data__buildid)
                if data__buildid_len < 1:
                    _refuse(path + '/build_id', 'minLength', 'must be longer than or equal to 1 characters')
                if not _BUILD_ID.search(data__buildid):
                    _refuse(path + '/build_id', 'pattern', 'does not match its pattern')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_leaf_4(data: Any, path: str) -> None:
    if not isinstance(data, bool):
        _refuse(path, 'type', 'must be boolean')


def _check_leaf_8(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 1024:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 1024 characters')


def _check_leaf_12(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 512:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 512 characters')


def _check_leaf_11(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 256:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 256 characters')


def _check_leaf_13(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 64:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 64 characters')


def _check_link(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['url']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'rel' in data_keys:
            data_keys.remove('rel')
            data__rel = data['rel']
            _check_leaf_13(data__rel, path + '/rel')
        if 'url' in data_keys:
            data_keys.remove('url')
            data__url = data['url']
            if not isinstance(data__url, str):
                _refuse(path + '/url', 'type', 'must be string')
            if isinstance(data__url, str) and _LINE_ENDS.search(data__url):
                _refuse(path + '/url', 'not', 'has a form that is not allowed')
            if isinstance(data__url, str):
                data__url_len = len(data__url)
                if data__url_len < 1:
                    _refuse(path + '/url', 'minLength', 'must be longer than or equal to 1 characters')
                if data__url_len > 2048:
                    _refuse(path + '/url', 'maxLength', 'must be shorter than or equal to 2048 characters')
                if not _LINK_URL.search(data__url):
                    _refuse(path + '/url', 'pattern', 'does not match its pattern')
        if 'description' in data_keys:
            data_keys.remove('description')
            data__description = data['description']
            _check_leaf_12(data__description, path + '/description')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_text(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['locale', 'text']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'locale' in data_keys:
            data_keys.remove('locale')
            data__locale = data['locale']
            if not isinstance(data__locale, str):
                _refuse(path + '/locale', 'type', 'must be string')
            if isinstance(data__locale, str) and _LINE_ENDS.search(data__locale):
                _refuse(path + '/locale', 'not', 'has a form that is not allowed')
            if isinstance(data__locale, str):
                data__locale_len = len(data__locale)
                if data__locale_len < 1:
                    _refuse(path + '/locale', 'minLength', 'must be longer than or equal to 1 characters')
                if not _LOCALE.search(data__locale):
                    _refuse(path + '/locale', 'pattern', 'does not match its pattern')
        if 'text' in data_keys:
            data_keys.remove('text')
            data__text = data['text']
            _check_leaf_8(data__text, path + '/text')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_violation(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'kind' in data_keys:
            data_keys.remove('kind')
            data__kind = data['kind']
            _check_leaf_17(data__kind, path + '/kind')
        if 'path' in data_keys:
            data_keys.remove('path')
            data__path = data['path']
            _check_leaf_8(data__path, path + '/path')
        if 'reason' in data_keys:
            data_keys.remove('reason')
            data__reason = data['reason']
            _check_leaf_11(data__reason, path + '/reason')
        if 'description' in data_keys:
            data_keys.remove('description')
            data__description = data['description']
            _check_leaf_8(data__description, path + '/description')
        if 'subject' in data_keys:
            data_keys.remove('subject')
            data__subject = data['subject']
            _check_leaf_12(data__subject, path + '/subject')
        if 'limit' in data_keys:
            data_keys.remove('limit')
            data__limit = data['limit']
            _check_leaf_11(data__limit, path + '/limit')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_code(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['space', 'value']) - data.keys()
        if data__missing_keys:
            _refuse(path, 'required', 'lacks a mandatory member')
        data_keys = set(data.keys())
        if 'space' in data_keys:
            data_keys.remove('space')
            data__space = data['space']
            if not isinstance(data__space, str):
                _refuse(path + '/space', 'type', 'must be string')
            if isinstance(data__space, str) and _LINE_ENDS.search(data__space):
                _refuse(path + '/space', 'not', 'has a form that is not allowed')
            if isinstance(data__space, str):
                data__space_len = len(data__space)
                if data__space_len < 1:
                    _refuse(path + '/space', 'minLength', 'must be longer than or equal to 1 characters')
                if not _CODE_SPACE.search(data__space):
                    _refuse(path + '/space', 'pattern', 'does not match its pattern')
        if 'value' in data_keys:
            data_keys.remove('value')
            data__value = data['value']
            _check_leaf_12(data__value, path + '/value')
        if 'name' in data_keys:
            data_keys.remove('name')
            data__name = data['name']
            _check_leaf_9(data__name, path + '/name')
        if 'platform' in data_keys:
            data_keys.remove('platform')
            data__platform = data['platform']
            _check_leaf_13(data__platform, path + '/platform')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_leaf_9(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 128:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 128 characters')


def _check_handling(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'handled' in data_keys:
            data_keys.remove('handled')
            data__handled = data['handled']
            _check_leaf_4(data__handled, path + '/handled')
        if 'fatal' in data_keys:
            data_keys.remove('fatal')
            data__fatal = data['fatal']
            _check_leaf_3(data__fatal, path + '/fatal')
        if 'synthetic' in data_keys:
            data_keys.remove('synthetic')
            data__synthetic = data['synthetic']
            _check_leaf_3(data__synthetic, path + '/synthetic')
        if 'expected' in data_keys:
            data_keys.remove('expected')
            data__expected = data['expected']
            _check_leaf_3(data__expected, path + '/expected')
        if 'mechanism' in data_keys:
            data_keys.remove('mechanism')
            data__mechanism = data['mechanism']
            _check_leaf_13(data__mechanism, path + '/mechanism')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_resource(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'service' in data_keys:
            data_keys.remove('service')
            data__service = data['service']
            _check_leaf_9(data__service, path + '/service')
        if 'namespace' in data_keys:
            data_keys.remove('namespace')
            data__namespace = data['namespace']
            _check_leaf_9(data__namespace, path + '/namespace')
        if 'version' in data_keys:
            data_keys.remove('version')
            data__version = data['version']
            _check_leaf_9(data__version, path + '/version')
        if 'instance_id' in data_keys:
            data_keys.remove('instance_id')
            data__instanceid = data['instance_id']
            _check_leaf_9(data__instanceid, path + '/instance_id')
        if 'environment' in data_keys:
            data_keys.remove('environment')
            data__environment = data['environment']
            _check_leaf_13(data__environment, path + '/environment')
        if 'host' in data_keys:
            data_keys.remove('host')
            data__host = data['host']
            if not isinstance(data__host, str):
                _refuse(path + '/host', 'type', 'must be string')
            if isinstance(data__host, str) and _PATTERN_2.search(data__host):
                _refuse(path + '/host', 'not', 'has a form that is not allowed')
            if isinstance(data__host, str):
                data__host_len = len(data__host)
                if data__host_len < 1:
                    _refuse(path + '/host', 'minLength', 'must be longer than or equal to 1 characters')
                if data__host_len > 255:
                    _refuse(path + '/host', 'maxLength', 'must be shorter than or equal to 255 characters')
        if 'pid' in data_keys:
            data_keys.remove('pid')
            data__pid = data['pid']
            _check_leaf_5(data__pid, path + '/pid')
        if 'runtime' in data_keys:
            data_keys.remove('runtime')
            data__runtime = data['runtime']
            _check_leaf_9(data__runtime, path + '/runtime')
        if 'sdk' in data_keys:
            data_keys.remove('sdk')
            data__sdk = data['sdk']
            _check_leaf_9(data__sdk, path + '/sdk')
        if 'attributes' in data_keys:
            data_keys.remove('attributes')
            data__attributes = data['attributes']
            if not isinstance(data__attributes, dict):
                _refuse(path + '/attributes', 'type', 'must be object')
            data__attributes_is_dict = isinstance(data__attributes, dict)
            if data__attributes_is_dict:
                data__attributes_len = len(data__attributes)
                if data__attributes_len < 1:
                    _refuse(path + '/attributes', 'minProperties', 'must contain at least 1 properties')
                if data__attributes_len > 32:
                    _refuse(path + '/attributes', 'maxProperties', 'must contain less than or equal to 32 properties')
                data__attributes_keys = set(data__attributes.keys())
                for data__attributes_key in data__attributes_keys:
                    if data__attributes_key not in []:
                        data__attributes_value = data__attributes.get(data__attributes_key)
                        if not isinstance(data__attributes_value, str):
                            _refuse(_join(path + '/attributes', data__attributes_key), 'type', 'must be string')
                        if isinstance(data__attributes_value, str) and _PATTERN_2.search(data__attributes_value):
                            _refuse(_join(path + '/attributes', data__attributes_key), 'not', 'has a form that is not allowed')
                        if isinstance(data__attributes_value, str):
                            data__attributes_value_len = len(data__attributes_value)
                            if data__attributes_value_len > 1024:
                                _refuse(_join(path + '/attributes', data__attributes_key), 'maxLength', 'must be shorter than or equal to 1024 characters')
                if data__attributes_len != 0:
                    data__attributes_property_names = True
                    for data__attributes_key in data__attributes:
                        try:
                            _check_leaf_0(data__attributes_key, path + '/attributes')
                        except NotCanonical:
                            data__attributes_property_names = False
                    if not data__attributes_property_names:
                        _refuse(path + '/attributes', 'propertyNames', 'must be named by propertyName definition')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_correlation(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'trace_id' in data_keys:
            data_keys.remove('trace_id')
            data__traceid = data['trace_id']
            if not isinstance(data__traceid, str):
                _refuse(path + '/trace_id', 'type', 'must be string')
            try:
                data__traceid_any_of_count5 = 0
                if not data__traceid_any_of_count5:
                    try:
                        if isinstance(data__traceid, str):
                            if not _LINE_ENDS.search(data__traceid):
                                _refuse(path + '/trace_id', 'pattern', 'does not match its pattern')
                        data__traceid_any_of_count5 += 1
                    except NotCanonical:
                        pass
                if not data__traceid_any_of_count5:
                    try:
                        if not (isinstance(data__traceid, str) and data__traceid == '00000000000000000000000000000000'):
                            _refuse(path + '/trace_id', 'enum', 'is none of the values')
                        data__traceid_any_of_count5 += 1
                    except NotCanonical:
                        pass
                if not data__traceid_any_of_count5:
                    _refuse(path + '/trace_id', 'anyOf', 'fits none of the forms')
            except NotCanonical:
                pass
            else:
                _refuse(path + '/trace_id', 'not', 'has a form that is not allowed')
            if isinstance(data__traceid, str):
                data__traceid_len = len(data__traceid)
                if data__traceid_len < 1:
                    _refuse(path + '/trace_id', 'minLength', 'must be longer than or equal to 1 characters')
                if not _TRACE_ID.search(data__traceid):
                    _refuse(path + '/trace_id', 'pattern', 'does not match its pattern')
        if 'span_id' in data_keys:
            data_keys.remove('span_id')
            data__spanid = data['span_id']
            if not isinstance(data__spanid, str):
                _refuse(path + '/span_id', 'type', 'must be string')
            try:
                data__spanid_any_of_count6 = 0
                if not data__spanid_any_of_count6:
                    try:
                        if isinstance(data__spanid, str):
                            if not _LINE_ENDS.search(data__spanid):
                                _refuse(path + '/span_id', 'pattern', 'does not match its pattern')
                        data__spanid_any_of_count6 += 1
                    except NotCanonical:
                        pass
                if not data__spanid_any_of_count6:
                    try:
                        if not (isinstance(data__spanid, str) and data__spanid == '0000000000000000'):
                            _refuse(path + '/span_id', 'enum', 'is none of the values')
                        data__spanid_any_of_count6 += 1
                    except NotCanonical:
                        pass
                if not data__spanid_any_of_count6:
                    _refuse(path + '/span_id', 'anyOf', 'fits none of the forms')
            except NotCanonical:
                pass
            else:
                _refuse(path + '/span_id', 'not', 'has a form that is not allowed')
            if isinstance(data__spanid, str):
                data__spanid_len = len(data__spanid)
                if data__spanid_len < 1:
                    _refuse(path + '/span_id', 'minLength', 'must be longer than or equal to 1 characters')
                if not _SPAN_ID.search(data__spanid):
                    _refuse(path + '/span_id', 'pattern', 'does not match its pattern')
        if 'trace_flags' in data_keys:
            data_keys.remove('trace_flags')
            data__traceflags = data['trace_flags']
            if not isinstance(data__traceflags, int) and (not (isinstance(data__traceflags, float) and data__traceflags.is_integer())) or isinstance(data__traceflags, bool):
                _refuse(path + '/trace_flags', 'type', 'must be integer')
            if isinstance(data__traceflags, (int, float)) and (not isinstance(data__traceflags, bool)):
                if data__traceflags < 1:
                    _refuse(path + '/trace_flags', 'minimum', 'must be bigger than or equal to 1')
                if data__traceflags > 255:
                    _refuse(path + '/trace_flags', 'maximum', 'must be smaller than or equal to 255')
        if 'request_id' in data_keys:
            data_keys.remove('request_id')
            data__requestid = data['request_id']
            _check_leaf_11(data__requestid, path + '/request_id')
        if 'cause_error_id' in data_keys:
            data_keys.remove('cause_error_id')
            data__causeerrorid = data['cause_error_id']
            _check_leaf_15(data__causeerrorid, path + '/cause_error_id')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_recovery(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'retryability' in data_keys:
            data_keys.remove('retryability')
            data__retryability = data['retryability']
            data__retryability_any_of_count7 = 0
            if not data__retryability_any_of_count7:
                try:
                    if not (isinstance(data__retryability, str) and data__retryability in ('RETRYABILITY_NEVER', 'RETRYABILITY_CALL', 'RETRYABILITY_TRANSACTION', 'RETRYABILITY_AFTER_FIX')):
                        _refuse(path + '/retryability', 'enum', 'is none of the values')
                    data__retryability_any_of_count7 += 1
                except NotCanonical:
                    pass
            if not data__retryability_any_of_count7:
                try:
                    if not isinstance(data__retryability, int) and (not (isinstance(data__retryability, float) and data__retryability.is_integer())) or isinstance(data__retryability, bool):
                        _refuse(path + '/retryability', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__retryability, (int, float)) and (not isinstance(data__retryability, bool)) and (data__retryability in (0, 1, 2, 3, 4))):
                            _refuse(path + '/retryability', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/retryability', 'not', 'has a form that is not allowed')
                    if isinstance(data__retryability, (int, float)) and (not isinstance(data__retryability, bool)):
                        if data__retryability < -2147483648:
                            _refuse(path + '/retryability', 'minimum', 'must be bigger than or equal to -2147483648')
                        if data__retryability > 2147483647:
                            _refuse(path + '/retryability', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__retryability_any_of_count7 += 1
                except NotCanonical:
                    pass
            if not data__retryability_any_of_count7:
                _refuse(path + '/retryability', 'anyOf', 'fits none of the forms')
        if 'retry_after' in data_keys:
            data_keys.remove('retry_after')
            data__retryafter = data['retry_after']
            if not isinstance(data__retryafter, str):
                _refuse(path + '/retry_after', 'type', 'must be string')
            if isinstance(data__retryafter, str) and _LINE_ENDS.search(data__retryafter):
                _refuse(path + '/retry_after', 'not', 'has a form that is not allowed')
            if isinstance(data__retryafter, str):
                if not _DURATION.search(data__retryafter):
                    _refuse(path + '/retry_after', 'pattern', 'does not match its pattern')
        if 'max_attempts' in data_keys:
            data_keys.remove('max_attempts')
            data__maxattempts = data['max_attempts']
            _check_leaf_5(data__maxattempts, path + '/max_attempts')
        if 'throttled' in data_keys:
            data_keys.remove('throttled')
            data__throttled = data['throttled']
            _check_leaf_3(data__throttled, path + '/throttled')
        if 'effect' in data_keys:
            data_keys.remove('effect')
            data__effect = data['effect']
            data__effect_any_of_count8 = 0
            if not data__effect_any_of_count8:
                try:
                    if not (isinstance(data__effect, str) and data__effect in ('EFFECT_NONE', 'EFFECT_POSSIBLE', 'EFFECT_PARTIAL', 'EFFECT_APPLIED')):
                        _refuse(path + '/effect', 'enum', 'is none of the values')
                    data__effect_any_of_count8 += 1
                except NotCanonical:
                    pass
            if not data__effect_any_of_count8:
                try:
                    if not isinstance(data__effect, int) and (not (isinstance(data__effect, float) and data__effect.is_integer())) or isinstance(data__effect, bool):
                        _refuse(path + '/effect', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__effect, (int, float)) and (not isinstance(data__effect, bool)) and (data__effect in (0, 1, 2, 3, 4))):
                            _refuse(path + '/effect', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/effect', 'not', 'has a form that is not allowed')
                    if isinstance(data__effect, (int, float)) and (not isinstance(data__effect, bool)):
                        if data__effect < -2147483648:
                            _refuse(path + '/effect', 'minimum', 'must be bigger than or equal to -2147483648')
                        if data__effect > 2147483647:
                            _refuse(path + '/effect', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__effect_any_of_count8 += 1
                except NotCanonical:
                    pass
            if not data__effect_any_of_count8:
                _refuse(path + '/effect', 'anyOf', 'fits none of the forms')
        if 'strategies' in data_keys:
            data_keys.remove('strategies')
            data__strategies = data['strategies']
            _check_leaf_2(data__strategies, path + '/strategies')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_node(data: Any, path: str) -> None:
    if not isinstance(data, dict):
        _refuse(path, 'type', 'must be object')
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if 'parent' in data_keys:
            data_keys.remove('parent')
            data__parent = data['parent']
            if not isinstance(data__parent, int) and (not (isinstance(data__parent, float) and data__parent.is_integer())) or isinstance(data__parent, bool):
                _refuse(path + '/parent', 'type', 'must be integer')
            if isinstance(data__parent, (int, float)) and (not isinstance(data__parent, bool)):
                if data__parent < 0:
                    _refuse(path + '/parent', 'minimum', 'must be bigger than or equal to 0')
                if data__parent > 4294967295:
                    _refuse(path + '/parent', 'maximum', 'must be smaller than or equal to 4294967295')
        if 'relation' in data_keys:
            data_keys.remove('relation')
            data__relation = data['relation']
            data__relation_any_of_count9 = 0
            if not data__relation_any_of_count9:
                try:
                    if not (isinstance(data__relation, str) and data__relation in ('RELATION_CAUSE', 'RELATION_CONTEXT', 'RELATION_SUPPRESSED', 'RELATION_MEMBER', 'RELATION_REPANIC', 'RELATION_REMOTE_CAUSE')):
                        _refuse(path + '/relation', 'enum', 'is none of the values')
                    data__relation_any_of_count9 += 1
                except NotCanonical:
                    pass
            if not data__relation_any_of_count9:
                try:
                    if not isinstance(data__relation, int) and (not (isinstance(data__relation, float) and data__relation.is_integer())) or isinstance(data__relation, bool):
                        _refuse(path + '/relation', 'type', 'must be integer')
                    try:
                        if not (isinstance(data__relation, (int, float)) and (not isinstance(data__relation, bool)) and (data__relation in (0, 1, 2, 3, 4, 5, 6))):
                            _refuse(path + '/relation', 'enum', 'is none of the values')
                    except NotCanonical:
                        pass
                    else:
                        _refuse(path + '/relation', 'not', 'has a form that is not allowed')
                    if isinstance(data__relation, (int, float)) and (not isinstance(data__relation, bool)):
                        if data__relation < -2147483648:
                            _refuse(path + '/relation', 'minimum', 'must be bigger than or equal to -2147483648')
                        if data__relation > 2147483647:
                            _refuse(path + '/relation', 'maximum', 'must be smaller than or equal to 2147483647')
                    data__relation_any_of_count9 += 1
                except NotCanonical:
                    pass
            if not data__relation_any_of_count9:
                _refuse(path + '/relation', 'anyOf', 'fits none of the forms')
        if 'type_name' in data_keys:
            data_keys.remove('type_name')
            data__typename = data['type_name']
            _check_leaf_12(data__typename, path + '/type_name')
        if 'module' in data_keys:
            data_keys.remove('module')
            data__module = data['module']
            _check_leaf_12(data__module, path + '/module')
        if 'message' in data_keys:
            data_keys.remove('message')
            data__message = data['message']
            _check_leaf_14(data__message, path + '/message')
        if 'notes' in data_keys:
            data_keys.remove('notes')
            data__notes = data['notes']
            _check_leaf_1(data__notes, path + '/notes')
        if 'stack' in data_keys:
            data_keys.remove('stack')
            data__stack = data['stack']
            _check_stack(data__stack, path + '/stack')
        if 'error_type' in data_keys:
            data_keys.remove('error_type')
            data__errortype = data['error_type']
            _check_leaf_10(data__errortype, path + '/error_type')
        if 'error_id' in data_keys:
            data_keys.remove('error_id')
            data__errorid = data['error_id']
            _check_leaf_15(data__errorid, path + '/error_id')
        if 'source_language' in data_keys:
            data_keys.remove('source_language')
            data__sourcelanguage = data['source_language']
            _check_leaf_16(data__sourcelanguage, path + '/source_language')
        if 'service' in data_keys:
            data_keys.remove('service')
            data__service = data['service']
            _check_leaf_9(data__service, path + '/service')
        if 'timestamp' in data_keys:
            data_keys.remove('timestamp')
            data__timestamp = data['timestamp']
            _check_leaf_18(data__timestamp, path + '/timestamp')
        if 'is_group' in data_keys:
            data_keys.remove('is_group')
            data__isgroup = data['is_group']
            _check_leaf_3(data__isgroup, path + '/is_group')
        if data_keys:
            _refuse(path, 'additionalProperties', 'has a member that is not known')


def _check_leaf_2(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple)):
        _refuse(path, 'type', 'must be array')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minItems', 'must contain at least 1 items')
        if data_len > 8:
            _refuse(path, 'maxItems', 'must contain less than or equal to 8 items')
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, str):
                _refuse(_join(path, data_x), 'type', 'must be string')
            if isinstance(data_item, str) and _LINE_ENDS.search(data_item):
                _refuse(_join(path, data_x), 'not', 'has a form that is not allowed')
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len > 128:
                    _refuse(_join(path, data_x), 'maxLength', 'must be shorter than or equal to 128 characters')
                if not _ERROR_TYPE.search(data_item):
                    _refuse(_join(path, data_x), 'pattern', 'does not match its pattern')


def _check_leaf_1(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple)):
        _refuse(path, 'type', 'must be array')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minItems', 'must contain at least 1 items')
        if data_len > 16:
            _refuse(path, 'maxItems', 'must contain less than or equal to 16 items')
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, str):
                _refuse(_join(path, data_x), 'type', 'must be string')
            if isinstance(data_item, str) and _PATTERN_2.search(data_item):
                _refuse(_join(path, data_x), 'not', 'has a form that is not allowed')
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len > 1024:
                    _refuse(_join(path, data_x), 'maxLength', 'must be shorter than or equal to 1024 characters')


def _check_leaf_0(data: Any, path: str) -> None:
    if isinstance(data, str) and _LINE_ENDS.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 128:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 128 characters')
        if not _CONTEXT_KEY.search(data):
            _refuse(path, 'pattern', 'does not match its pattern')


def _check_value_8(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_7(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_7(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_7(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_6(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_6(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_6(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_5(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_5(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_5(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_4(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_4(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_4(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_3(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_3(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_3(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_2(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_2(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_2(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_1(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_1(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_1(data: Any, path: str) -> None:
    if not isinstance(data, (list, tuple, bool, _NoneType, int, float, dict, str)):
        _refuse(path, 'type', 'must be array or boolean or null or number or object or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            _check_value_0(data_item, _join(path, data_x))
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                _check_value_0(data_value, _join(path, data_key))
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    _check_leaf_0(data_key, path)
                except NotCanonical:
                    data_property_names = False
            if not data_property_names:
                _refuse(path, 'propertyNames', 'must be named by propertyName definition')


def _check_value_0(data: Any, path: str) -> None:
    if not isinstance(data, (bool, _NoneType, int, float, str)):
        _refuse(path, 'type', 'must be boolean or null or number or string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 4096:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 4096 characters')
    if isinstance(data, (int, float)) and (not isinstance(data, bool)):
        if data < -9007199254740991:
            _refuse(path, 'minimum', 'must be bigger than or equal to -9007199254740991')
        if data > 9007199254740991:
            _refuse(path, 'maximum', 'must be smaller than or equal to 9007199254740991')


def _check_leaf_14(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _PATTERN_2.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 8192:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 8192 characters')


def _check_leaf_16(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _LINE_ENDS.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if not _SOURCE_LANGUAGE.search(data):
            _refuse(path, 'pattern', 'does not match its pattern')


def _check_leaf_18(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _LINE_ENDS.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        if not _TIMESTAMP.search(data):
            _refuse(path, 'pattern', 'does not match its pattern')


def _check_leaf_10(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _LINE_ENDS.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if data_len > 128:
            _refuse(path, 'maxLength', 'must be shorter than or equal to 128 characters')
        if not _ERROR_TYPE.search(data):
            _refuse(path, 'pattern', 'does not match its pattern')


def _check_leaf_15(data: Any, path: str) -> None:
    if not isinstance(data, str):
        _refuse(path, 'type', 'must be string')
    if isinstance(data, str) and _LINE_ENDS.search(data):
        _refuse(path, 'not', 'has a form that is not allowed')
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            _refuse(path, 'minLength', 'must be longer than or equal to 1 characters')
        if not _UUID.search(data):
            _refuse(path, 'pattern', 'does not match its pattern')
