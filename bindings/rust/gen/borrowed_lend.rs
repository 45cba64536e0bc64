// Regenerate with: uep codegen (content 02a7e73f29412e0a; do not edit)

//! How owned messages are borrowed: all parts of one kind at once, those inside of them first.

use prost_types::Value as OwnedValue;

use crate::borrowed::lend::*;
use crate::borrowed::*;
use crate::model;

impl Lend for model::UniversalErrorProtocol {
    type Lent<'a> = Record<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Record<'_>])) {
        let recovery_suggestions = lend_strings(parts.iter().map(|part| &part.recovery_suggestions));
        let type_ancestors = lend_strings(parts.iter().map(|part| &part.type_ancestors));
        let fingerprint = lend_strings(parts.iter().map(|part| &part.fingerprint));
        OwnedValue::lend_all(&parts.iter().flat_map(|part| part.context.values()).collect::<Vec<_>>(), &mut |context: &[Value<'_>]| {
        let mut context = context;
        let context = lend_values(parts.iter().map(|part| &part.context), &mut context);
        model::Node::lend_all(&parts.iter().flat_map(|part| part.nodes.iter()).collect::<Vec<_>>(), &mut |nodes: &[Node<'_>]| {
        let mut nodes = nodes;
        model::Recovery::lend_all(&parts.iter().flat_map(|part| part.recovery.iter()).collect::<Vec<_>>(), &mut |recovery: &[Recovery<'_>]| {
        let mut recovery = recovery;
        model::Correlation::lend_all(&parts.iter().flat_map(|part| part.correlation.iter()).collect::<Vec<_>>(), &mut |correlation: &[Correlation<'_>]| {
        let mut correlation = correlation;
        model::Resource::lend_all(&parts.iter().flat_map(|part| part.resource.iter()).collect::<Vec<_>>(), &mut |resource: &[Resource<'_>]| {
        let mut resource = resource;
        model::Handling::lend_all(&parts.iter().flat_map(|part| part.handling.iter()).collect::<Vec<_>>(), &mut |handling: &[Handling<'_>]| {
        let mut handling = handling;
        model::Code::lend_all(&parts.iter().flat_map(|part| part.codes.iter()).collect::<Vec<_>>(), &mut |codes: &[Code<'_>]| {
        let mut codes = codes;
        model::Violation::lend_all(&parts.iter().flat_map(|part| part.violations.iter()).collect::<Vec<_>>(), &mut |violations: &[Violation<'_>]| {
        let mut violations = violations;
        model::Text::lend_all(&parts.iter().flat_map(|part| part.user_messages.iter()).collect::<Vec<_>>(), &mut |user_messages: &[Text<'_>]| {
        let mut user_messages = user_messages;
        model::Link::lend_all(&parts.iter().flat_map(|part| part.links.iter()).collect::<Vec<_>>(), &mut |links: &[Link<'_>]| {
        let mut links = links;
        model::Thread::lend_all(&parts.iter().flat_map(|part| part.threads.iter()).collect::<Vec<_>>(), &mut |threads: &[Thread<'_>]| {
        let mut threads = threads;
        model::Occurrences::lend_all(&parts.iter().flat_map(|part| part.occurrences.iter()).collect::<Vec<_>>(), &mut |occurrences: &[Occurrences]| {
        let mut occurrences = occurrences;
        model::Mark::lend_all(&parts.iter().flat_map(|part| part.marks.iter()).collect::<Vec<_>>(), &mut |marks: &[Mark<'_>]| {
        let mut marks = marks;
        model::Detail::lend_all(&parts.iter().flat_map(|part| part.details.iter()).collect::<Vec<_>>(), &mut |details: &[Detail<'_>]| {
        let mut details = details;
        model::Foreign::lend_all(&parts.iter().flat_map(|part| part.origin.iter()).collect::<Vec<_>>(), &mut |origin: &[Foreign<'_>]| {
        let mut origin = origin;
        let made: Vec<_> = parts.iter().enumerate().map(|(index, part)| Record {
            protocol_version: &part.protocol_version,
            error_id: &part.error_id,
            error_type: &part.error_type,
            severity: part.severity,
            timestamp: part.timestamp,
            source_language: &part.source_language,
            error_message: &part.error_message,
            stack_trace: part.stack_trace.as_deref(),
            context: &context[index],
            recovery_suggestions: &recovery_suggestions[index],
            type_ancestors: &type_ancestors[index],
            nodes: take(&mut nodes, part.nodes.len()),
            recovery: take(&mut recovery, usize::from(part.recovery.is_some())).first(),
            correlation: take(&mut correlation, usize::from(part.correlation.is_some())).first(),
            resource: take(&mut resource, usize::from(part.resource.is_some())).first(),
            observed_timestamp: part.observed_timestamp,
            severity_source: part.severity_source,
            handling: take(&mut handling, usize::from(part.handling.is_some())).first(),
            codes: take(&mut codes, part.codes.len()),
            violations: take(&mut violations, part.violations.len()),
            user_messages: take(&mut user_messages, part.user_messages.len()),
            links: take(&mut links, part.links.len()),
            fingerprint: &fingerprint[index],
            threads: take(&mut threads, part.threads.len()),
            occurrences: take(&mut occurrences, usize::from(part.occurrences.is_some())).first(),
            marks: take(&mut marks, part.marks.len()),
            details: take(&mut details, part.details.len()),
            origin: take(&mut origin, usize::from(part.origin.is_some())).first(),
        }).collect();
        read(&made);
        });
        });
        });
        });
        });
        });
        });
        });
        });
        });
        });
        });
        });
        });
        });
    }
}

