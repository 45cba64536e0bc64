//! Walk an error and what explains it into the flat list of nodes. Ends on every chain, also on a circular one.

use std::backtrace::Backtrace;
use std::error::Error;

use crate::limits::MAX_NODES;
use crate::marks::{mark_once, push_once};
use crate::model::{Code, Frame, Mark, MarkKind, Node, Relation, Severity, UniversalErrorProtocol};
use crate::path::Token;
use crate::registry::compare_severity;
use crate::remote::RemoteError;
use crate::types::{AGGREGATE_MULTIPLE, UNKNOWN_UNCLASSIFIED};

use super::facts::{classify, describe};
use super::frames::{locate, make_stack, read_backtrace};
use super::message::{lead, show, survive};
use super::probe::{Probes, Reading};
use super::value::{repair_text, ContextValue};

/// How far a chain is followed before it is taken for endless; far more than a record has nodes.
const FARTHEST: usize = 4096;

type Native<'e> = &'e (dyn Error + 'static);

/// What the entry of a capture knows of the outermost error that `dyn Error` hides.
#[derive(Default)]
pub(crate) struct Head<'e> {
    pub type_name: Option<&'static str>,
    pub backtrace: Option<&'e Backtrace>,
    pub frames: Vec<Frame>,
    /// The name of wrappers that the library of the outermost error puts around others.
    pub wrapper: Option<&'static str>,
}

struct Edge<'e> {
    error: Native<'e>,
    parent: Option<usize>,
    relation: Relation,
}

/// The nodes of an error and what was found on the way.
pub(crate) struct Tree<'e> {
    pub nodes: Vec<Node>,
    pub marks: Vec<Mark>,
    pub context: Vec<(String, ContextValue)>,
    /// The codes of the outermost error.
    pub codes: Vec<Code>,
    /// The type that was found for the outermost error.
    pub error_type: String,
    /// The effect that remote causes admit to (UEP-RCV-014).
    pub effect: i32,
    pub(super) errors: Vec<Native<'e>>,
    /// The severity that each node counts with in a collection; 0 where its members decide.
    pub(super) weights: Vec<i32>,
    probes: Probes,
}

impl<'e> Tree<'e> {
    /// Walk everything that the runtime reaches from an error (UEP-NODE-011).
    pub fn grow(error: Native<'e>, head: Head<'e>, probes: Probes) -> Self {
        let mut tree = Tree {
            nodes: Vec::new(),
            marks: Vec::new(),
            context: Vec::new(),
            codes: Vec::new(),
            error_type: UNKNOWN_UNCLASSIFIED.to_owned(),
            effect: 0,
            errors: Vec::new(),
            weights: Vec::new(),
            probes,
        };
        let mut todo = vec![Edge {
            error,
            parent: None,
            relation: Relation::Unspecified,
        }];
        let mut steps = 0;
        while let Some(edge) = todo.pop() {
            steps += 1;
            if tree.nodes.len() >= MAX_NODES.size() || steps > FARTHEST {
                let rest = tree.nodes.len() + 1 + todo.len();
                mark_once(
                    &mut tree.marks,
                    &[Token::Field("nodes")],
                    MarkKind::Truncated,
                    "limit:max_nodes",
                    rest,
                );
                break;
            }
            if tree.leaves_out(&edge) {
                continue;
            }
            let index = tree.nodes.len();
            let links = match edge.error.downcast_ref::<RemoteError>() {
                Some(remote) => tree.splice(remote, edge.parent, edge.relation),
                None => tree.add(&edge, &head),
            };
            let links = links.into_iter().rev();
            todo.extend(links.map(|(relation, error)| Edge {
                error,
                parent: Some(index),
                relation,
            }));
        }
        tree
    }

    /// Tell whether an edge leads to an error that stands in the tree already, and mark where it starts.
    fn leaves_out(&mut self, edge: &Edge<'e>) -> bool {
        let Some(parent) = edge.parent else {
            return false;
        };
        let is_above = std::iter::successors(Some(parent), |index| {
            self.nodes[*index].parent.map(|up| up as usize)
        })
        .any(|index| is_same(self.errors[index], edge.error));
        // UEP-NODE-082: a member stands in every collection that holds it, but never below itself (UEP-NODE-010).
        let is_shared = edge.relation != Relation::Member
            && self.errors.iter().any(|known| is_same(*known, edge.error));
        if is_above || is_shared {
            self.mark_shared(parent);
        }
        is_above || is_shared
    }

    pub(super) fn mark_shared(&mut self, parent: usize) {
        self.mark_node(parent, MarkKind::Dropped, "capture:shared_error");
    }

