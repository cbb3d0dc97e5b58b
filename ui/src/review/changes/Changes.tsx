import { useCallback, useState } from "react";
import { backend, type ComparisonView, problemOf, type StateOf } from "../../backend";
import { type Compared, chooseCompared, useCompared, useSnapshots } from "../../document/snapshots";
import { useDocumentPart } from "../../document/store";
import { chooseReviewPart } from "../../document/view";
import { Button, EmptyState, Select } from "../../shared";
import { useFresh } from "../../shared/useFresh";
import { counted } from "../names";
import { ChangeList } from "./ChangeList";
import { ComparedDrawing } from "./ComparedDrawing";
import "./changes.css";

/** What is different between two states of the project, as a list and drawn. */
export function Changes() {
  const snapshots = useSnapshots();
  const chosen = useCompared();
  if (snapshots === null) {
    return null;
  }
  const [newest] = snapshots.snapshots;
  if (newest === undefined) {
    return (
      <EmptyState
        sentence="There is nothing to compare with yet. Make a snapshot, and what changes from then on stands here."
        action={
          <Button onClick={() => chooseReviewPart("sign-off")}>Go to sign-off & snapshots</Button>
        }
      />
    );
  }
  const states = chosen ?? {
    before: { kind: "snapshot", number: newest.number } as const,
    after: { kind: "today" } as const,
  };
  const choices = [
    { value: "today", label: "Today" },
    ...snapshots.snapshots.map((it) => ({
      value: String(it.number),
      label: `${it.name} (${it.at.slice(0, 10)})`,
    })),
  ];
  return (
    <section className="changes" aria-label="Changes">
      <div className="changes-bar">
        <Select
          label="From"
          value={keyOf(states.before)}
          choices={choices}
          onChange={(key) => chooseCompared({ ...states, before: stateOf(key) })}
        />
        <Select
          label="To"
          value={keyOf(states.after)}
          choices={choices}
          onChange={(key) => chooseCompared({ ...states, after: stateOf(key) })}
        />
      </div>
      <Differences key={`${keyOf(states.before)} ${keyOf(states.after)}`} states={states} />
    </section>
  );
}

function keyOf(state: StateOf): string {
  return state.kind === "today" ? "today" : String(state.number);
}

function stateOf(key: string): StateOf {
  return key === "today" ? { kind: "today" } : { kind: "snapshot", number: Number(key) };
}

function Differences({ states }: { readonly states: Compared }) {
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(() => {
    const dark = getComputedStyle(document.documentElement).colorScheme === "dark";
    return backend.compareStates(states.before, states.after, dark ? "dark" : "light");
  }, [states]);
  const { value, failure } = useFresh(load, status);
  if (failure !== undefined) {
    return <EmptyState sentence={problemOf(failure).sentence} />;
  }
  return value === undefined ? null : <SideBySide view={value} />;
}

function SideBySide({ view }: { readonly view: ComparisonView }) {
  const [lit, setLit] = useState<string | null>(null);
  const { groups, count } = view.comparison;
  if (groups.length === 0) {
    return (
      <EmptyState sentence={`Nothing is different between ${view.before} and ${view.after}.`} />
    );
  }
  return (
    <div className="changes-body">
      <div className="changes-list">
        <p className="changes-count" role="status">
          {counted(count, "change")} from {view.before} to {view.after}
        </p>
        <ChangeList groups={groups} diagrams={view.diagrams} lit={lit} onLight={setLit} />
      </div>
      <ComparedDrawing diagrams={view.diagrams} lit={lit} onLight={setLit} />
    </div>
  );
}