impl Lend for model::Node {
    type Lent<'a> = Node<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Node<'_>])) {
        let notes = lend_strings(parts.iter().map(|part| &part.notes));
        model::Stack::lend_all(&parts.iter().flat_map(|part| part.stack.iter()).collect::<Vec<_>>(), &mut |stack: &[Stack<'_>]| {
        let mut stack = stack;
        let made: Vec<_> = parts.iter().enumerate().map(|(index, part)| Node {
            parent: part.parent,
            relation: part.relation,
            type_name: &part.type_name,
            module: &part.module,
            message: &part.message,
            notes: &notes[index],
            stack: take(&mut stack, usize::from(part.stack.is_some())).first(),
            error_type: &part.error_type,
            error_id: &part.error_id,
            source_language: &part.source_language,
            service: &part.service,
            timestamp: part.timestamp,
            is_group: part.is_group,
        }).collect();
        read(&made);
        });
    }
}

impl Lend for model::Stack {
    type Lent<'a> = Stack<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Stack<'_>])) {
        model::Frame::lend_all(&parts.iter().flat_map(|part| part.frames.iter()).collect::<Vec<_>>(), &mut |frames: &[Frame<'_>]| {
        let mut frames = frames;
        let made: Vec<_> = parts.iter().map(|part| Stack {
            frames: take(&mut frames, part.frames.len()),
            dropped_frames: part.dropped_frames,
            dropped_after: part.dropped_after,
            shared_with_parent: part.shared_with_parent,
            provenance: part.provenance,
        }).collect();
        read(&made);
        });
    }
}

impl Lend for model::Frame {
    type Lent<'a> = Frame<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Frame<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Frame {
            function: &part.function,
            raw_function: &part.raw_function,
            module: &part.module,
            package: &part.package,
            file: &part.file,
            abs_path: &part.abs_path,
            line: part.line,
            column: part.column,
            in_app: part.in_app,
            inlined: part.inlined,
            async_boundary: part.async_boundary,
            repeat: part.repeat,
            source_language: &part.source_language,
            source_line: &part.source_line,
            address: part.address,
            build_id: &part.build_id,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Thread {
    type Lent<'a> = Thread<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Thread<'_>])) {
        model::Stack::lend_all(&parts.iter().flat_map(|part| part.stack.iter()).collect::<Vec<_>>(), &mut |stack: &[Stack<'_>]| {
        let mut stack = stack;
        let made: Vec<_> = parts.iter().map(|part| Thread {
            id: &part.id,
            name: &part.name,
            state: &part.state,
            crashed: part.crashed,
            stack: take(&mut stack, usize::from(part.stack.is_some())).first(),
            parent_id: &part.parent_id,
        }).collect();
        read(&made);
        });
    }
}

