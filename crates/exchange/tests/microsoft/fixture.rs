//! Small files, written as the tool writes them.

use bulkhead_exchange::{
    NoteKind,
    microsoft::{Imported, read_model},
};
use bulkhead_model::{BoundaryId, ElementId, FlowId};
use uuid::Uuid;

/// A template in the dialect of templates.
pub(crate) const TEMPLATE: &str = include_str!("../files/small.tb7");
/// The same in the dialect of models.
pub(crate) const KNOWLEDGE_BASE: &str = include_str!("../files/knowledge_base.xml");

pub(crate) fn guid(number: u128) -> Uuid {
    Uuid::from_u128(0xF00D_0000_0000_4000_8000_0000_0000_0000 + number)
}

pub(crate) fn element_id(number: u128) -> ElementId {
    ElementId::new(guid(number))
}

pub(crate) fn boundary_id(number: u128) -> BoundaryId {
    BoundaryId::new(guid(number))
}

pub(crate) fn flow_id(number: u128) -> FlowId {
    FlowId::new(guid(number))
}

/// A property whose text is its value.
pub(crate) fn text(form: &str, display_name: &str, name: &str, value: &str) -> String {
    format!(
        "<a:anyType i:type=\"b:{form}DisplayAttribute\"><b:DisplayName>{display_name}\
         </b:DisplayName><b:Name>{name}</b:Name><b:Value i:type=\"c:string\">{value}</b:Value>\
         </a:anyType>"
    )
}

/// A property with options.
pub(crate) fn list(display_name: &str, name: &str, options: &[&str], selected: &str) -> String {
    let options: Vec<String> = options
        .iter()
        .map(|option| format!("<a:string>{option}</a:string>"))
        .collect();
    format!(
        "<a:anyType i:type=\"b:ListDisplayAttribute\"><b:DisplayName>{display_name}\
         </b:DisplayName><b:Name>{name}</b:Name><b:Value i:type=\"a:ArrayOfstring\">{}</b:Value>\
         <b:SelectedIndex>{selected}</b:SelectedIndex></a:anyType>",
        options.concat()
    )
}

/// Something drawn.
#[derive(Clone)]
pub(crate) struct Drawn {
    form: &'static str,
    guid: String,
    types: (String, String),
    properties: String,
    members: String,
}

impl Drawn {
    fn new(form: &'static str, number: u128, label: &str, of: &str, generic: &str) -> Self {
        let header = "<a:anyType i:type=\"b:HeaderDisplayAttribute\"><b:DisplayName>Any\
                      </b:DisplayName><b:Name /><b:Value i:nil=\"true\" /></a:anyType>";
        Self {
            form,
            guid: guid(number).to_string(),
            types: (of.to_owned(), generic.to_owned()),
            properties: header.to_owned() + &text("String", "Name", "", label),
            members: String::new(),
        }
    }

    pub(crate) fn process(number: u128, label: &str) -> Self {
        Self::new("StencilEllipse", number, label, "SE.P.Web", "GE.P").at(0, 0, 100, 100)
    }

    pub(crate) fn entity(number: u128, label: &str) -> Self {
        Self::new("StencilRectangle", number, label, "GE.EI", "GE.EI").at(200, 0, 100, 100)
    }

    pub(crate) fn store(number: u128, label: &str) -> Self {
        Self::new("StencilParallelLines", number, label, "GE.DS", "GE.DS").at(400, 0, 100, 100)
    }

    pub(crate) fn zone(number: u128, label: &str, left: i32, top: i32, side: i32) -> Self {
        Self::new("BorderBoundary", number, label, "OWN.BOX", "OWN.BOX").at(left, top, side, side)
    }

    pub(crate) fn line(number: u128, label: &str, points: [i32; 6]) -> Self {
        Self::new("LineBoundary", number, label, "GE.TB.L", "GE.TB.L").along(points)
    }

    pub(crate) fn flow(number: u128, label: &str, from: u128, to: u128) -> Self {
        Self::new("Connector", number, label, "GE.DF", "GE.DF")
            .with("SourceGuid", &guid(from).to_string())
            .with("TargetGuid", &guid(to).to_string())
    }

    pub(crate) fn note(number: u128, label: &str) -> Self {
        Self::new("StencilRectangle", number, label, "GE.A", "GE.A").at(0, 900, 100, 100)
    }

