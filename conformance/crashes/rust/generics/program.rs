// Generic types, trait implementations, trait objects and constant parameters.
mod truth;

trait Store {
    fn put(&mut self, id: u32);
    fn put_all(&mut self, ids: &[u32]) {
        ids.iter().for_each(|id| self.put(*id));
    }
}

struct Ring<T, const N: usize> {
    items: [Option<T>; N],
}

impl<T: From<u32>, const N: usize> Store for Ring<T, N> {
    fn put(&mut self, id: u32) {
        let slot = self.items.iter_mut().find(|item| item.is_none());
        *slot.expect("ring is full") = Some(T::from(id));
    }
}

fn fill(store: &mut dyn Store) {
    store.put_all(&[1, 2, 3]);
}

fn main() {
    truth::install();
    fill(&mut Ring::<u64, 2> { items: [None; 2] });
}
