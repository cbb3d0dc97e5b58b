use super::*;
use bulkhead_model::{ControlStrength, FamilyControls, RecordKey, Worksheet};

fn fill_in(element: ElementId, worksheet: Option<Worksheet>) -> Edit {
    Edit::SetWorksheet { element, worksheet }
}

#[test]
fn what_an_audit_filled_in_is_offered_until_the_project_says_something() {
    let mut bench = bench("kubernetes");
    let etcd = bench.element("etcd");
    let offered = bench.session.assessment().worksheet(etcd).unwrap();
    assert!(offered.prefilled);
    let origin = offered.origin.clone().unwrap();
    assert!(origin.history);
    assert_eq!(origin.release, "Kubernetes 1.13");
    assert!(offered.template.is_some());

    // Adopted as it is, and then changed.
    bench.apply(&fill_in(etcd, Some(offered.worksheet.clone())));
    let adopted = bench.session.assessment().worksheet(etcd).unwrap();
    assert!(!adopted.prefilled);
    assert_eq!(
        (&adopted.worksheet, adopted.origin),
        (&offered.worksheet, Some(origin))
    );
    let strong = FamilyControls {
        strength: Some(ControlStrength::Strong),
        notes: "Mutual TLS everywhere.".to_owned(),
    };
    let mut changed = adopted.worksheet;
    changed.families.insert("networking".to_owned(), strong);
    let answer = bench.apply(&fill_in(etcd, Some(changed.clone())));
    assert_eq!(answer.put, [Record::Worksheet(changed.clone())]);
    assert_eq!(
        answer.status.undo.as_deref(),
        Some("Edit the worksheet of \"etcd\"")
    );
    assert!(answer.threats.is_empty(), "a worksheet changes no threat");

    let mut bench = bench.reopened();
    assert_eq!(bench.session.document().worksheets, [changed]);
    let summary = bench.session.assessment().control_summary();
    let row = summary.rows.iter().find(|row| row.element == etcd).unwrap();
    assert_eq!(row.strengths[0], Some(ControlStrength::Strong));

    // Undo takes back one field, and then the adoption.
    bench.session.undo().unwrap();
    assert_eq!(bench.session.document().worksheets, [offered.worksheet]);
    let undone = bench.session.undo().unwrap().unwrap();
    assert_eq!(undone.removed, [RecordKey::Worksheet(etcd)]);
    assert!(
        bench
            .session
            .assessment()
            .worksheet(etcd)
            .unwrap()
            .prefilled
    );
}

#[test]
fn an_element_without_an_audit_starts_with_an_empty_worksheet() {
    let mut bench = bench("kubernetes");
    let summary = bench.session.assessment().control_summary();
    let assessed: BTreeSet<ElementId> = summary.rows.iter().map(|row| row.element).collect();
    let mut elements = bench.session.model().elements.keys();
    let other = *elements.find(|id| !assessed.contains(id)).unwrap();
    let view = bench.session.assessment().worksheet(other).unwrap();
    assert_eq!(view.worksheet, Worksheet::empty(other));
    assert!(!view.prefilled && view.origin.is_none());
    bench.apply(&Edit::Delete {
        items: vec![other.into()],
    });
    assert!(bench.session.assessment().worksheet(other).is_err());
}

#[test]
fn pods_of_the_audit_start_with_what_it_said_about_the_runtime_that_they_stand_for() {
    let mut bench = bench("kubernetes-tob-2019");
    let pods = bench.element("Pods");
    let sheet = bench.session.assessment().worksheet(pods).unwrap();
    assert!(!sheet.prefilled);
    assert_eq!(sheet.origin.unwrap().title, "Container runtime");
    let summary = bench.session.assessment().control_summary();
    let assessed = summary
        .rows
        .iter()
        .filter(|row| row.strengths.iter().any(Option::is_some));
    assert_eq!(
        assessed.count(),
        7,
        "seven worksheets cover the eight components"
    );
    let other = bench.element("Internal attacker");
    assert!(
        bench
            .session
            .assessment()
            .worksheet(other)
            .unwrap()
            .origin
            .is_none()
    );
    bench = bench.reopened();
    assert_eq!(bench.session.document().worksheets, [sheet.worksheet]);
}
