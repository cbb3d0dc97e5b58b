use super::{
    Worksheet, WorksheetControls, WorksheetFamily, WorksheetField, WorksheetScenario,
    WorksheetTemplate,
    raw::{RawField, RawWorksheet, TemplateFile, WorksheetFile},
};
use crate::catalogue::{Source, background::read::Reading};
use serde_saphyr::Spanned;
use std::collections::BTreeSet;

impl Reading<'_> {
    /// Takes the form.
    pub(in crate::catalogue::background) fn template(
        &mut self,
        source: Source<'_>,
        file: TemplateFile,
    ) {
        let mut fields = |raw: Vec<RawField>| self.fields(source, raw);
        let [overview, service_notes, data_dictionary] =
            [file.overview, file.service_notes, file.data_dictionary].map(&mut fields);
        let [classifications, questions, strengths, conclusion] = [
            file.classifications,
            file.questions,
            file.strengths,
            file.conclusion,
        ]
        .map(&mut fields);
        for raw in &file.families {
            self.family(source, &raw.family);
        }
        let families = file.families.into_iter().map(|raw| WorksheetFamily {
            family: raw.family.value,
            questions: raw.questions,
        });
        let scenarios = file.scenarios.into_iter().map(|raw| WorksheetScenario {
            id: raw.id.value,
            title: raw.title,
        });
        self.found.template = Some(WorksheetTemplate {
            title: file.title,
            summary: file.summary,
            source: file.source,
            overview,
            service_notes,
            data_dictionary,
            classifications,
            questions,
            families: families.collect(),
            strengths,
            scenarios: scenarios.collect(),
            conclusion,
        });
    }

    fn fields(&mut self, source: Source<'_>, raw: Vec<RawField>) -> Vec<WorksheetField> {
        let mut seen = BTreeSet::new();
        for field in &raw {
            if !seen.insert(field.id.value.clone()) {
                self.twice(source, &field.id, "field");
            }
        }
        raw.into_iter()
            .map(|field| WorksheetField {
                id: field.id.value,
                title: field.title,
                hint: field.hint,
            })
            .collect()
    }

    /// Takes forms that somebody filled in.
    pub(in crate::catalogue::background) fn worksheets(
        &mut self,
        source: Source<'_>,
        file: WorksheetFile,
    ) {
        for raw in file.worksheets {
            self.check_worksheet(source, &raw);
            let families = raw.families.into_iter().map(|one| WorksheetControls {
                family: one.family.value,
                strength: one.strength.value,
                summary: one.summary,
                remarks: one.remarks,
            });
            self.found.worksheets.push(Worksheet {
                id: raw.id.value,
                title: raw.title,
                dated: file.dated.clone(),
                release: file.release.clone(),
                history: file.history,
                source: file.source.clone(),
                components: values(raw.components),
                owner: raw.owner,
                classification: raw.classification.map(|one| one.value),
                service_notes: raw.service_notes,
                families: families.collect(),
                remarks: raw.remarks,
                findings: values(raw.findings),
            });
        }
    }

    fn check_worksheet(&mut self, source: Source<'_>, raw: &RawWorksheet) {
        let all = &self.found.worksheets;
        if all.iter().any(|known| known.id == raw.id.value) {
            self.twice(source, &raw.id, "worksheet");
        }
        self.components(source, &raw.components);
        for finding in &raw.findings {
            let all = &self.found.findings;
            if !all.iter().any(|known| known.id == finding.value) {
                self.missing(source, finding, "finding", &[]);
            }
        }
        for controls in &raw.families {
            self.family(source, &controls.family);
        }
        let Some(template) = self.found.template.take() else {
            self.problems
                .whole(source, "there is no form for worksheets".to_owned());
            return;
        };
        let strengths = raw.families.iter().map(|one| &one.strength);
        self.among(source, strengths, "strength", &template.strengths);
        let classification = raw.classification.iter();
        let levels = &template.classifications;
        self.among(source, classification, "classification", levels);
        for key in raw.service_notes.keys() {
            if !template.service_notes.iter().any(|field| field.id == *key) {
                let message = format!("the form has no field {key}");
                self.problems.at(source, &raw.id, message);
            }
        }
        self.found.template = Some(template);
    }

    fn among<'r>(
        &mut self,
        source: Source<'_>,
        named: impl Iterator<Item = &'r Spanned<String>>,
        what: &str,
        fields: &[WorksheetField],
    ) {
        let known: Vec<&str> = fields.iter().map(|field| field.id.as_str()).collect();
        for id in named {
            if !known.contains(&id.value.as_str()) {
                self.missing(source, id, what, &known);
            }
        }
    }
}

fn values(named: Vec<Spanned<String>>) -> Vec<String> {
    named.into_iter().map(|one| one.value).collect()
}