    pub(crate) fn shaped(mut self, form: &'static str) -> Self {
        self.form = form;
        self
    }

    pub(crate) fn called(mut self, guid: &str) -> Self {
        guid.clone_into(&mut self.guid);
        self
    }

    pub(crate) fn typed(mut self, of: &str, generic: &str) -> Self {
        self.types = (of.to_owned(), generic.to_owned());
        self
    }

    pub(crate) fn stating(mut self, property: &str) -> Self {
        self.properties.push_str(property);
        self
    }

    pub(crate) fn with(mut self, member: &str, value: &str) -> Self {
        for part in ["<d:", member, ">", value, "</d:", member, ">"] {
            self.members.push_str(part);
        }
        self
    }

    pub(crate) fn unplaced(mut self) -> Self {
        self.members.clear();
        self
    }

    pub(crate) fn at(self, left: i32, top: i32, width: i32, height: i32) -> Self {
        self.unplaced()
            .with("Height", &height.to_string())
            .with("Left", &left.to_string())
            .with("Top", &top.to_string())
            .with("Width", &width.to_string())
    }

    /// Runs from one point past another to a third.
    pub(crate) fn along(self, [ax, ay, hx, hy, bx, by]: [i32; 6]) -> Self {
        [
            ("SourceX", ax),
            ("SourceY", ay),
            ("HandleX", hx),
            ("HandleY", hy),
            ("TargetX", bx),
            ("TargetY", by),
        ]
        .into_iter()
        .fold(self, |drawn, (member, value)| {
            drawn.with(member, &value.to_string())
        })
    }

    fn xml(&self) -> String {
        let Self {
            form,
            guid,
            types: (of, generic),
            properties,
            members,
        } = self;
        format!(
            "<a:KeyValueOfguidanyType><a:Key>{guid}</a:Key><a:Value z:Id=\"i1\" i:type=\"{form}\">\
             <d:GenericTypeId>{generic}</d:GenericTypeId><d:Guid>{guid}</d:Guid>\
             <d:Properties>{properties}</d:Properties><d:TypeId>{of}</d:TypeId>{members}\
             </a:Value></a:KeyValueOfguidanyType>"
        )
    }
}

/// A diagram.
pub(crate) fn surface(guid: &str, name: &str, drawn: &[Drawn]) -> String {
    let (lines, borders): (Vec<&Drawn>, Vec<&Drawn>) = drawn
        .iter()
        .partition(|drawn| matches!(drawn.form, "Connector" | "LineBoundary"));
    let xml = |drawn: Vec<&Drawn>| drawn.into_iter().map(Drawn::xml).collect::<String>();
    format!(
        "<DrawingSurfaceModel z:Id=\"i0\"><d:GenericTypeId>DRAWINGSURFACE</d:GenericTypeId>\
         <d:Guid>{guid}</d:Guid><d:Properties>{}</d:Properties>\
         <d:TypeId>DRAWINGSURFACE</d:TypeId><Borders>{}</Borders><Header>{name}</Header>\
         <Lines>{}</Lines><Zoom>1.25</Zoom></DrawingSurfaceModel>",
        text("String", "Name", "", name),
        xml(borders),
        xml(lines)
    )
}

/// A model of some diagrams and what else the file holds.
pub(crate) fn file(surfaces: &str, rest: &str) -> String {
    format!(
        "<ThreatModel xmlns=\"http://schemas.datacontract.org/2004/07/ThreatModeling.Model\" \
         xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" \
         xmlns:d=\"urn:d\" xmlns:z=\"urn:z\"><DrawingSurfaceList>{surfaces}</DrawingSurfaceList>\
         {rest}</ThreatModel>"
    )
}

/// A model with one diagram and the template.
pub(crate) fn drawing(drawn: &[Drawn]) -> String {
    let surface = surface(&guid(1_000).to_string(), "Overview", drawn);
    file(&surface, KNOWLEDGE_BASE)
}

#[track_caller]
pub(crate) fn import(file: &str) -> Imported {
    read_model(file.as_bytes(), "models/small.tm7").unwrap_or_else(|error| panic!("{error}"))
}

/// Returns kind and item of every note that is not about the template itself.
pub(crate) fn notes(imported: &Imported) -> Vec<(NoteKind, &str)> {
    imported
        .notes
        .iter()
        .filter(|note| note.kind != NoteKind::Template)
        .map(|note| (note.kind, note.item.as_str()))
        .collect()
}
