use super::*;
use bulkhead_model::check;

fn built_in() -> Catalogue {
    Catalogue::built_in().unwrap()
}

fn audited(catalogue: &Catalogue) -> Model {
    let models = catalogue.reference_models();
    let audit = models.iter().find(|model| model.id.contains("tob-2019"));
    audit.unwrap().model.clone()
}

#[test]
fn what_the_audit_filled_in_fits_the_form_and_the_model() {
    let catalogue = built_in();
    let template = catalogue.worksheet_template().unwrap();
    let fields: Vec<&str> = template
        .overview
        .iter()
        .chain(&template.service_notes)
        .map(|field| field.id.as_str())
        .collect();
    for key in [OWNERS, DATA_CLASSIFICATION, NOTES] {
        assert!(fields.contains(&key), "{key}");
    }
    let keys: Vec<&str> = template.strengths.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(keys, ControlStrength::ALL.map(ControlStrength::key));
    let mut model = audited(&catalogue);
    let element = *model.elements.keys().next().unwrap();
    assert_eq!(catalogue.worksheets().len(), 7);
    for filled in catalogue.worksheets() {
        let worksheet = worksheet_from(filled, element);
        assert_eq!(worksheet.families.len(), 6, "{}", filled.id);
        assert!(worksheet.families.values().all(|it| it.strength.is_some()));
        assert!(
            worksheet
                .answers
                .keys()
                .all(|key| fields.contains(&key.as_str()))
        );
        model.worksheets.insert(element, worksheet);
        assert_eq!(check(&model), []);
    }
}

#[test]
fn the_summary_prefers_what_the_project_says() {
    let catalogue = built_in();
    let mut model = audited(&catalogue);
    let before = control_summary(&model, &catalogue);
    assert_eq!(before.families.len(), 6);
    assert!(before.rows.iter().all(|row| row.prefilled));
    let etcd = before
        .rows
        .iter()
        .find(|row| row.name.contains("etcd"))
        .unwrap();
    // Networking, cryptography, secrets management, authentication, authorization, multi-tenancy.
    let satisfactory = Some(ControlStrength::Satisfactory);
    assert_eq!(etcd.strengths[3], satisfactory);
    assert_eq!(
        etcd.strengths
            .iter()
            .filter(|it| **it == satisfactory)
            .count(),
        1
    );
    model
        .worksheets
        .insert(etcd.element, Worksheet::empty(etcd.element));
    let after = control_summary(&model, &catalogue);
    let etcd = after
        .rows
        .iter()
        .find(|row| row.name.contains("etcd"))
        .unwrap();
    assert!(!etcd.prefilled);
    assert_eq!(etcd.strengths, [None; 6]);
}
