//! A record as a native error: its causes are a `source()` chain again. Runs nothing that a sender names (P15).

#[path = "remote_wrapped.rs"]
mod wrapped;

use std::error::Error;
use std::fmt;
use std::panic::Location;
use std::sync::Arc;

use crate::codec::{encode, Form, Received};
use crate::errors::InvalidRecord;
use crate::limits::MAX_SERVICE_BYTES;
use crate::model::{Frame, Node, Relation, UniversalErrorProtocol};
use crate::registry::{ancestors, find_native, matches};
use crate::relay::relay;
use crate::text::cut_end;

pub use wrapped::Wrapped;

type Attached = Arc<dyn Error + Send + Sync>;

/// What all errors of one record share.
#[derive(Clone)]
struct Origin {
    record: Arc<UniversalErrorProtocol>,
    nodes: Arc<[Node]>,
    received: Option<Arc<Received>>,
    service: Arc<str>,
}

/// One error of a record that came from elsewhere.
///
/// `Display` is the error's own message, `source()` the error that it names as its cause, and the alternate Debug shows
/// the frames of the other process. Captured again it is the record it came from; wrapped by an error of this process it
/// becomes a remote cause (UEP-NODE-039).
///
/// ```
/// use std::sync::Arc;
/// use uep::remote::RemoteError;
/// use uep::UniversalErrorProtocol;
///
/// let record = UniversalErrorProtocol {
///     error_type: "uep.network.timeout".into(),
///     error_message: "no answer within 2 s".into(),
///     ..Default::default()
/// };
/// let error = RemoteError::new(Arc::new(record));
/// assert_eq!(error.to_string(), "no answer within 2 s");
/// assert!(error.is("uep.network") && !error.is("uep.auth"));
/// ```
#[derive(Clone)]
pub struct RemoteError {
    origin: Origin,
    index: usize,
    source: Option<Box<RemoteError>>,
    others: Vec<RemoteError>,
    attached: Option<Attached>,
}

impl RemoteError {
    /// Rebuild the error that a record describes.
    pub fn new(record: Arc<UniversalErrorProtocol>) -> Self {
        RemoteError::build(record, None, "")
    }

    /// Rebuild the error of a record that arrived, with its bytes, so that it can be passed on as it came.
    ///
    /// `service` is the name under which the sender is authenticated, or empty: an error that has this one as its cause
    /// names it (UEP-NODE-036).
    pub fn received(received: Received, service: &str) -> Self {
        let record = Arc::new(received.record.clone());
        RemoteError::build(record, Some(Arc::new(received)), service)
    }

    /// Say under which name the sender is authenticated.
    pub fn from_service(self, service: &str) -> Self {
        RemoteError {
            attached: self.attached,
            ..RemoteError::build(self.origin.record, self.origin.received, service)
        }
    }

    fn build(
        record: Arc<UniversalErrorProtocol>,
        received: Option<Arc<Received>>,
        service: &str,
    ) -> Self {
        let nodes: Arc<[Node]> = if record.nodes.is_empty() {
            // UEP-NODE-022: a record without nodes has a single node 0 whose message is its own.
            Arc::new([Node {
                message: record.error_message.clone(),
                ..Node::default()
            }])
        } else {
            record.nodes.clone().into()
        };
        let service = cut_end(service, MAX_SERVICE_BYTES.size())
            .replace('\0', "\u{FFFD}")
            .into();
        let origin = Origin {
            record,
            nodes: nodes.clone(),
            received,
            service,
        };
        let mut made: Vec<Option<RemoteError>> = Vec::with_capacity(nodes.len());
        made.resize_with(nodes.len(), || None);
        // What explains an error has a higher index, so from the end every child is complete before its parent.
        for index in (0..nodes.len()).rev() {
            let mut error = made[index]
                .take()
                .unwrap_or_else(|| RemoteError::bare(&origin, index));
            error.others.reverse();
            error.choose_source();
            let parent = nodes[index]
                .parent
                .map(|parent| parent as usize)
                .filter(|parent| *parent < index);
            match parent {
                Some(parent) => {
                    let above =
                        made[parent].get_or_insert_with(|| RemoteError::bare(&origin, parent));
                    above.others.push(error);
                }
                None if index == 0 => return error,
                None => {} // a node without a parent explains nothing
            }
        }
        RemoteError::bare(&origin, 0)
    }

    fn bare(origin: &Origin, index: usize) -> Self {
        RemoteError {
            origin: origin.clone(),
            index,
            source: None,
            others: Vec::new(),
            attached: None,
        }
    }

    /// The first cause, local or remote, becomes the source.
    fn choose_source(&mut self) {
        let causes = [Relation::Cause as i32, Relation::RemoteCause as i32];
        let found = self
            .others
            .iter()
            .position(|error| causes.contains(&error.node().relation));
        self.source = found.map(|at| Box::new(self.others.remove(at)));
    }

    /// Name an error of this process as the cause of this one.
    pub fn caused_by(self, error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        RemoteError {
            attached: Some(error.into().into()),
            ..self
        }
    }

    /// Put an error of this process around this one.
    ///
    /// ```
    /// # use std::{error::Error, sync::Arc};
    /// # use uep::remote::RemoteError;
    /// let wrapped = RemoteError::new(Arc::default()).wrap("cannot charge the card");
    /// assert_eq!(wrapped.to_string(), "cannot charge the card");
    /// assert!(wrapped.source().unwrap().is::<RemoteError>());
    /// ```
    #[track_caller]
    pub fn wrap(self, message: impl Into<String>) -> Wrapped {
        Wrapped {
            message: message.into(),
            source: Box::new(self),
            location: Location::caller(),
        }
    }

