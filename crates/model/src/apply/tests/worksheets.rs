use super::*;
use crate::{ControlStrength, DataEntry, FamilyControls, Worksheet, limits};

pub(super) fn worksheet(number: u8, text: &str) -> Worksheet {
    let controls = FamilyControls {
        strength: Some(ControlStrength::Weak),
        notes: text.to_owned(),
    };
    Worksheet {
        answers: [("how-it-works".to_owned(), text.to_owned())].into(),
        data: vec![DataEntry {
            name: "tokens".to_owned(),
            classification: "high".to_owned(),
            notes: text.to_owned(),
        }],
        families: [("networking".to_owned(), controls)].into(),
        scenarios: vec![text.to_owned()],
        ..Worksheet::empty(element_id(number))
    }
}

pub(super) fn fill_in(number: u8, worksheet: Option<Worksheet>) -> Edit {
    Edit::SetWorksheet {
        element: element_id(number),
        worksheet,
    }
}

#[test]
fn a_worksheet_goes_with_its_element_and_comes_back_with_it() {
    let mut model = built(&[
        add_element(1, 0, 0),
        add_element(2, 300, 0),
        fill_in(1, Some(worksheet(1, "first"))),
        // A worksheet belongs to the element of the edit.
        fill_in(2, Some(worksheet(1, "second"))),
    ]);
    assert_eq!(model.worksheets[&element_id(2)], worksheet(2, "second"));
    let before = model.clone();
    let delete = Edit::Delete {
        items: vec![element_id(1).into()],
    };
    let deleted = apply(&mut model, &delete, CONTEXT).unwrap();
    assert!(!model.worksheets.contains_key(&element_id(1)));
    model.apply_changes(&deleted.inverse()).unwrap();
    assert_eq!(model, before);
    let removed = apply(&mut model, &fill_in(1, None), CONTEXT).unwrap();
    assert_eq!(removed.label, "Remove the worksheet of \"element 1\"");
    assert_eq!(model.worksheets.len(), 1);
    model.apply_changes(&removed.inverse()).unwrap();
    assert_eq!(model, before);
}

#[test]
fn a_worksheet_that_cannot_be_is_refused_and_found() {
    let mut model = built(&[add_element(1, 0, 0)]);
    let long = "x".repeat(limits::TEXT_CHARACTERS + 1);
    let crowded = Worksheet {
        scenarios: vec![String::new(); limits::WORKSHEET_ENTRIES + 1],
        ..worksheet(1, "")
    };
    let nameless = Worksheet {
        answers: [(" ".to_owned(), String::new())].into(),
        ..worksheet(1, "")
    };
    for (sheet, message) in [
        (worksheet(1, &long), "longer than"),
        (worksheet(1, "a\u{202E}b"), "control character"),
        (crowded, "a list of a worksheet"),
        (nameless, "a name cannot be empty"),
    ] {
        let edit = fill_in(1, Some(sheet.clone()));
        let refusal = apply(&mut model, &edit, CONTEXT).unwrap_err().to_string();
        assert!(refusal.contains(message), "{refusal}");
        let mut records: Vec<Record> = model.records().collect();
        records.push(Record::Worksheet(sheet));
        assert_eq!(check(&Model::from_records(records)).len(), 1, "{message}");
    }
    let missing = apply(&mut model, &fill_in(9, None), CONTEXT).unwrap_err();
    assert_eq!(missing, Refusal::Unknown(element_id(9).into()));
    let mut records: Vec<Record> = model.records().collect();
    records.push(Record::Worksheet(worksheet(9, "")));
    assert_eq!(check(&Model::from_records(records)).len(), 1);
}
