import type { Fact, Reason, Truth } from "../backend";
import { itemKey } from "../document/item";
import { reveal } from "../document/view";
import { wantProperty } from "../document/wanted-property";
import { pieces } from "./triage";

/** Whether what the rule asks is so; a rule can ask for the opposite of what the sentence says. */
const TRUTH: { readonly [truth in Truth]: { readonly mark: string; readonly words: string } } = {
  true: { mark: "✓", words: "met" },
  false: { mark: "✕", words: "not met" },
  "not-stated": { mark: "?", words: "not stated" },
};

/** Why a threat was raised, or what controls it: one sentence, the facts behind it, and the question to ask. */
export function Why({ reason }: { readonly reason: Reason }) {
  const facts = [...reason.facts, ...reason.besides];
  const forThreat = facts.filter((fact) => !fact.aboutControl);
  const forControl = facts.filter((fact) => fact.aboutControl);
  return (
    <section>
      <h3>{reason.title}</h3>
      <p>
        {pieces(reason.sentence, reason.facts).map((piece, at) =>
          piece.value ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
            <code key={at}>{piece.text}</code>
          ) : (
            piece.text
          ),
        )}
      </p>
      {reason.question ? (
        <p className="callout callout-question">
          <span className="callout-mark" aria-hidden="true">
            ?
          </span>
          <span>
            <span className="visually-hidden">To ask: </span>
            {reason.question}
          </span>
        </p>
      ) : null}
      <Facts title="What raises it" facts={forThreat} />
      <Facts title={reason.controlTitle} facts={forControl} />
      <RuleAsks facts={facts} />
    </section>
  );
}

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return facts.length === 0 ? null : (
    <>
      <h4>{title}</h4>
      <ul className="facts">
        {facts.map((fact) => (
          <FactLine key={`${fact.predicate} ${itemKey(fact.item)}`} fact={fact} />
        ))}
      </ul>
    </>
  );
}

/** What the rule asks in its own language, for people who write rules. */
function RuleAsks({ facts }: { readonly facts: readonly Fact[] }) {
  const asked = [...new Set(facts.map(({ predicate }) => predicate))].filter(Boolean);
  return asked.length === 0 ? null : (
    <details className="rule-asks">
      <summary>What the rule asks</summary>
      <ul>
        {asked.map((predicate) => (
          <li key={predicate}>
            <code>{predicate}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Goes to where the property of a fact is stated. */
function state(fact: Fact): void {
  if (fact.property !== null) {
    wantProperty({ item: itemKey(fact.item), key: fact.property });
    reveal([fact.item]);
  }
}

function FactLine({ fact }: { readonly fact: Fact }) {
  const { mark, words } = TRUTH[fact.truth];
  return (
    <li className={`fact fact-${fact.truth}`}>
      <span className="fact-mark" title={words}>
        <span aria-hidden="true">{mark}</span>
        <span className="visually-hidden">{words}: </span>
      </span>
      <span className="fact-text">
        {pieces(fact.sentence, [fact]).map((piece, at) =>
          piece.value ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
            <code key={at}>{piece.text}</code>
          ) : (
            piece.text
          ),
        )}
        <span className="fact-evidence">{fact.evidence}</span>
      </span>
      {fact.property !== null && fact.truth === "not-stated" ? (
        <button type="button" className="link-button fact-state" onClick={() => state(fact)}>
          State it
        </button>
      ) : null}
    </li>
  );
}
