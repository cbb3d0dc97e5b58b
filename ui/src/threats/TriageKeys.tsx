import type { ThreatRow } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { readable } from "../shared";
import { Tally } from "./Tally";
import { keyOf } from "./triage";

/** What stands beside the list while no threat is open: how many there are, how to go through. */
export function TriageKeys({ threats }: { readonly threats: readonly ThreatRow[] }) {
  const { responses } = useCatalogue();
  return (
    <aside className="threat-panel triage-keys" aria-label="Keys">
      <Tally threats={threats} />
      <p>Choose a threat to see why it is there, what answers it, and to decide about it.</p>
      <dl>
        <Key keys={["↑", "↓"]} does="Go through the list" />
        <Key keys={["Enter"]} does="Go to the details" />
        {responses.map(({ response, title }) => {
          const key = keyOf(response);
          return key === null ? null : <Key key={response} keys={[key]} does={title} />;
        })}
        <Key keys={[readable("Ctrl+Enter")]} does="Save the decision" />
        <Key keys={["Space"]} does="Select several" />
        <Key keys={["Shift+↑", "Shift+↓"]} does="Select a range" />
        <Key keys={[readable("Ctrl+a")]} does="Select all that are found" />
        <Key keys={["Esc"]} does="Back to the list, then close" />
      </dl>
    </aside>
  );
}

function Key({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
