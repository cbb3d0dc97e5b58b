import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from "react";
import { Field } from "./fields";
import { useChosen } from "./useChosen";
import "./combobox.css";

/** Something that can be chosen. */
export interface Option {
  readonly key: string;
  readonly title: string;
  /** What tells apart options of one title. */
  readonly aside: string;
  /** It cannot be had now; the aside says why. */
  readonly missing?: boolean;
}

interface ComboboxProps {
  readonly label: string;
  /** Hides the label from sight, not from screen readers. */
  readonly labelHidden?: boolean;
  readonly disabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  /** Key of what is chosen, or null. */
  readonly value: string | null;
  /** Returns what fits a text, the best first; everything for an empty one. */
  readonly find: (text: string) => readonly Option[];
  readonly chosen: Option | undefined;
  readonly none: string;
  readonly onChoose: (key: string) => void;
}

const MOST = 100;

/** One of many, found by typing a part of its name. */
export function Combobox(props: ComboboxProps) {
  const { label, labelHidden = false, disabled, hint, placeholder, inputRef } = props;
  const { value, find, chosen, none, onChoose } = props;
  // The text while the list is open; null while it is closed.
  const [text, setText] = useState<string | null>(null);
  const listId = useId();
  const found = useMemo(() => (text === null ? [] : find(text).slice(0, MOST)), [find, text]);
  const list = useChosen(found, (option) => {
    onChoose(option.key);
    setText(null);
  });
  const open = (typed: string) => {
    setText(typed);
    list.first();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !(event.ctrlKey || event.metaKey);
    const arrow = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (event.key === "Escape" && text !== null) {
      event.preventDefault();
      event.stopPropagation();
      setText(null);
    } else if (plain && text !== null) {
      list.onKeyDown(event);
    } else if (plain && arrow) {
      event.preventDefault();
      open("");
    }
  };
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint}>
      {({ id, describedBy }) => (
        <div className="combobox">
          <input
            ref={inputRef}
            disabled={disabled}
            id={id}
            className="input"
            role="combobox"
            autoComplete="off"
            aria-describedby={describedBy}
            aria-expanded={text !== null}
            aria-controls={listId}
            aria-autocomplete="list"
            data-dirty={text !== null || undefined}
            aria-activedescendant={list.active ? `${listId}-${list.active.key}` : undefined}
            placeholder={placeholder}
            value={text ?? chosen?.title ?? ""}
            onChange={(event) => open(event.currentTarget.value)}
            onClick={() => text === null && open("")}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => setText(null)}
            onKeyDown={onKeyDown}
          />
          {text === null && chosen ? (
            <span className="combobox-aside" aria-hidden="true">
              {chosen.aside}
            </span>
          ) : null}
          <div id={listId} role="listbox" aria-label={label} hidden={text === null}>
            {found.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
              <div
                key={option.key}
                id={`${listId}-${option.key}`}
                role="option"
                tabIndex={-1}
                className="combobox-option"
                data-chosen={option.key === value || undefined}
                aria-selected={index === list.at}
                ref={
                  index === list.at ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined
                }
                onPointerMove={() => list.show(index)}
                // The field keeps the focus, so that the list is still there for the click.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => list.take(index)}
              >
                <span className="combobox-title">{option.title}</span>
                <span className="combobox-what">{option.aside}</span>
              </div>
            ))}
            {text !== null && found.length === 0 ? <p className="combobox-none">{none}</p> : null}
          </div>
        </div>
      )}
    </Field>
  );
}
