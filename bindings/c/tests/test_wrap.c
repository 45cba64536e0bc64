/* Wrapping received records: whose nodes they become, what is left out and said to be, and what they say of the effect. */
#include "check.h"

/* A record as another service sends it: two nodes, marks, another id. */
static uep_t *new_received(void) {
    uep_t *e = new_builder();
    uep_mark mark;
    memset(&mark, 0, sizeof mark);
    mark.kind = UEP_MARK_KIND_REDACTED;
    mark.rule = UEP_S("keys");
    (void)uep_set_error_id(e, UEP_S("0198c0de-1111-7abc-8def-0123456789ab"));
    (void)uep_set_source_language(e, UEP_S("go"));
    (void)uep_add_node(e, -1, 0);
    (void)uep_node_set_message(e, 0, UEP_S("no answer"));
    (void)uep_node_set_service(e, 0, UEP_S("claimed"));
    (void)uep_add_node(e, 0, UEP_RELATION_CAUSE);
    (void)uep_node_set_message(e, 1, UEP_S("the cable"));
    (void)uep_node_add_notes(e, 1, UEP_S("unplugged"));
    (void)uep_node_set_type_name(e, 1, UEP_S("CableError"));
    mark.path = UEP_S("/nodes/1/message");
    (void)uep_add_mark(e, &mark);
    mark.path = UEP_S("/context/password"); /* of what stays behind */
    (void)uep_add_mark(e, &mark);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    return e;
}

/* One's own record, which failed because of the other. */
static uep_t *new_own(const char *type) {
    uep_t *e = new_builder();
    (void)uep_set_error_type(e, uep_cstr(type));
    (void)uep_set_error_message(e, UEP_S("the order is not placed"));
    (void)uep_set_error_id(e, UEP_S("0198c0de-2222-7abc-8def-0123456789ab"));
    (void)uep_add_node(e, -1, 0);
    (void)uep_add_node(e, 0, UEP_RELATION_CAUSE);
    (void)uep_node_set_message(e, 1, UEP_S("the ledger failed"));
    return e;
}

static bool has_mark(uep_t *e, const char *path, int32_t kind, const char *rule) {
    size_t i;
    for (i = 0; i < uep_get(e)->marks.n; i++) {
        const uep_mark *mark = &uep_get(e)->marks.v[i];
        if (mark->kind == kind && uep_str_equal(mark->path, uep_cstr(path)) && uep_str_equal(mark->rule, uep_cstr(rule))) {
            return true;
        }
    }
    return false;
}

static void test_nodes(void) {
    uep_t *received = new_received(), *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    const uep_node *top;
    CHECK(uep_wrap(e, 1, 0, uep_get(received), UEP_S("ledger")) == 2);
    uep_free(received); /* everything is copied */
    CHECK(uep_node_count(e) == 4);
    top = uep_get_node(e, 2);
    CHECK(top->has_parent && top->parent == 1 && top->relation == UEP_RELATION_REMOTE_CAUSE); /* UEP-NODE-039 */
    CHECK_TEXT("uep.network.timeout", top->error_type); /* UEP-NODE-040 */
    CHECK_TEXT("0198c0de-1111-7abc-8def-0123456789ab", top->error_id);
    CHECK_TEXT("go", top->source_language);
    CHECK(top->timestamp.set);
    CHECK_TEXT("ledger", top->service); /* UEP-NODE-036: not what the payload claims */
    CHECK_TEXT("no answer", top->message);
    CHECK(uep_get_node(e, 3)->parent == 2 && uep_get_node(e, 3)->relation == UEP_RELATION_CAUSE);
    CHECK_TEXT("the cable", uep_get_node(e, 3)->message);
    CHECK_TEXT("CableError", uep_get_node(e, 3)->type_name);
    CHECK(uep_get_node(e, 3)->notes.n == 1);
    CHECK_TEXT("unplugged", uep_get_node(e, 3)->notes.v[0]);
    CHECK(has_mark(e, "/nodes/3/message", UEP_MARK_KIND_REDACTED, "keys"));
    CHECK(uep_get(e)->marks.n == 1);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(e);
}

static void test_service_and_relation(void) {
    uep_t *received = new_received(), *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    CHECK(uep_wrap(e, 0, UEP_RELATION_SUPPRESSED, uep_get(received), UEP_S("")) == 2);
    CHECK(uep_get_node(e, 2)->relation == UEP_RELATION_SUPPRESSED && uep_get_node(e, 2)->parent == 0);
    CHECK(uep_get_node(e, 2)->service.n == 0);
    uep_free(received);
    uep_free(e);
}

