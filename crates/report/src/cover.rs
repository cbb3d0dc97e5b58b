use crate::{scope::Stated, survey::Survey, words::moment};
use bulkhead_analysis::{Coverage, VERSION, catalogue::OF_THE_WHOLE};
use serde::Serialize;

/// What stands on the cover.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Cover {
    /// Name of the system.
    pub title: String,
    /// When the pack was made, for people.
    pub made_at: String,
    /// Who made it.
    pub made_by: String,
    /// Who answers for the model.
    pub owner: String,
    /// Which version of Kubernetes the model is about; nothing where nobody stated one.
    pub version: Option<Stated>,
    /// Hash of the content of the model.
    pub content_hash: String,
    /// Name and version of the program.
    pub program: String,
    /// How large the model is.
    pub counts: Vec<Count>,
    /// How many cells of the coverage matrix have nothing open, in per cent.
    pub percent: u32,
}

/// A number with the word for what it counts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// Of what.
    pub of: String,
}

pub(crate) fn cover(survey: &Survey<'_>, coverage: &Coverage, crossings: usize) -> Cover {
    let (inputs, words) = (survey.inputs, survey.words);
    let count = |number, key| Count {
        number,
        of: words.count(key, number),
    };
    Cover {
        title: words.or(&inputs.model.about.title, "untitled"),
        made_at: moment(inputs.made_at),
        made_by: words.or(inputs.made_by, "nobody"),
        owner: words.or(&inputs.model.about.owner, "nobody"),
        version: inputs
            .model
            .about
            .properties
            .get(VERSION)
            .map(|stated| Stated {
                name: inputs.catalogue.property_title(OF_THE_WHOLE, VERSION),
                text: stated.value.clone(),
            }),
        content_hash: words.or(inputs.content_hash, "not_stated"),
        program: words.fill("program_version", &[("version", inputs.program_version)]),
        counts: vec![
            count(inputs.model.elements.len(), "elements"),
            count(inputs.model.flows.len(), "flows"),
            count(inputs.model.boundaries.len(), "zones"),
            count(crossings, "crossings_count"),
            count(survey.found.len(), "threats_count"),
        ],
        percent: coverage.percent,
    }
}
