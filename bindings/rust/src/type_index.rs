//! Find a type of the registry by its name: a table of hashes that the compiler fills. Holds no names of its own.

use crate::registry::ErrorType;
use crate::types::TYPES;

/// A power of two, so large that most names find their place at once.
const SLOTS: usize = 4 * TYPES.len().next_power_of_two();
const FREE: u16 = u16::MAX;
static INDEX: [u16; SLOTS] = fill();

const fn fill() -> [u16; SLOTS] {
    let mut index = [FREE; SLOTS];
    let mut entry = 0;
    while entry < TYPES.len() {
        let mut slot = slot_of(TYPES[entry].name.as_bytes());
        while index[slot] != FREE {
            slot = (slot + 1) % SLOTS;
        }
        index[slot] = entry as u16;
        entry += 1;
    }
    index
}

/// Names differ in their ends more than in their beginnings, so the last sixteen bytes and the length decide.
const fn slot_of(name: &[u8]) -> usize {
    let (last, before) = match name.last_chunk::<16>() {
        Some(chunk) => read_halves(chunk),
        None => (name.len() as u64, 0),
    };
    let mixed =
        (last ^ before.rotate_left(29) ^ name.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize % SLOTS
}

const fn read_halves(chunk: &[u8; 16]) -> (u64, u64) {
    let both = u128::from_le_bytes(*chunk);
    ((both >> 64) as u64, both as u64)
}

pub(crate) fn find_type(name: &str) -> Option<&'static ErrorType> {
    let mut slot = slot_of(name.as_bytes());
    while INDEX[slot] != FREE {
        let entry = &TYPES[usize::from(INDEX[slot])];
        if entry.name == name {
            return Some(entry);
        }
        slot = (slot + 1) % SLOTS;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_found_by_its_name_alone() {
        for entry in TYPES {
            assert!(find_type(entry.name).is_some_and(|found| std::ptr::eq(found, entry)));
            assert!(find_type(&entry.name[1..]).is_none());
            assert!(find_type(&format!("{}_", entry.name)).is_none());
        }
        for name in ["", "uep", "uep.network", "com.acme.shop.no_stock"] {
            assert!(find_type(name).is_none());
        }
    }

    #[test]
    fn most_types_are_found_at_once() {
        let at_once = TYPES.iter().filter(|entry| {
            std::ptr::eq(
                &TYPES[usize::from(INDEX[slot_of(entry.name.as_bytes())])],
                *entry,
            )
        });
        assert!(at_once.count() * 4 > TYPES.len() * 3);
    }
}
