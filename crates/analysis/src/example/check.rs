use super::{Example, ExampleFailure, Expectation, Happened, parse_example};
use crate::{
    Analysis, Catalogue, Reason, Truth,
    catalogue::{Rule, RuleSubject},
    reason::{Places, ground_of, reason_of},
    rule::{Scene, evaluate},
};
use bulkhead_model::{ItemId, Model};

impl Catalogue {
    /// Runs the examples of all rules and returns those that do not show what they should.
    pub fn failed_examples(&self) -> Vec<ExampleFailure> {
        let mut failures = Vec::new();
        for rule in &self.rules {
            let mut numbers = [0; 2];
            for (expected, example) in rule.examples.iter() {
                let [positive, negative] = &mut numbers;
                let number = match expected {
                    Expectation::Open => positive,
                    Expectation::NotOpen => negative,
                };
                *number += 1;
                let Err(happened) = self.run(rule, expected, example) else {
                    continue;
                };
                failures.push(ExampleFailure {
                    rule: rule.id.clone(),
                    pack: rule.pack.clone(),
                    expected,
                    number: *number,
                    file: example.file.clone(),
                    line: example.line,
                    happened,
                });
            }
        }
        failures
    }

    /// Runs one example. Generic rules are asked like specific ones: what else holds for the same
    /// subject says nothing about the rule.
    fn run(&self, rule: &Rule, expected: Expectation, example: &Example) -> Result<(), Happened> {
        let model = parse_example(&example.text, self).map_err(Happened::Mistake)?;
        let subjects: Vec<ItemId> = match rule.subject {
            RuleSubject::Element => model.elements.keys().map(|&id| id.into()).collect(),
            RuleSubject::Flow => model.flows.keys().map(|&id| id.into()).collect(),
        };
        if subjects.is_empty() {
            return Err(Happened::NoSubject);
        }
        let analysis = Analysis::new(&model, self);
        let answers: Vec<(Answer, String)> = subjects
            .into_iter()
            .flat_map(|subject| ways(subject, &model))
            .filter_map(|way| {
                analysis.with_scene(way, &model, self, |scene| {
                    self.told_answer(rule, scene, &model)
                })
            })
            .collect();
        let open = answers.iter().any(|(answer, _)| *answer == Answer::Open);
        if open == (expected == Expectation::Open) {
            return Ok(());
        }
        let telling = answers.into_iter().filter_map(|(answer, sentence)| {
            (open == (answer == Answer::Open)).then_some(sentence)
        });
        Err(Happened::Otherwise(telling.collect()))
    }

    fn told_answer(&self, rule: &Rule, scene: Scene<'_>, model: &Model) -> (Answer, String) {
        let ground = ground_of(rule, model, self);
        let truth = |condition| evaluate(condition, &scene, ground);
        let answer = if truth(&rule.when) == Truth::False {
            Answer::DoesNotHold
        } else if rule.unless.as_ref().map(truth) == Some(Truth::True) {
            Answer::Controlled
        } else {
            Answer::Open
        };
        let name = model.name(scene.subject()).unwrap_or_default();
        let places = Places::new(scene, model, self.wording());
        let reason = reason_of(rule, scene, &places, ground);
        let sentence = format!("it {} {name}: {}", answer.words(), why(answer, &reason));
        (answer, sentence)
    }
}

/// Returns the ways in which a rule looks at a subject: a flow that goes both ways also backwards.
fn ways(subject: ItemId, model: &Model) -> Vec<(ItemId, bool)> {
    let two_way = match subject {
        ItemId::Flow(id) => model.flows.get(&id).is_some_and(|flow| flow.two_way),
        _ => false,
    };
    let back = two_way.then_some((subject, true));
    [(subject, false)].into_iter().chain(back).collect()
}

/// Says why. Where a rule does not hold, what would control it does not matter.
fn why(answer: Answer, reason: &Reason) -> String {
    if answer != Answer::DoesNotHold {
        return reason.sentence.trim_end_matches('.').to_owned();
    }
    let facts = reason.facts.iter().filter(|fact| !fact.about_control);
    let sentences: Vec<&str> = facts.map(|fact| fact.sentence.as_str()).collect();
    sentences.join("; ")
}

/// What a rule says about one subject.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    DoesNotHold,
    Controlled,
    Open,
}

impl Answer {
    const fn words(self) -> &'static str {
        match self {
            Self::DoesNotHold => "does not hold for",
            Self::Controlled => "is controlled for",
            Self::Open => "is open for",
        }
    }
}
