//! The order of a map's entries by their keys, in which they are written. Allocates nothing.

/// Maps with more entries than this are put in order by their owned form.
const MOST: usize = 64;

/// In which order entries are written: as they stand, or by indices.
pub(super) struct Order {
    is_given: bool,
    indices: [u8; MOST],
}

impl Order {
    /// Nothing where a key stands there twice, or where there are too many entries to put them in order here.
    #[inline(always)]
    pub fn of<V>(entries: &[(&str, V)]) -> Option<Order> {
        let mut order = Order {
            is_given: entries.windows(2).all(|pair| pair[0].0 < pair[1].0),
            indices: [0; MOST],
        };
        if !order.is_given {
            sort(entries, &mut order.indices)?;
        }
        Some(order)
    }

    /// The index of the entry that is written as the one of this number.
    #[inline(always)]
    pub fn at(&self, number: usize) -> usize {
        if self.is_given {
            number
        } else {
            usize::from(self.indices[number])
        }
    }
}

#[inline(never)]
fn sort<V>(entries: &[(&str, V)], indices: &mut [u8; MOST]) -> Option<()> {
    let used = indices.get_mut(..entries.len())?;
    for (index, place) in used.iter_mut().enumerate() {
        *place = index as u8;
    }
    let key = |index: &u8| entries[usize::from(*index)].0;
    used.sort_unstable_by(|a, b| key(a).cmp(key(b)));
    let are_unique = used.windows(2).all(|pair| key(&pair[0]) != key(&pair[1]));
    are_unique.then_some(())
}
