use crate::fixture::{
    Drawn, drawing, element_id, file, flow_id, guid, import, list, notes, surface, text,
};
use bulkhead_exchange::NoteKind;
use bulkhead_model::{ElementKind, Evidence};

const OUT_OF_SCOPE: &str = "71f3d9aa-b8ef-4e54-8126-607a1d903103";

#[test]
fn a_drawing_becomes_a_model() {
    let imported = import(&drawing(&[
        Drawn::process(1, "Web"),
        Drawn::entity(2, "Ada"),
        Drawn::store(3, "Orders"),
        Drawn::flow(4, "Buy", 2, 1),
    ]));
    let model = &imported.model;
    assert_eq!(notes(&imported), []);
    assert_eq!(model.about.title, "small");
    let web = &model.elements[&element_id(1)];
    assert_eq!((web.name.as_str(), web.kind), ("Web", ElementKind::Process));
    assert_eq!(web.component, "tmt/small-simple/SE.P.Web");
    assert_eq!(web.origin, guid(1).to_string());
    let kinds: Vec<ElementKind> = model
        .elements
        .values()
        .map(|element| element.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            ElementKind::Process,
            ElementKind::ExternalEntity,
            ElementKind::DataStore
        ]
    );
    let flow = &model.flows[&flow_id(4)];
    assert_eq!((flow.from, flow.to), (element_id(2), element_id(1)));
    assert_eq!(flow.component, "tmt/small-simple/GE.DF");
    assert_eq!(flow.origin, guid(4).to_string());
}

/// The window imports the same file.
#[test]
fn a_file_without_a_template_is_read_too() {
    let imported = import(include_str!("../files/small.tm7"));
    assert_eq!(notes(&imported), [(NoteKind::FlowLeftOut, "Report")]);
    let model = &imported.model;
    let names: Vec<&str> = (model.elements.values())
        .map(|element| element.name.as_str())
        .collect();
    assert_eq!(names, ["Shop", "Orders"]);
    assert_eq!((model.flows.len(), model.boundaries.len()), (1, 2));
}

#[test]
fn diagrams_keep_their_order_and_names() {
    let first = guid(100).to_string();
    let surfaces = [
        surface(&first, "Second &amp; first", &[Drawn::process(1, "A")]),
        surface("", "", &[Drawn::process(2, "B")]),
        surface(
            &first,
            "Again",
            &[Drawn::process(3, "C"), Drawn::flow(4, "far", 3, 1)],
        ),
    ];
    let imported = import(&file(&surfaces.concat(), ""));
    let mut diagrams: Vec<_> = imported.model.diagrams.values().collect();
    diagrams.sort_by_key(|diagram| diagram.position);
    let names: Vec<&str> = diagrams
        .iter()
        .map(|diagram| diagram.name.as_str())
        .collect();
    assert_eq!(names, ["Second & first", "Diagram 2", "Again"]);
    assert_eq!(diagrams[0].id.uuid(), guid(100));
    assert_eq!(imported.model.elements.len(), 3);
    assert_eq!(imported.model.flows.len(), 1);
    assert!(notes(&imported).contains(&(NoteKind::Repeated, "Again")));
}

#[test]
fn without_a_template_components_are_our_own() {
    let surface = surface(
        &guid(100).to_string(),
        "d",
        &[
            Drawn::process(1, "A"),
            Drawn::entity(2, "B"),
            Drawn::store(3, "C"),
            Drawn::flow(4, "D", 1, 2),
            Drawn::zone(5, "E", 0, 0, 50).typed("GE.TB.B", "GE.TB.B"),
            Drawn::line(6, "F", [0, 0, 5, 5, 10, 10]),
        ],
    );
    let imported = import(&file(&surface, "<KnowledgeBase i:nil=\"true\" />"));
    assert_eq!(imported.template, None);
    let model = &imported.model;
    let elements: Vec<&str> = model
        .elements
        .values()
        .map(|one| one.component.as_str())
        .collect();
    assert_eq!(elements, ["process", "external-entity", "data-store"]);
    let boundaries: Vec<&str> = model
        .boundaries
        .values()
        .map(|one| one.component.as_str())
        .collect();
    assert_eq!(boundaries, ["zone", "line"]);
    assert_eq!(model.flows[&flow_id(4)].component, "flow");
    assert_eq!(notes(&imported), [(NoteKind::UnknownType, "SE.P.Web")]);
}

