use super::{Fact, teller::Teller, words::said_by};
use crate::{
    Catalogue, Release, Releases, Truth,
    catalogue::{Rule, Wording},
    version,
};

impl Teller<'_> {
    /// Tells that a rule holds for the release of Kubernetes that the model is about; nothing for a
    /// rule that holds for every release.
    pub(super) fn release(&self, releases: Releases) -> Option<Fact> {
        if releases.all() {
            return None;
        }
        let wording = self.ground.catalogue.wording();
        let (range, since, until) = range(releases, wording);
        let about = &self.ground.model.about;
        // A text without a version in it states none.
        let stated = version::stated(about).filter(|_| Release::stated(about).is_some());
        let sentence = match stated {
            Some(stated) => {
                let places = [("version", stated.value.as_str()), ("range", &range)];
                wording.reason("release_stated", &places)
            }
            None => wording.reason("release_missing", &[("range", &range)]),
        };
        let ends = [("since", since), ("until", until)];
        let ends = ends.iter().filter(|(_, end)| !end.is_empty());
        let asked: Vec<String> = ends.map(|(word, end)| format!("{word} '{end}'")).collect();
        Some(Fact {
            sentence,
            predicate: asked.join(" "),
            truth: Truth::True,
            about_control: false,
            plain: false,
            item: self.scene.subject(),
            // It is a property of the whole model and not of the item.
            property: None,
            value: stated.map(|stated| stated.value.clone()),
            evidence: stated
                .map(|stated| said_by(&stated.evidence, wording))
                .unwrap_or_default(),
        })
    }
}

/// Says which releases a rule holds for, and returns both ends as text besides.
fn range(releases: Releases, wording: &Wording) -> (String, String, String) {
    let [since, until] = [releases.since, releases.until].map(|it| it.map(|it| it.to_string()));
    let (key, since, until) = match (since, until) {
        (Some(since), Some(until)) => ("releases_between", since, until),
        (Some(since), None) => ("releases_since", since, String::new()),
        (None, until) => ("releases_until", String::new(), until.unwrap_or_default()),
    };
    let range = wording.reason(key, &[("since", &since), ("until", &until)]);
    (range, since, until)
}

impl Catalogue {
    /// Says which releases of Kubernetes a rule holds for and what changed in which; nothing for a
    /// rule that holds for every release and has nothing to tell about them.
    pub fn releases_told(&self, rule: &Rule) -> Option<String> {
        let wording = self.wording();
        let only = (!rule.releases.all()).then(|| {
            let (range, ..) = range(rule.releases, wording);
            wording.reason("releases_only", &[("range", &range)])
        });
        let told: Vec<&str> = [only.as_deref(), rule.version_note.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}
