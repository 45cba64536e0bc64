/* Wrap a received record: its nodes become part of the tree of the error that happened because of it (section 3.5). */
#include "uep_internal.h"
#include "uep_prepared.h"

static bool copy_message(uep_t *e, void *to, const void *from, int32_t type);

static bool copy_list(uep_t *e, void *to, const void *from, const uep_field_info *field) {
    uep_any_list source = uep_i_list(from, field);
    size_t size = uep_i_item_size(field), i;
    void *list = uep_i_member(to, field);
    memset(list, 0, sizeof source);
    for (i = 0; i < source.n; i++) {
        const uint8_t *item = (const uint8_t *)source.v + i * size;
        void *place = uep_i_add(e, list, size);
        if (!place) return false;
        if (field->kind == UEP_KIND_MESSAGE) {
            if (!copy_message(e, place, item, field->type)) return false;
        } else if (uep_i_keep(e, *(const uep_str *)(const void *)item, (uep_str *)place) < 0) {
            return false;
        }
    }
    return true;
}

/* A whole copy of a node or of what is in it: its texts, lists and messages are the builder's own. Messages in a node
 * nest two deep, and none of them holds a map or a JSON value. */
static bool copy_message(uep_t *e, void *to, const void *from, int32_t type) {
    const uep_message_info *info = &uep_messages[type];
    uint32_t i;
    memcpy(to, from, info->struct_bytes);
    for (i = 0; i < info->field_count; i++) {
        const uep_field_info *field = &info->fields[i];
        void *member = uep_i_member(to, field);
        if (field->shape == UEP_SHAPE_LIST) {
            if (!copy_list(e, to, from, field)) return false;
        } else if (field->kind == UEP_KIND_STRING) {
            if (uep_i_keep(e, *(const uep_str *)member, (uep_str *)member) < 0) return false;
        } else if (field->kind == UEP_KIND_MESSAGE) {
            void *inner, *source;
            memcpy(&source, member, sizeof source);
            if (!source) continue;
            inner = uep_i_alloc(e, uep_messages[field->type].struct_bytes);
            if (!inner || !copy_message(e, inner, source, field->type)) return false;
            memcpy(member, &inner, sizeof inner);
        }
    }
    return true;
}

/* UEP-NODE-042: services that call one another in a ring would grow a record without end. */
static bool is_there(const uep_record *own, uep_str id) {
    size_t i;
    if (id.n == 0) return false;
    if (uep_str_equal(own->error_id, id)) return true;
    for (i = 0; i < own->nodes.n; i++) {
        if (uep_str_equal(own->nodes.v[i].error_id, id)) return true;
    }
    return false;
}

static uint32_t count_hops(const uep_record *own, size_t index) { /* between a node and node 0 */
    uint32_t hops = 0;
    while (index > 0 && own->nodes.v[index].parent < index) {
        hops += own->nodes.v[index].relation == UEP_RELATION_REMOTE_CAUSE;
        index = own->nodes.v[index].parent;
    }
    return hops;
}

static bool goes_too_far(const uep_record *own, size_t parent, int32_t relation, const uep_record *received) {
    uint32_t hops = count_hops(own, parent) + (relation == UEP_RELATION_REMOTE_CAUSE), deepest = 0;
    size_t i;
    for (i = 0; i < received->nodes.n; i++) {
        uint32_t inner = count_hops(received, i);
        if (inner > deepest) deepest = inner;
    }
    return hops + deepest > UEP_LIMIT_MAX_REMOTE_HOPS;
}

static int32_t leave_out(uep_t *e, size_t parent, const char *rule) {
    uep_path path;
    int32_t status;
    path.n = 0;
    uep_i_push_name(&path, "nodes");
    uep_i_push_index(&path, parent);
    status = uep_i_mark(e, &path, UEP_MARK_KIND_DROPPED, rule, 0, NULL);
    return status < 0 ? status : UEP_E_DROPPED;
}

