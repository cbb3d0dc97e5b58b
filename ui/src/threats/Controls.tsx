import type { Control } from "../backend";
import { openControl } from "../document/view";
import { Icon } from "../shared";

/** What answers a threat; each control unfolds. */
export function Controls({ controls }: { readonly controls: readonly Control[] }) {
  return controls.length === 0 ? null : (
    <section>
      <h3>
        Controls <span className="group-count">{controls.length}</span>
      </h3>
      <ul className="controls">
        {controls.map((control) => (
          <ControlRow key={control.id} control={control} />
        ))}
      </ul>
    </section>
  );
}

function ControlRow({ control }: { readonly control: Control }) {
  return (
    <li className="control">
      <details>
        <summary>
          <Icon name="forward" size={12} />
          <span>{control.title}</span>
        </summary>
        <p>{control.summary}</p>
      </details>
      <button
        type="button"
        className="link-button control-open"
        aria-label={`Open the control ${control.title}`}
        onClick={() => openControl(control.id)}
      >
        Open
      </button>
      {control.mechanism ? <code className="mechanism">{control.mechanism}</code> : null}
    </li>
  );
}