static void test_arguments(void) {
    uep_t *received = new_received(), *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    uep_str none = {NULL, 0};
    CHECK(uep_wrap(NULL, 0, 0, uep_get(received), none) == UEP_E_ARGUMENT);
    CHECK(uep_wrap(e, 0, 0, NULL, none) == UEP_E_ARGUMENT);
    CHECK(uep_wrap(e, 0, 0, uep_get(e), none) == UEP_E_ARGUMENT);
    CHECK(uep_wrap(e, -1, 0, uep_get(received), none) == UEP_E_PARENT);
    CHECK(uep_wrap(e, 2, 0, uep_get(received), none) == UEP_E_PARENT);
    CHECK(uep_node_count(e) == 2 && uep_get(e)->marks.n == 0);
    uep_free(received);
    uep_free(e);
}

static void test_without_nodes(void) {
    uep_t *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    uep_record received;
    uep_str none = {NULL, 0};
    memset(&received, 0, sizeof received);
    received.error_type = UEP_S("uep.network.timeout");
    received.error_message = UEP_S("only this");
    CHECK(uep_wrap(e, 0, 0, &received, none) == 2); /* UEP-NODE-041 */
    CHECK_TEXT("only this", uep_get_node(e, 2)->message);
    CHECK(uep_wrap(e, 0, 0, &received, none) == 3); /* what has no id is never here already */
    uep_free(e);
}

static void test_ring(void) {
    uep_t *received = new_received(), *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    uep_str none = {NULL, 0};
    CHECK(uep_wrap(e, 0, 0, uep_get(received), none) == 2);
    CHECK(uep_wrap(e, 1, 0, uep_get(received), none) == UEP_E_DROPPED); /* UEP-NODE-042: a node's */
    CHECK(has_mark(e, "/nodes/1", UEP_MARK_KIND_DROPPED, "capture:shared_error")); /* UEP-NODE-083 */
    (void)uep_set_error_id(e, UEP_S("0198c0de-3333-7abc-8def-0123456789ab"));
    (void)uep_set_error_id(received, UEP_S("0198c0de-3333-7abc-8def-0123456789ab"));
    CHECK(uep_wrap(e, 0, 0, uep_get(received), none) == UEP_E_DROPPED); /* or the record's own */
    CHECK(has_mark(e, "/nodes/0", UEP_MARK_KIND_DROPPED, "capture:shared_error"));
    CHECK(uep_node_count(e) == 4);
    uep_free(received);
    uep_free(e);
}

/* UEP-LIM-081: a chain of as many services as may be, and one more. */
static void test_hops(void) {
    uep_t *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    uep_record received;
    uep_str none = {NULL, 0};
    int32_t at = 0;
    uint32_t i;
    memset(&received, 0, sizeof received);
    received.error_type = UEP_S("uep.network.timeout");
    for (i = 0; i < UEP_LIMIT_MAX_REMOTE_HOPS; i++) {
        at = uep_wrap(e, at, 0, &received, none);
        CHECK(at == (int32_t)i + 2);
    }
    CHECK(uep_wrap(e, at, 0, &received, none) == UEP_E_DROPPED);
    CHECK(has_mark(e, "/nodes/17", UEP_MARK_KIND_DROPPED, "limit:max_remote_hops"));
    CHECK(uep_wrap(e, at, UEP_RELATION_CAUSE, &received, none) == at + 1); /* the same service is no hop */
    uep_free(e);
}

static void test_limits(void) {
    static char text[UEP_LIMIT_MAX_NODE_MESSAGE_BYTES + 100];
    uep_t *received = new_received(), *e = new_own(UEP_TYPE_NETWORK_TIMEOUT);
    uep_str none = {NULL, 0}, longer = {text, sizeof text};
    uint32_t i;
    memset(text, 'm', sizeof text);
    (void)uep_node_set_message(received, 0, longer);
    CHECK(uep_get_node(received, 0)->message.n == sizeof text); /* node 0 may say more than others */
    for (i = 2; i < UEP_LIMIT_MAX_NODES; i++) CHECK(uep_add_node(received, 0, UEP_RELATION_MEMBER) == (int32_t)i);
    CHECK(uep_wrap(e, 0, 0, uep_get(received), none) == 2);
    CHECK(uep_node_count(e) == UEP_LIMIT_MAX_NODES);
    CHECK(has_mark(e, "/nodes", UEP_MARK_KIND_TRUNCATED, "limit:max_nodes"));
    CHECK(uep_get_node(e, 2)->message.n == UEP_LIMIT_MAX_NODE_MESSAGE_BYTES);
    CHECK(has_mark(e, "/nodes/2/message", UEP_MARK_KIND_TRUNCATED, "limit:max_node_message_bytes"));
    (void)uep_set_error_id(received, UEP_S("0198c0de-4444-7abc-8def-0123456789ab"));
    CHECK(uep_wrap(e, 0, 0, uep_get(received), none) == UEP_E_FULL);
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(received);
    uep_free(e);
}