    pub(super) fn mark_node(&mut self, index: usize, kind: MarkKind, rule: &str) {
        mark_once(
            &mut self.marks,
            &[Token::Field("nodes"), Token::Index(index)],
            kind,
            rule,
            0,
        );
    }

    fn mark_field(&mut self, index: usize, name: &'static str, kind: MarkKind, rule: &str) {
        let path = [
            Token::Field("nodes"),
            Token::Index(index),
            Token::Field(name),
        ];
        mark_once(&mut self.marks, &path, kind, rule, 0);
    }

    /// Add the node of an error of this process; give the errors that explain it, by the number of their relation.
    fn add(&mut self, edge: &Edge<'e>, head: &Head<'e>) -> Vec<(Relation, Native<'e>)> {
        let (index, error) = (self.nodes.len(), edge.error);
        let probes = self.probes.clone();
        let mut reading = survive(|| probes.read(error)).unwrap_or_else(|| {
            self.mark_node(index, MarkKind::Dropped, "capture:probe");
            None
        });
        let type_name = self.name_type(index, error, reading.as_ref(), head);
        let reading = reading.get_or_insert_with(Reading::default);
        let message = self.read_message(index, error, reading.message.take());
        let error_type = reading
            .error_type
            .take()
            .filter(|name| crate::registry::is_type_name(name));
        let error_type = error_type.or_else(|| classify(&type_name).map(str::to_owned));
        let error_type =
            error_type.or_else(|| reading.is_group.then(|| AGGREGATE_MULTIPLE.to_owned()));
        let frames = self.find_frames(index, reading, head);
        let outside = edge
            .parent
            .and_then(|parent| self.nodes[parent].stack.as_ref());
        let stack = frames.map(|frames| make_stack(frames, outside));
        let weighed = error_type.as_deref().unwrap_or(UNKNOWN_UNCLASSIFIED);
        self.weights.push(if reading.is_group {
            0
        } else {
            describe(weighed).entry.default_severity as i32
        });
        self.errors.push(error);
        self.nodes.push(Node {
            parent: edge.parent.map(|parent| parent as u32),
            relation: edge.relation as i32,
            type_name,
            message,
            stack,
            // The record's own type stands at its top and is not repeated in node 0 (UEP-NODE-020).
            error_type: error_type.clone().filter(|_| index > 0).unwrap_or_default(),
            is_group: reading.is_group,
            ..Node::default()
        });
        if index == 0 {
            self.codes.append(&mut reading.codes);
            self.error_type = error_type.unwrap_or_else(|| UNKNOWN_UNCLASSIFIED.to_owned());
        }
        self.context.append(&mut reading.context);
        list_links(
            error,
            std::mem::take(&mut reading.related),
            reading.passes_source_on,
        )
    }

    fn name_type(
        &mut self,
        index: usize,
        error: Native<'e>,
        reading: Option<&Reading<'_>>,
        head: &Head<'_>,
    ) -> String {
        if let Some(name) = head.type_name.filter(|_| index == 0) {
            return name.to_owned();
        }
        if let Some(reading) = reading {
            return reading.type_name.clone().into_owned();
        }
        let debug = lead(&error);
        match head.wrapper.filter(|_| is_wrapper(&debug)) {
            Some(name) => name.to_owned(),
            None => {
                // What `dyn Error` does not say: most types derive Debug, which begins with their name.
                let guess = leading_name(&debug);
                if !guess.is_empty() {
                    self.mark_field(index, "type_name", MarkKind::Assumed, "capture:type_name");
                }
                guess.to_owned()
            }
        }
    }

    fn read_message(&mut self, index: usize, error: Native<'e>, own: Option<Vec<u8>>) -> String {
        // UEP-NODE-029: what the error itself returns, also where it repeats its cause.
        let (text, is_sound) = match own.map(String::from_utf8) {
            None => {
                let (text, is_whole) = show(&error);
                if !is_whole {
                    self.mark_field(index, "message", MarkKind::Dropped, "capture:message");
                }
                (text, true)
            }
            Some(Ok(text)) => (text, true),
            Some(Err(broken)) => (
                String::from_utf8_lossy(broken.as_bytes()).into_owned(),
                false,
            ),
        };
        let (text, is_repaired) = repair_text(text);
        if is_repaired || !is_sound {
            self.mark_field(index, "message", MarkKind::Repaired, "text");
        }
        text
    }

