//! What groups records, and what does not.

use uep::model::*;
use uep::{compute_fingerprint, fingerprint};

use crate::samples::*;

#[test]
fn a_fingerprint_of_the_records_own_wins() {
    let mut record = full();
    record.fingerprint = vec!["mine".into(), "too".into()];
    assert_eq!(["mine", "too"], *fingerprint(&record));
}

#[test]
fn times_ids_lines_and_numbers_do_not_count() {
    let mut other = full();
    other.error_id = "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8f".into();
    other.timestamp = None;
    other.nodes[0].stack.as_mut().unwrap().frames[0].line = 99;
    other.severity = 40;
    assert_eq!(compute_fingerprint(&full()), compute_fingerprint(&other));
}

#[test]
fn types_functions_and_relations_count() {
    let mut seen = std::collections::BTreeSet::from([compute_fingerprint(&full())]);
    let changes: [fn(&mut uep::UniversalErrorProtocol); 4] = [
        |record| record.error_type = "uep.deadline.exceeded".into(),
        |record| record.nodes[1].type_name.push('x'),
        |record| {
            record.nodes[0].stack.as_mut().unwrap().frames[0]
                .function
                .push('x')
        },
        |record| record.nodes[1].relation = Relation::Suppressed as i32,
    ];
    for change in changes {
        let mut record = full();
        change(&mut record);
        assert!(seen.insert(compute_fingerprint(&record)));
    }
}

#[test]
fn the_order_and_number_of_equal_members_do_not_count() {
    let group = |messages: &[&str]| {
        let mut record = smallest();
        record.nodes = vec![Node {
            is_group: true,
            ..Default::default()
        }];
        for message in messages {
            let mut node = child(0, Relation::Member, message);
            node.stack = None;
            record.nodes.push(node);
        }
        compute_fingerprint(&record)
    };
    assert_eq!(group(&["a", "b"]), group(&["b", "a", "a"]));
    assert_ne!(group(&["a", "b"]), group(&["a"]));
}

#[test]
fn frames_of_the_application_count_where_they_are_known() {
    let mut record = full();
    record.nodes[0].stack.as_mut().unwrap().frames[2].in_app = Some(true);
    let own = compute_fingerprint(&record);
    record.nodes[0].stack.as_mut().unwrap().frames[0].function = "lib::other".into();
    assert_eq!(own, compute_fingerprint(&record));
}

#[test]
fn a_record_without_nodes_counts_as_one_node() {
    let mut record = smallest();
    let alone = compute_fingerprint(&record);
    record.nodes = vec![Node {
        message: record.error_message.clone(),
        ..Default::default()
    }];
    assert_eq!(alone, compute_fingerprint(&record));
}
