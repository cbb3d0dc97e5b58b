use super::{Example, ExampleFailure, Expectation, Happened, parse_example};
use crate::{
    Catalogue, Reason, Truth,
    catalogue::{Rule, RuleSubject},
    reason::{reason_of, with_scene},
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
        let answers: Vec<(Answer, String)> = subjects
            .into_iter()
            .filter_map(|subject| {
                with_scene(subject, &model, self, |scene| {
                    let answer = self.answer(rule, &scene, &model);
                    let name = model.name(subject).unwrap_or_default();
                    let reason = reason_of(rule, scene, &model, self);
                    (
                        answer,
                        format!("it {} {name}: {}", answer.words(), why(answer, &reason)),
                    )
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

    fn answer(&self, rule: &Rule, scene: &Scene<'_>, model: &Model) -> Answer {
        let truth = |condition| evaluate(condition, scene, model, self);
        if truth(&rule.when) == Truth::False {
            Answer::DoesNotHold
        } else if rule.unless.as_ref().map(truth) == Some(Truth::True) {
            Answer::Controlled
        } else {
            Answer::Open
        }
    }
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