    fn find_frames(
        &mut self,
        index: usize,
        reading: &Reading<'_>,
        head: &Head<'_>,
    ) -> Option<Vec<Frame>> {
        let of_head = head.backtrace.filter(|_| index == 0);
        let frames = of_head.or(reading.backtrace).and_then(read_backtrace);
        frames
            .or_else(|| (!reading.frames.is_empty()).then(|| reading.frames.clone()))
            .or_else(|| reading.location.map(|place| vec![locate(place)]))
            .or_else(|| (index == 0 && !head.frames.is_empty()).then(|| head.frames.clone()))
    }

    /// The severity of a collection: the greatest of its members (UEP-SEV-019 to UEP-SEV-021).
    pub fn group_severity(&self) -> i32 {
        let mut found = self.weights.clone();
        found.resize(self.nodes.len(), 0);
        for index in (1..self.nodes.len()).rev() {
            let node = &self.nodes[index];
            if found[index] == 0 {
                found[index] = Severity::Medium as i32;
            }
            if let (Some(parent), true) = (node.parent, node.relation == Relation::Member as i32) {
                let parent = parent as usize;
                if parent == 0 || self.nodes[parent].is_group {
                    found[parent] = worse(found[parent], found[index]);
                }
            }
        }
        match found.first() {
            Some(level) if *level > 0 && self.nodes[0].is_group => *level,
            _ => Severity::Medium as i32,
        }
    }

    /// The marks of a received record that go with it, with the paths they have now.
    pub(super) fn keep_mark(&mut self, mark: Mark) {
        push_once(&mut self.marks, mark);
    }

    /// The record of the rebuilt error that the tree begins with.
    pub fn remote_root(&self) -> Option<&'e RemoteError> {
        self.errors.first()?.downcast_ref::<RemoteError>()
    }

    /// Tell whether a record stands in the tree already (UEP-NODE-042).
    pub(super) fn holds(&self, record: &UniversalErrorProtocol) -> bool {
        let is_root = self
            .remote_root()
            .is_some_and(|own| own.index() == 0 && own.record().error_id == record.error_id);
        !record.error_id.is_empty()
            && (is_root
                || self
                    .nodes
                    .iter()
                    .any(|node| node.error_id == record.error_id))
    }
}

fn worse(one: i32, other: i32) -> i32 {
    if compare_severity(one, other).is_lt() {
        other
    } else {
        one
    }
}

/// What explains an error: the related ones that a probe found and `source()`, in the order of their relations.
fn list_links<'e>(
    error: Native<'e>,
    mut links: Vec<(Relation, Native<'e>)>,
    passes_source_on: bool,
) -> Vec<(Relation, Native<'e>)> {
    let source = survive(|| error.source())
        .flatten()
        .filter(|_| !passes_source_on);
    if let Some(source) =
        source.filter(|source| !links.iter().any(|(_, known)| is_same(*known, *source)))
    {
        links.insert(0, (Relation::Cause, source));
    }
    for (relation, error) in &mut links {
        // UEP-NODE-018: what came from another process is a remote cause, whoever names it as a cause.
        if *relation == Relation::Cause && error.is::<RemoteError>() {
            *relation = Relation::RemoteCause;
        }
    }
    links.sort_by_key(|(relation, _)| *relation as i32); // UEP-NODE-002
    links
}

/// Tell whether two references lead to one object. Objects without a size have no address of their own.
///
/// A wrapper and what it wraps can lie at one address. Their tables of methods differ, but one type can have several
/// tables, so where these differ the Debug texts decide: that of a wrapper begins with another name.
fn is_same(one: Native<'_>, other: Native<'_>) -> bool {
    let (size, align) = (std::mem::size_of_val(one), std::mem::align_of_val(one));
    let is_alike = size > 0
        && std::ptr::addr_eq(one, other)
        && (size, align) == (std::mem::size_of_val(other), std::mem::align_of_val(other));
    #[allow(ambiguous_wide_pointer_comparisons)]
    let is_one = || std::ptr::eq(one, other) || lead(&one) == lead(&other);
    is_alike && is_one()
}

/// The name that a derived Debug begins with; empty for other texts.
fn leading_name(debug: &str) -> &str {
    let end = debug
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .unwrap_or(debug.len());
    let (name, rest) = debug.split_at(end);
    let is_name = name.starts_with(|c: char| c.is_ascii_uppercase())
        && (rest.is_empty() || rest.starts_with(['(', '{', '<']) || rest.starts_with(" {"))
        && !name.ends_with(':');
    if is_name {
        name
    } else {
        ""
    }
}

/// Tell whether a Debug text is that of a message or of a context, as anyhow and eyre make them of texts.
fn is_wrapper(debug: &str) -> bool {
    debug.starts_with('"')
        || debug.starts_with("Error { context: ")
        || debug.starts_with("Error { msg: ")
}
