//! Put the nodes of a rebuilt error back into a record: nothing of the record it came with is lost or said twice.

use std::error::Error;

use crate::limits::{MAX_NODES, MAX_REMOTE_HOPS};
use crate::marks::mark_once;
use crate::model::{Effect, Mark, MarkKind, Node, Recovery, Relation};
use crate::path::Token;
use crate::registry::find_nearest;
use crate::remote::RemoteError;

use super::facts::describe;
use super::tree::Tree;

const CAUSES: [i32; 2] = [Relation::Cause as i32, Relation::RemoteCause as i32];
const REMOTE: i32 = Relation::RemoteCause as i32;

impl<'e> Tree<'e> {
    /// Add the nodes of a rebuilt error; give what was attached to it here.
    pub(super) fn splice(
        &mut self,
        remote: &'e RemoteError,
        parent: Option<usize>,
        relation: Relation,
    ) -> Vec<(Relation, &'e (dyn Error + 'static))> {
        let record = remote.record();
        let kept = list_subtree(remote.nodes(), remote.index());
        if let Some(parent) = parent {
            if remote.index() == 0 && self.holds(record) {
                self.mark_shared(parent); // UEP-NODE-042
                return Vec::new();
            }
            if self.goes_too_far(parent, &kept) {
                self.mark_node(parent, MarkKind::Dropped, "limit:max_remote_hops"); // UEP-LIM-081
                return Vec::new();
            }
            self.note_effect(remote, parent, relation);
        }
        let start = self.nodes.len();
        let room = MAX_NODES.size() - start;
        let places: Vec<(usize, usize)> = kept
            .iter()
            .enumerate()
            .map(|(at, (old, _))| (*old, start + at))
            .collect();
        for (old, node) in kept.iter().take(room) {
            let moved = self.move_node(remote, *old, node, parent, relation, &places);
            self.weights.push(weigh(remote, *old, &moved));
            self.errors.push(remote);
            self.nodes.push(moved);
        }
        if kept.len() > room {
            let path = [Token::Field("nodes")];
            mark_once(
                &mut self.marks,
                &path,
                MarkKind::Truncated,
                "limit:max_nodes",
                start + kept.len(),
            );
        }
        self.move_marks(remote, &places);
        remote
            .attached()
            .map(|error| (relation_to(error), error))
            .into_iter()
            .collect()
    }

    /// UEP-NODE-039: parents move with their nodes; the top hangs below the node that failed because of it.
    fn move_node(
        &self,
        remote: &RemoteError,
        old: usize,
        node: &Node,
        parent: Option<usize>,
        relation: Relation,
        places: &[(usize, usize)],
    ) -> Node {
        let mut node = node.clone();
        if old != remote.index() {
            node.parent = places
                .iter()
                .find(|(known, _)| Some(*known as u32) == node.parent)
                .map(|(_, new)| *new as u32);
            return node;
        }
        node.parent = parent.map(|parent| parent as u32);
        node.relation = relation as i32;
        if let Some(stack) = &mut node.stack {
            stack.shared_with_parent = 0; // the parent it had is not the one it gets, if it gets one (UEP-NODE-048)
        }
        let record = remote.record();
        if parent.is_none() {
            // UEP-NODE-020: what the record says of itself is not repeated in node 0.
            node.error_type.clear();
            node.error_id.clear();
            node.source_language.clear();
            node.timestamp = None;
        } else if old == 0 {
            // UEP-NODE-040; UEP-NODE-036: what the payload says of its own service is a claim.
            node.error_type.clone_from(&record.error_type);
            node.error_id.clone_from(&record.error_id);
            node.source_language.clone_from(&record.source_language);
            remote.service().clone_into(&mut node.service);
            node.timestamp = record.timestamp;
        } else {
            remote.language().clone_into(&mut node.source_language);
            if node.service.is_empty() {
                remote.service().clone_into(&mut node.service);
            }
        }
        node
    }

    /// Keep the marks of the nodes that were taken over, with the paths they have now.
    fn move_marks(&mut self, remote: &RemoteError, places: &[(usize, usize)]) {
        let is_whole = places.first() == Some(&(0, 0));
        for mark in &remote.record().marks {
            if is_whole {
                self.keep_mark(mark.clone());
                continue;
            }
            let Some(rest) = mark.path.strip_prefix("/nodes/") else {
                continue;
            };
            let (number, rest) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
            let place = number
                .parse()
                .ok()
                .and_then(|old: usize| places.iter().find(|(known, _)| *known == old));
            if let Some((_, new)) = place {
                self.keep_mark(Mark {
                    path: format!("/nodes/{new}{rest}"),
                    ..mark.clone()
                });
            }
        }
    }

    /// Remember what a record among the error's own causes says of its effect, where that is more than nothing.
    fn note_effect(&mut self, remote: &RemoteError, parent: usize, relation: Relation) {
        let mut edges = vec![relation as i32];
        let mut index = parent;
        while index > 0 {
            edges.push(self.nodes[index].relation);
            index = self.nodes[index].parent.unwrap_or(0) as usize;
        }
        if edges.iter().any(|edge| !CAUSES.contains(edge)) {
            return;
        }
        let record = remote.record();
        let effect = record.recovery.as_ref().map_or_else(
            || {
                let ancestors = record.type_ancestors.iter().map(String::as_str);
                describe(find_nearest(&record.error_type, ancestors).name)
                    .recovery()
                    .effect
            },
            |recovery| recovery.effect,
        );
        if effect == 0 || effect == Effect::None as i32 {
            return;
        }
        let partial = Effect::Partial as i32;
        let is_partial =
            [partial, Effect::Applied as i32].contains(&effect) || self.effect == partial;
        self.effect = if is_partial {
            partial
        } else {
            Effect::Possible as i32
        };
    }

    /// A recovery that does not deny what a remote cause did: what it changed is part of this work (UEP-RCV-014).
    pub fn weigh_effect(&self, recovery: Option<Recovery>) -> Option<Recovery> {
        recovery.map(|recovery| {
            let denies = self.effect > 0 && recovery.effect == Effect::None as i32;
            Recovery {
                effect: if denies { self.effect } else { recovery.effect },
                ..recovery
            }
        })
    }

    /// Tell whether a record would stand too many hops away; one node too far leaves the whole record out.
    fn goes_too_far(&self, parent: usize, kept: &[(usize, Node)]) -> bool {
        let mut hops = 1;
        let mut index = Some(parent);
        while let Some(at) = index {
            hops += usize::from(self.nodes[at].relation == REMOTE);
            index = self.nodes[at].parent.map(|up| up as usize);
        }
        let mut depths: Vec<(usize, usize)> = Vec::with_capacity(kept.len());
        for (at, (old, node)) in kept.iter().enumerate() {
            let above = node
                .parent
                .and_then(|up| depths.iter().find(|(known, _)| *known == up as usize));
            let own = usize::from(at > 0 && node.relation == REMOTE);
            depths.push((*old, above.map_or(0, |(_, depth)| *depth) + own));
        }
        let deepest = depths.iter().map(|(_, depth)| *depth).max().unwrap_or(0);
        hops + deepest > MAX_REMOTE_HOPS.size()
    }
}

/// UEP-SEV-021: a received record counts with its own severity, a node below it with that of its type.
fn weigh(remote: &RemoteError, old: usize, node: &Node) -> i32 {
    match (old, node.error_type.as_str()) {
        (0, _) => remote.record().severity,
        (_, "") => 0,
        (_, error_type) => describe(error_type).entry.default_severity as i32,
    }
}

fn relation_to(error: &(dyn Error + 'static)) -> Relation {
    if error.is::<RemoteError>() {
        Relation::RemoteCause
    } else {
        Relation::Cause
    }
}

/// A node and everything below it, each with its old index, in order.
fn list_subtree(nodes: &[Node], top: usize) -> Vec<(usize, Node)> {
    let mut kept = vec![false; nodes.len()];
    let mut found = Vec::new();
    for (index, node) in nodes.iter().enumerate().skip(top) {
        let is_below = node
            .parent
            .is_some_and(|parent| kept.get(parent as usize).copied().unwrap_or(false));
        if index == top || is_below {
            kept[index] = true;
            found.push((index, node.clone()));
        }
    }
    found
}
