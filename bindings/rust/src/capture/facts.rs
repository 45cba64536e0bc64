//! What a record of an error type carries when its caller says nothing. The only place where capture meets the registry.

use crate::limits::MAX_STRATEGIES;
use crate::model::{Effect, Handling, Recovery, Retryability};
use crate::registry::{find_native, find_nearest, find_type, is_type_name, ErrorType};
use crate::types::UNKNOWN_UNCLASSIFIED;

pub(crate) const LANGUAGE: &str = "rust";

/// An error type with the registry's entry that it takes its defaults from.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub error_type: String,
    pub ancestors: Vec<String>,
    pub entry: &'static ErrorType,
}

/// The facts of a type; of one that the registry does not hold those of the unclassified one.
pub(crate) fn describe(error_type: &str) -> Facts {
    let entry = find_nearest(error_type, []);
    let above = (entry.name != error_type).then_some(entry.name);
    let ancestors = above.into_iter().chain(entry.ancestors.iter().copied());
    Facts {
        error_type: error_type.to_owned(),
        ancestors: ancestors.map(str::to_owned).collect(),
        entry,
    }
}

impl Facts {
    /// The facts of the type that a caller asks for; nothing for a text that is no type.
    pub fn choose(&self, error_type: &str) -> Option<Facts> {
        if !is_type_name(error_type) {
            return None;
        }
        if find_type(error_type).is_some() {
            return Some(describe(error_type));
        }
        // A type that is not in the registry says what it is a kind of: what would have been found (UEP-TYPE-014).
        let mut ancestors = vec![self.error_type.clone()];
        ancestors.extend(self.ancestors.iter().cloned());
        ancestors.truncate(crate::limits::MAX_TYPE_ANCESTORS.size());
        Some(Facts {
            error_type: error_type.to_owned(),
            ancestors,
            entry: self.entry,
        })
    }

    /// The recovery that the type's entry says (UEP-RCV-006).
    pub fn recovery(&self) -> Recovery {
        let strategies = self
            .entry
            .recovery_strategies
            .iter()
            .take(MAX_STRATEGIES.size());
        Recovery {
            retryability: number_of(self.entry.retryability, Retryability::name, "RETRYABILITY_"),
            throttled: self.entry.throttled,
            effect: number_of(self.entry.default_effect, Effect::name, "EFFECT_"),
            strategies: strategies.map(|name| (*name).to_owned()).collect(),
            ..Recovery::default()
        }
    }

    /// The handling that follows from the type: that it is expected (UEP-SEV-026).
    pub fn handling(&self, given: Option<Handling>) -> Option<Handling> {
        if !self.entry.expected {
            return given;
        }
        Some(Handling {
            expected: true,
            ..given.unwrap_or_default()
        })
    }
}

/// The number of an enum's value by its bare name; 0 for what nobody can know from the type alone.
fn number_of<E: TryFrom<i32> + Copy>(bare: &str, name: fn(E) -> &'static str, prefix: &str) -> i32 {
    let is_named = |number: &i32| {
        E::try_from(*number).is_ok_and(|value| name(value).strip_prefix(prefix) == Some(bare))
    };
    (1..16).find(is_named).unwrap_or(0)
}

/// The error type of a native type's name, without the arguments that its user chose; unclassified ones are none.
pub(crate) fn classify(type_name: &str) -> Option<&'static str> {
    let plain = type_name
        .split_once('<')
        .map_or(type_name, |(path, _)| path);
    let found = find_native(LANGUAGE, type_name).or_else(|| find_native(LANGUAGE, plain));
    found.filter(|error_type| *error_type != UNKNOWN_UNCLASSIFIED)
}