/* UEP-RCV-014: work whose remote part took effect, or may have, is not without effect. */
static int32_t weigh_effect(uep_t *e, size_t parent, int32_t relation, const uep_record *received) {
    uep_record *own = &e->record;
    const uep_type_info *type;
    int32_t remote, effect;
    size_t i = parent;
    if (relation != UEP_RELATION_CAUSE && relation != UEP_RELATION_REMOTE_CAUSE) return UEP_OK;
    for (; i > 0 && own->nodes.v[i].parent < i; i = own->nodes.v[i].parent) {
        int32_t edge = own->nodes.v[i].relation;
        if (edge != UEP_RELATION_CAUSE && edge != UEP_RELATION_REMOTE_CAUSE) return UEP_OK;
    }
    type = uep_default_type(received->error_type, received->type_ancestors.v, received->type_ancestors.n);
    remote = received->recovery ? received->recovery->effect : type->default_effect;
    if (remote == UEP_EFFECT_UNSPECIFIED || remote == UEP_EFFECT_NONE) return UEP_OK;
    type = own->error_type.n ? uep_default_type(own->error_type, own->type_ancestors.v, own->type_ancestors.n) : NULL;
    effect = own->recovery ? own->recovery->effect : type ? type->default_effect : UEP_EFFECT_UNSPECIFIED;
    if (effect != UEP_EFFECT_NONE) return UEP_OK;
    if (!own->recovery) {
        own->recovery = (uep_recovery *)uep_i_zalloc(e, sizeof *own->recovery);
        if (!own->recovery) return UEP_E_MEMORY;
        own->recovery->retryability = type->retryability;
        own->recovery->throttled = type->throttled;
    }
    own->recovery->effect = UEP_EFFECT_POSSIBLE;
    if (remote == UEP_EFFECT_PARTIAL || remote == UEP_EFFECT_APPLIED) own->recovery->effect = UEP_EFFECT_PARTIAL;
    return UEP_OK;
}

/* UEP-NODE-040, UEP-NODE-036: the top says whose error it was, and what the payload says of its service is a claim. */
static int32_t name_top(uep_t *e, uep_node *top, const uep_record *received, uep_str service) {
    int32_t index = (int32_t)(top - e->record.nodes.v);
    if (uep_i_keep(e, received->error_type, &top->error_type) < 0 ||
        uep_i_keep(e, received->error_id, &top->error_id) < 0 ||
        uep_i_keep(e, received->source_language, &top->source_language) < 0) {
        return UEP_E_MEMORY;
    }
    top->timestamp = received->timestamp;
    top->service = uep_i_str(NULL, 0);
    if (top->stack) top->stack->shared_with_parent = 0; /* the parent is another one now */
    return service.n ? uep_node_set_service(e, index, service) : UEP_OK;
}

static int32_t add_node(uep_t *e, const uep_node *from) {
    static const uep_str rule = {"limit:max_node_message_bytes", 28};
    uep_node *node = (uep_node *)uep_i_add(e, &e->record.nodes, sizeof *node);
    uep_path path;
    uep_str cut;
    if (!node || !copy_message(e, node, from, UEP_MESSAGE_NODE)) return UEP_E_MEMORY;
    /* The limit of node 0, which the node was perhaps, is higher than that of the others. */
    if (node->message.n <= UEP_LIMIT_MAX_NODE_MESSAGE_BYTES) return UEP_OK;
    cut = uep_cut_end(node->message, UEP_LIMIT_MAX_NODE_MESSAGE_BYTES);
    path.n = 0;
    uep_i_push_name(&path, "nodes");
    uep_i_push_index(&path, e->record.nodes.n - 1);
    uep_i_push_name(&path, "message");
    if (uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, rule.p, node->message.n, NULL) < 0) return UEP_E_MEMORY;
    node->message = cut;
    return UEP_OK;
}