#[test]
fn what_is_drawn_as_another_kind_than_its_type_is_both() {
    let imported = import(&drawing(&[
        Drawn::store(1, "Documents").typed("SE.P.Web", "GE.DS"),
        Drawn::store(2, "More").typed("SE.P.Web", "GE.DS"),
        Drawn::process(3, "Own").typed("SE.P.Mine", "GE.MINE"),
    ]));
    let template = imported.template.as_ref().unwrap();
    let found = |id: &str| {
        let of = template.types.iter().find(|of| of.id == id).unwrap();
        assert!(!of.palette && !of.stands_for_kind);
        of.parents.clone()
    };
    assert_eq!(found("SE.P.Web+GE.DS"), ["SE.P.Web", "GE.DS"]);
    assert_eq!(found("SE.P.Mine"), ["GE.MINE"]);
    assert!(found("GE.MINE").is_empty());
    let documents = &imported.model.elements[&element_id(1)];
    assert_eq!(documents.component, "tmt/small-simple/SE.P.Web+GE.DS");
    assert_eq!(documents.kind, ElementKind::DataStore);
    assert_eq!(notes(&imported), [(NoteKind::UnknownType, "SE.P.Mine")]);
}

#[test]
fn properties_have_the_selected_option_and_where_it_stands() {
    let imported = import(&drawing(&[Drawn::process(1, "Web")
        .stating(&list("Writes logs", "logs", &["Not Selected", "Yes "], "1"))
        .stating(&list("Isolation", "isolation", &["None"], ""))
        .stating(&list("Broken", "broken", &["a", "b"], "7"))
        .stating(&list("Nameless", "", &["a", "b"], "1"))
        .stating(&list("Writes logs", "logs", &["Not Selected", "Yes "], "1"))
        .stating(&text("Boolean", "Ready", "ready", "true"))
        .stating(&text("CustomString", "Team", "", "Blue"))
        .stating(&text(
            "String",
            "Dataflow Order",
            "15ccd509-98eb-49ad-b9c2-b4a2926d1780",
            "0",
        ))]));
    let web = &imported.model.elements[&element_id(1)];
    let values: Vec<(&str, &str)> = web
        .properties
        .iter()
        .map(|(key, value)| (key.as_str(), value.value.as_str()))
        .collect();
    assert_eq!(
        values,
        [("isolation", "None"), ("logs", "Yes "), ("ready", "true")]
    );
    assert_eq!(web.notes, "Nameless: b\nTeam: Blue");
    assert_eq!(
        web.properties["logs"].evidence,
        Evidence::File {
            path: "models/small.tm7".to_owned(),
            line: 1
        }
    );
    assert_eq!(notes(&imported), [(NoteKind::PropertyLeftOut, "Web")]);
}

#[test]
fn what_is_out_of_scope_says_why() {
    let flag = |value| text("Boolean", "Out Of Scope", OUT_OF_SCOPE, value);
    let reason = "752473b6-52d4-4776-9a24-202153f7d579";
    let imported = import(&drawing(&[
        Drawn::process(1, "A").stating(&flag("true")).stating(&text(
            "String",
            "Reason For Out Of Scope",
            reason,
            "Not ours",
        )),
        Drawn::process(2, "B").stating(&text("Boolean", "Out Of Scope", "", "true")),
        Drawn::process(3, "C")
            .stating(&flag("false"))
            .stating(&text("String", "Reason For Out Of Scope", reason, "Once")),
        Drawn::flow(4, "D", 1, 2).stating(&flag("true")),
    ]));
    let elements = &imported.model.elements;
    let why = |number| elements[&element_id(number)].out_of_scope.as_deref();
    assert_eq!(why(1), Some("Not ours"));
    assert_eq!(
        why(2),
        Some("Marked as out of scope in the Threat Modeling Tool.")
    );
    assert_eq!(why(3), None);
    assert_eq!(
        elements[&element_id(3)].notes,
        "Reason For Out Of Scope: Once"
    );
    assert!(imported.model.flows[&flow_id(4)].out_of_scope.is_some());
}