/* UEP-RCV-014: work without effect is not without effect when its remote part had one. */
static int32_t effect_of(int32_t remote, int32_t relation, bool says_so) {
    uep_t *received = new_received(), *e = new_own(UEP_TYPE_AUTH_PERMISSION_DENIED);
    uep_str none = {NULL, 0};
    int32_t effect;
    if (remote) (void)uep_set_recovery_effect(received, remote);
    else uep_get(received)->recovery = NULL;
    if (says_so) (void)uep_set_recovery_effect(e, UEP_EFFECT_NONE);
    CHECK(uep_wrap(e, 0, relation, uep_get(received), none) == 2);
    effect = uep_get(e)->recovery ? uep_get(e)->recovery->effect : UEP_EFFECT_UNSPECIFIED;
    CHECK(uep_finish(e, NULL) == UEP_OK);
    uep_free(received);
    uep_free(e);
    return effect;
}

static void test_effect(void) {
    CHECK(effect_of(UEP_EFFECT_NONE, 0, false) == UEP_EFFECT_UNSPECIFIED); /* nothing to change: the type says it */
    CHECK(effect_of(UEP_EFFECT_NONE, 0, true) == UEP_EFFECT_NONE);
    CHECK(effect_of(UEP_EFFECT_POSSIBLE, 0, true) == UEP_EFFECT_POSSIBLE);
    CHECK(effect_of(UEP_EFFECT_APPLIED, 0, false) == UEP_EFFECT_PARTIAL);
    CHECK(effect_of(UEP_EFFECT_PARTIAL, UEP_RELATION_CAUSE, true) == UEP_EFFECT_PARTIAL);
    CHECK(effect_of(0, 0, true) == UEP_EFFECT_POSSIBLE); /* the default of a timeout's type */
    CHECK(effect_of(UEP_EFFECT_APPLIED, UEP_RELATION_SUPPRESSED, true) == UEP_EFFECT_NONE); /* no cause */
}

static void *failing_alloc(void *ctx, size_t size) {
    size_t *left = (size_t *)ctx;
    if (*left == 0) return NULL;
    --*left;
    return malloc(size);
}

static void failing_release(void *ctx, void *p, size_t size) {
    (void)ctx;
    (void)size;
    free(p);
}

/* Without memory the record keeps the nodes it had. */
static void test_no_memory(void) {
    uep_t *received = new_received();
    uep_str none = {NULL, 0};
    size_t allowed;
    int32_t status = UEP_E_MEMORY;
    for (allowed = 1; allowed < 64 && status < 0; allowed++) {
        size_t left = allowed;
        uep_alloc alloc;
        uep_limits limits;
        uep_t *e;
        memset(&alloc, 0, sizeof alloc);
        memset(&limits, 0, sizeof limits);
        alloc.struct_size = sizeof alloc;
        alloc.ctx = &left;
        alloc.alloc = failing_alloc;
        alloc.release = failing_release;
        limits.struct_size = sizeof limits;
        limits.chunk_bytes = 256;
        e = uep_new(&alloc, &limits);
        if (!e || uep_add_node(e, -1, 0) != 0) {
            uep_free(e);
            continue;
        }
        status = uep_wrap(e, 0, 0, uep_get(received), none);
        CHECK(status == 1 || status == UEP_E_MEMORY);
        CHECK(uep_node_count(e) == (status == 1 ? 3u : 1u));
        uep_free(e);
    }
    CHECK(status == 1 && allowed > 2);
    uep_free(received);
}

void test_wrap(void) {
    test_nodes();
    test_service_and_relation();
    test_arguments();
    test_without_nodes();
    test_ring();
    test_hops();
    test_limits();
    test_effect();
    test_no_memory();
}