/* Marks of the nodes that were taken over, with the paths that they have now. */
static int32_t move_marks(uep_t *e, const uep_record *received, size_t start, size_t kept) {
    static const char HEAD[] = "/nodes/";
    size_t i;
    for (i = 0; i < received->marks.n; i++) {
        uep_mark mark = received->marks.v[i];
        uep_str rest = mark.path;
        uep_path path;
        size_t digits = 0;
        uint64_t index;
        uep_str moved;
        char *text;
        if (rest.n < sizeof HEAD || memcmp(rest.p, HEAD, sizeof HEAD - 1) != 0) continue;
        rest = uep_i_str(rest.p + sizeof HEAD - 1, rest.n - (sizeof HEAD - 1));
        while (digits < rest.n && rest.p[digits] != '/') digits++;
        if (!uep_i_parse_digits(uep_i_str(rest.p, digits), &index) || index >= kept) continue;
        path.n = 0;
        uep_i_push_name(&path, "nodes");
        uep_i_push_index(&path, start + (size_t)index);
        moved = uep_i_pointer(e, &path, 0);
        text = moved.p ? (char *)uep_i_alloc(e, moved.n + rest.n - digits + 1) : NULL;
        if (!text) return UEP_E_MEMORY;
        memcpy(text, moved.p, moved.n);
        if (rest.n > digits) memcpy(text + moved.n, rest.p + digits, rest.n - digits);
        mark.path = uep_i_str(text, moved.n + rest.n - digits);
        if (uep_add_mark(e, &mark) < 0) return UEP_E_MEMORY;
    }
    return UEP_OK;
}

int32_t uep_wrap(uep_t *e, int32_t parent, int32_t relation, const uep_record *received, uep_str service) {
    uep_node alone;
    const uep_node *nodes;
    size_t n, start, kept, i;
    int32_t status = UEP_OK;
    if (!e || !received || received == &e->record) return UEP_E_ARGUMENT;
    if (uep_i_settle(e) < 0) return UEP_E_MEMORY;
    if (relation == UEP_RELATION_UNSPECIFIED) relation = UEP_RELATION_REMOTE_CAUSE;
    start = e->record.nodes.n;
    if (parent < 0 || (size_t)parent >= start) return UEP_E_PARENT;
    if (is_there(&e->record, received->error_id)) return leave_out(e, (size_t)parent, "capture:shared_error");
    if (goes_too_far(&e->record, (size_t)parent, relation, received)) {
        return leave_out(e, (size_t)parent, "limit:max_remote_hops"); /* UEP-LIM-081 */
    }
    memset(&alone, 0, sizeof alone);
    alone.message = received->error_message; /* UEP-NODE-041 */
    nodes = received->nodes.n ? received->nodes.v : &alone;
    n = received->nodes.n ? received->nodes.n : 1;
    kept = n < UEP_LIMIT_MAX_NODES - start ? n : UEP_LIMIT_MAX_NODES - start;
    for (i = 0; i < kept && status >= 0; i++) {
        uep_node *node;
        status = add_node(e, &nodes[i]);
        if (status < 0) break;
        node = &e->record.nodes.v[start + i];
        /* UEP-NODE-039: parents move with their nodes, the top hangs below the node that failed because of it. */
        node->parent = i == 0 ? (uint32_t)parent : nodes[i].parent + (uint32_t)start;
        node->has_parent = true;
        if (i == 0) {
            node->relation = relation;
            status = name_top(e, node, received, service);
        }
    }
    if (status >= 0 && kept < n) {
        uep_path path;
        path.n = 0;
        uep_i_push_name(&path, "nodes");
        status = uep_i_mark(e, &path, UEP_MARK_KIND_TRUNCATED, "limit:max_nodes", start + n, NULL);
    }
    if (status >= 0) status = move_marks(e, received, start, kept);
    if (status >= 0) status = weigh_effect(e, (size_t)parent, relation, received);
    if (status < 0) {
        e->record.nodes.n = start; /* a failed function leaves the record as it was */
        return status;
    }
    return kept ? (int32_t)start : UEP_E_FULL;
}
