import { useId, useMemo, useState } from "react";
import type { Option } from "./Combobox";
import { type Chosen, useChosen } from "./useChosen";
import "./chooser.css";

interface ChooserProps<T extends Option> {
  readonly label: string;
  readonly placeholder: string;
  /** What the list below holds. */
  readonly list: string;
  /** Said where nothing is found. */
  readonly none: string;
  /** Without a frame of its own, for a dialog that is nothing but this. */
  readonly bare?: boolean;
  /** Returns what fits a text, the best first. It has to be stable: it is asked only when needed. */
  readonly find: (text: string) => readonly T[];
  readonly onTake: (taken: T) => void;
  /** Called when the hand or the arrows reach one. */
  readonly onShow?: (shown: T) => void;
}

/** Finds by typing a part of a name: arrows choose, Enter takes. */
export function Chooser<T extends Option>(props: ChooserProps<T>) {
  const { label, placeholder, list, none, bare = false, find, onTake, onShow } = props;
  const [text, setText] = useState("");
  const id = useId();
  const found = useMemo(() => find(text), [find, text]);
  const chosen = useChosen(found, onTake, onShow);
  return (
    <>
      <input
        className={bare ? "chooser-bare" : "input"}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen.active ? `${id}-${chosen.active.key}` : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          chosen.first();
        }}
        onKeyDown={chosen.onKeyDown}
      />
      <ChosenList {...{ id, none, bare, found, chosen }} label={list} />
    </>
  );
}

interface ChosenListProps {
  /** Identity of the list; that of a line is this, a hyphen and its key. */
  readonly id: string;
  readonly label: string;
  /** Said where nothing is found. */
  readonly none: string;
  readonly bare?: boolean;
  readonly found: readonly Option[];
  readonly chosen: Pick<Chosen<Option>, "at" | "show" | "take">;
}

/** What was found, below the field that takes the keys. */
export function ChosenList({ id, label, none, bare = false, found, chosen }: ChosenListProps) {
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={label}
        className={`chooser-list ${bare ? "chooser-list-bare" : ""}`}
        // The field keeps the focus, so that the list is still there for the click.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((option, index) => (
          <Line key={option.key} id={`${id}-${option.key}`} {...{ option, index, chosen }} />
        ))}
      </div>
      {found.length === 0 && none !== "" ? <p className="chooser-none">{none}</p> : null}
    </>
  );
}

function Line(props: {
  readonly id: string;
  readonly option: Option;
  readonly index: number;
  readonly chosen: Pick<Chosen<Option>, "at" | "show" | "take">;
}) {
  const { id, option, index, chosen } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={index === chosen.at}
      aria-disabled={option.missing}
      className="chooser-line"
      ref={index === chosen.at ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
      onPointerMove={() => chosen.show(index)}
      onClick={() => chosen.take(index)}
    >
      <span className="chooser-title">{option.title}</span>
      {option.aside ? <span className="chooser-aside">{option.aside}</span> : null}
    </div>
  );
}