    /// The record.
    pub fn record(&self) -> &UniversalErrorProtocol {
        &self.origin.record
    }

    /// The record, to be kept.
    pub fn shared_record(&self) -> Arc<UniversalErrorProtocol> {
        Arc::clone(&self.origin.record)
    }

    /// The node that this error stands for.
    pub fn node(&self) -> &Node {
        &self.origin.nodes[self.index]
    }

    /// The index of the node; 0 for the error of the record itself.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The name under which the sender is authenticated; empty where nobody said one.
    pub fn service(&self) -> &str {
        &self.origin.service
    }

    /// The bytes of the record as they came.
    pub fn raw(&self) -> Option<&[u8]> {
        self.origin.received.as_deref().map(Received::raw)
    }

    /// The record in a form: the bytes as they came where the form is theirs, else written anew (UEP-RLY-004).
    pub fn encode(&self, form: Form) -> Result<Vec<u8>, InvalidRecord> {
        match &self.origin.received {
            Some(received) => relay(received, None, Some(form)).map(|sent| sent.raw().to_vec()),
            None => encode(self.record(), form),
        }
    }

    /// The error type: of node 0 the record's, of another node its own or the one of its native name; or empty.
    pub fn error_type(&self) -> &str {
        let node = self.node();
        if self.index == 0 {
            &self.record().error_type
        } else if node.error_type.is_empty() {
            find_native(self.language(), &node.type_name).unwrap_or_default()
        } else {
            &node.error_type
        }
    }

    /// Tell whether this error is of a type or of a kind of it.
    pub fn is(&self, error_type: &str) -> bool {
        if self.index == 0 {
            return matches(self.record(), error_type);
        }
        let own = self.error_type();
        !own.is_empty() && (own == error_type || ancestors(own).contains(&error_type))
    }

    /// The first error of a type among this one and everything that explains it, in the order of the nodes.
    pub fn find(&self, error_type: &str) -> Option<&RemoteError> {
        let mut todo = vec![self];
        while let Some(error) = todo.pop() {
            if error.is(error_type) {
                return Some(error);
            }
            let mut below: Vec<&RemoteError> = error.below().collect();
            below.sort_by_key(|error| std::cmp::Reverse(error.index));
            todo.extend(below);
        }
        None
    }

    /// The errors that explain this one and are not its `source()`: members, suppressed ones, contexts.
    pub fn others(&self) -> &[RemoteError] {
        &self.others
    }

    /// The frames of the other process, innermost first.
    pub fn frames(&self) -> &[Frame] {
        self.node()
            .stack
            .as_ref()
            .map_or(&[], |stack| &stack.frames)
    }

    /// The language of the runtime that raised the error (UEP-NODE-035).
    pub fn language(&self) -> &str {
        let nodes = self.nodes();
        let up = |node: &&Node| node.parent.and_then(|parent| nodes.get(parent as usize));
        let mut above = std::iter::successors(Some(self.node()), up).take(nodes.len());
        above
            .find(|node| !node.source_language.is_empty())
            .map_or(&self.record().source_language, |node| &node.source_language)
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.origin.nodes
    }

    pub(crate) fn attached(&self) -> Option<&(dyn Error + 'static)> {
        self.attached
            .as_deref()
            .map(|error| error as &(dyn Error + 'static))
    }

    fn below(&self) -> impl Iterator<Item = &RemoteError> {
        self.source.as_deref().into_iter().chain(&self.others)
    }

    fn name(&self) -> &str {
        let node = self.node();
        [node.type_name.as_str(), self.error_type()]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("error")
    }
}

impl Error for RemoteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.attached().or_else(|| {
            self.source
                .as_deref()
                .map(|source| source as &(dyn Error + 'static))
        })
    }
}

impl fmt::Display for RemoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let own = &self.node().message;
        let text = if self.index == 0 && own.is_empty() {
            &self.record().error_message
        } else {
            own
        };
        f.write_str(text)
    }
}

impl fmt::Debug for RemoteError {
    /// `{:?}` is one line; `{:#?}` has a line for each frame. A message cannot begin a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RemoteError({}: {:?}", self.name(), self.to_string())?;
        let service = self.service();
        if !service.is_empty() {
            write!(f, ", from {service:?}")?;
        }
        f.write_str(")")?;
        if !f.alternate() {
            return Ok(());
        }
        let language = self.language();
        for frame in self.frames() {
            write!(f, "\n    at {language}//{}", one_line(&frame.function))?;
            if !frame.file.is_empty() {
                write!(
                    f,
                    " ({}:{}:{})",
                    one_line(&frame.file),
                    frame.line,
                    frame.column
                )?;
            }
            if frame.repeat > 0 {
                write!(f, " [{} more times]", frame.repeat)?;
            }
        }
        self.below().try_for_each(|error| {
            let relation = Relation::try_from(error.node().relation).unwrap_or_default();
            let word = relation
                .name()
                .trim_start_matches("RELATION_")
                .to_ascii_lowercase()
                .replace('_', " ");
            write!(f, "\n  {word}: {error:#?}")
        })
    }
}

/// A text of a sender's without what could begin a line or turn the direction of writing.
fn one_line(text: &str) -> String {
    text.chars()
        .flat_map(|c| {
            if c.is_ascii_graphic() || c == ' ' || c.is_alphanumeric() {
                vec![c]
            } else {
                c.escape_unicode().collect()
            }
        })
        .collect()
}