#[test]
fn names_are_one_line_and_never_empty() {
    let long = "x".repeat(300);
    let imported = import(&drawing(&[
        Drawn::process(1, "Get&#xD;\n  pods\u{202E}"),
        Drawn::process(2, " &#xD;\n "),
        Drawn::process(3, &long),
    ]));
    let elements = &imported.model.elements;
    let name = |number| elements[&element_id(number)].name.as_str();
    assert_eq!(name(1), "Get pods");
    assert_eq!(name(2), "Web Server");
    assert!(name(3).ends_with('…'));
    assert_eq!(elements[&element_id(3)].notes, long);
    assert_eq!(
        notes(&imported),
        [
            (NoteKind::TextChanged, "Get pods"),
            (NoteKind::NameGiven, "Web Server"),
            (NoteKind::TextChanged, name(3)),
        ]
    );
}

#[test]
fn what_people_wrote_about_the_model_is_kept() {
    let rest = "<MetaInformation><Assumptions>One&#xD;\nTwo</Assumptions><Contributors>Grace\
        </Contributors><ExternalDependencies>Mail</ExternalDependencies>\
        <HighLevelSystemDescription>A shop</HighLevelSystemDescription><Owner>Ada</Owner>\
        <Reviewer>Alan</Reviewer><ThreatModelName>Shop</ThreatModelName></MetaInformation>\
        <Notes><Note><AddedBy>HOST\\ada</AddedBy><Date>2021</Date><Id>1</Id>\
        <Message>Ask Alan</Message></Note></Notes>";
    let imported = import(&file("", rest));
    let about = &imported.model.about;
    assert_eq!(
        (about.title.as_str(), about.owner.as_str()),
        ("Shop", "Ada")
    );
    let mut assumptions: Vec<_> = imported.model.assumptions.values().collect();
    assumptions.sort_by_key(|assumption| assumption.number);
    let texts: Vec<&str> = assumptions.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["One", "Two"]);
    assert_eq!(
        about.description,
        "A shop\n\nExternal dependencies: Mail\n\nContributors: Grace\n\nReviewer: Alan"
    );
    assert_eq!(notes(&imported), [(NoteKind::Remark, "the whole file")]);
    assert!(imported.notes[0].sentence.ends_with("Ask Alan"));
    assert!(!format!("{imported:?}").contains("HOST"));
}

#[test]
fn stored_threats_keep_what_was_decided() {
    let rest = "<ThreatInstances><a:KeyValueOfstringThreatpc_P0_PhOB><a:Key>x</a:Key><a:Value>\
        <b:ChangedBy>HOST\\ada</b:ChangedBy><b:FlowGuid>f</b:FlowGuid><b:Id>7</b:Id>\
        <b:ModifiedAt>2024-01-01T00:00:00Z</b:ModifiedAt><b:Priority>Low</b:Priority>\
        <b:Properties><a:KeyValueOfstringstring><a:Key>Title</a:Key><a:Value>Listed</a:Value>\
        </a:KeyValueOfstringstring><a:KeyValueOfstringstring><a:Key>Priority</a:Key>\
        <a:Value>High</a:Value></a:KeyValueOfstringstring></b:Properties>\
        <b:SourceGuid>s</b:SourceGuid><b:State>Mitigated</b:State>\
        <b:StateInformation>Done</b:StateInformation><b:TargetGuid>t</b:TargetGuid>\
        <b:Title i:nil=\"true\" /><b:TypeId>S1</b:TypeId></a:Value>\
        </a:KeyValueOfstringThreatpc_P0_PhOB></ThreatInstances>";
    let imported = import(&file("", rest));
    let [threat] = imported.stored.as_slice() else {
        panic!("{:?}", imported.stored);
    };
    assert_eq!((threat.rule.as_str(), threat.flow.as_str()), ("S1", "f"));
    assert_eq!((threat.source.as_str(), threat.target.as_str()), ("s", "t"));
    assert_eq!(
        (threat.number.as_str(), threat.state.as_str()),
        ("7", "Mitigated")
    );
    assert_eq!(
        (threat.priority.as_str(), threat.title.as_str()),
        ("Low", "Listed")
    );
    assert_eq!(threat.justification, "Done");
    assert!(!format!("{imported:?}").contains("HOST"));
}