impl Lend for model::Recovery {
    type Lent<'a> = Recovery<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Recovery<'_>])) {
        let strategies = lend_strings(parts.iter().map(|part| &part.strategies));
        let made: Vec<_> = parts.iter().enumerate().map(|(index, part)| Recovery {
            retryability: part.retryability,
            retry_after: part.retry_after,
            max_attempts: part.max_attempts,
            throttled: part.throttled,
            effect: part.effect,
            strategies: &strategies[index],
        }).collect();
        read(&made);
    }
}

impl Lend for model::Correlation {
    type Lent<'a> = Correlation<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Correlation<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Correlation {
            trace_id: &part.trace_id,
            span_id: &part.span_id,
            trace_flags: part.trace_flags,
            request_id: &part.request_id,
            cause_error_id: &part.cause_error_id,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Resource {
    type Lent<'a> = Resource<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Resource<'_>])) {
        let attributes = lend_entries(parts.iter().map(|part| &part.attributes));
        let made: Vec<_> = parts.iter().enumerate().map(|(index, part)| Resource {
            service: &part.service,
            namespace: &part.namespace,
            version: &part.version,
            instance_id: &part.instance_id,
            environment: &part.environment,
            host: &part.host,
            pid: part.pid,
            runtime: &part.runtime,
            sdk: &part.sdk,
            attributes: &attributes[index],
        }).collect();
        read(&made);
    }
}

impl Lend for model::Handling {
    type Lent<'a> = Handling<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Handling<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Handling {
            handled: part.handled,
            fatal: part.fatal,
            synthetic: part.synthetic,
            expected: part.expected,
            mechanism: &part.mechanism,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Code {
    type Lent<'a> = Code<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Code<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Code {
            space: &part.space,
            value: &part.value,
            name: &part.name,
            platform: &part.platform,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Violation {
    type Lent<'a> = Violation<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Violation<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Violation {
            kind: &part.kind,
            path: &part.path,
            reason: &part.reason,
            description: &part.description,
            subject: &part.subject,
            limit: &part.limit,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Text {
    type Lent<'a> = Text<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Text<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Text {
            locale: &part.locale,
            text: &part.text,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Link {
    type Lent<'a> = Link<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Link<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Link {
            rel: &part.rel,
            url: &part.url,
            description: &part.description,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Occurrences {
    type Lent<'a> = Occurrences;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Occurrences])) {
        let made: Vec<_> = parts.iter().map(|part| Occurrences {
            count: part.count,
            first: part.first,
            last: part.last,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Mark {
    type Lent<'a> = Mark<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Mark<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Mark {
            path: &part.path,
            kind: part.kind,
            rule: &part.rule,
            original_size: part.original_size,
            type_hint: &part.type_hint,
        }).collect();
        read(&made);
    }
}

impl Lend for model::Detail {
    type Lent<'a> = Detail<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Detail<'_>])) {
        OwnedValue::lend_all(&parts.iter().flat_map(|part| part.debug.iter()).collect::<Vec<_>>(), &mut |debug: &[Value<'_>]| {
        let mut debug = debug;
        let made: Vec<_> = parts.iter().map(|part| Detail {
            r#type: &part.r#type,
            value: &part.value,
            debug: take(&mut debug, usize::from(part.debug.is_some())).first().copied(),
        }).collect();
        read(&made);
        });
    }
}

impl Lend for model::Foreign {
    type Lent<'a> = Foreign<'a>;

    #[rustfmt::skip]
    fn lend_all(parts: &[&Self], read: &mut dyn FnMut(&[Foreign<'_>])) {
        let made: Vec<_> = parts.iter().map(|part| Foreign {
            format: &part.format,
            media_type: &part.media_type,
            payload: &part.payload,
            complete: part.complete,
        }).collect();
        read(&made);
    }
}
