// What the inspector can do about the selection, for those who do not look there.
import type { Flow } from "../backend";
import { currentSelection, currentTexts } from "../document/selection";
import { currentDocument } from "../document/store";
import {
  askAbout,
  attach,
  byScope,
  setMultiple,
  setScope,
  turnAround,
} from "../inspector/commands";
import { type Action, action } from "./action";
import { needs, oneElement, oneFlow, writable } from "./conditions";
import { present, setPanes } from "./panes";

const first = () => currentSelection()[0]?.id ?? "";
const element = () => currentDocument()?.elements.get(first());

function withFlow(change: (flow: Flow) => void): () => void {
  return () => {
    const flow = currentDocument()?.flows.get(first());
    if (flow) {
      change(flow);
    }
  };
}

function scope(part: "inside" | "outside") {
  const document = currentDocument();
  return document ? byScope(document, currentSelection())[part] : [];
}

/** Brings the inspector into sight and lets it ask. */
function ask(question: Parameters<typeof askAbout>[0]): () => void {
  return () => {
    present(false);
    setPanes({ right: true });
    askAbout(question);
  };
}

/** What is done about flows, processes and what counts. */
export const INSPECTOR_ACTIONS: readonly Action[] = [
  action(
    "both-ways",
    "Let the flow go both ways, or one way",
    [],
    "window",
    oneFlow,
    withFlow((flow) => attach(flow, { twoWay: !flow.twoWay })),
  ),
  action(
    "turn",
    "Turn the flow around",
    [],
    "window",
    needs("one flow between two elements selected", isBetweenTwo, oneFlow),
    withFlow(turnAround),
  ),
  action("attach", "Attach the flow elsewhere…", [], "window", oneFlow, ask("ends")),
  action(
    "component",
    "Change the component…",
    [],
    "window",
    needs("one element, zone or line selected", isOneWithComponent, writable),
    ask("component"),
  ),
  action(
    "several",
    "Let the process stand for several, or for one",
    [],
    "window",
    needs("one process selected", () => element()?.kind === "process", oneElement),
    () => setMultiple(first(), !element()?.multiple),
  ),
  action(
    "scope-out",
    "Take out of scope…",
    [],
    "window",
    needs("an element or a flow selected", () => scope("inside").length > 0, writable),
    ask("scope"),
  ),
  action(
    "scope-in",
    "Put back into scope",
    [],
    "window",
    needs("something selected that is out of scope", () => scope("outside").length > 0, writable),
    () => setScope(scope("outside"), null),
  ),
];

function isOneWithComponent(): boolean {
  const [only, more] = currentSelection();
  return only !== undefined && only.kind !== "flow" && !more && currentTexts().length === 0;
}

function isBetweenTwo(): boolean {
  const flow = currentDocument()?.flows.get(first());
  return flow !== undefined && flow.from !== flow.to;
}

/** The native menu's groups about all this. */
export const INSPECTOR_MENU = [
  ["both-ways", "turn", "attach", "component", "several"],
  ["scope-out", "scope-in"],
];
