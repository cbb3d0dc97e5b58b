import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { pasteInOneLine } from "./one-line";
import "./fields.css";

interface FieldProps {
  readonly label: string;
  /** Hides the label from sight, not from screen readers. */
  readonly labelHidden?: boolean;
  /** One sentence below the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the value, in place of the hint. */
  readonly problem?: string | undefined;
  readonly className?: string;
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}

/** A label with whatever takes the value, and a hint below. */
export function Field({ label, labelHidden, hint, problem, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={`field ${className ?? ""}`}>
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "field-label"}>
        {label}
      </label>
      {children({ id, describedBy: (problem ?? hint) ? hintId : undefined })}
      {problem ? (
        <p id={hintId} className="field-hint field-problem" role="alert">
          {problem}
        </p>
      ) : hint ? (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  /** Called once with the new text when the field is left or Enter is pressed; never when unchanged. */
  readonly onCommit: (value: string) => void;
  /** Called with each keystroke, where something follows at once (a search, a preview). */
  readonly onInput?: (value: string) => void;
  readonly className?: string;
}

/**
 * A line of text. It keeps its own undo while it is being edited: `data-dirty` tells the rest of
 * the window to leave Ctrl+Z to it. Escape takes the edit back.
 */
export function TextField({
  type = "text",
  inputRef,
  ...props
}: TextProps & {
  readonly type?: InputHTMLAttributes<HTMLInputElement>["type"];
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const draft = useDraft(props);
  return (
    <Field {...fieldOf(props)}>
      {({ id, describedBy }) => (
        <input
          ref={inputRef}
          id={id}
          type={type}
          className="input"
          aria-describedby={describedBy}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          // biome-ignore lint/a11y/noAutofocus: only dialogs and inline edits ask for it.
          autoFocus={props.autoFocus}
          {...draft.handlers}
          onPaste={pasteInOneLine}
          onKeyDown={(event) => draft.keys(event, event.key === "Enter")}
        />
      )}
    </Field>
  );
}

/** Several lines of text; Ctrl+Enter or leaving the field commits. */
export function TextArea({ rows = 3, ...props }: TextProps & { readonly rows?: number }) {
  const draft = useDraft(props);
  return (
    <Field {...fieldOf(props)}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          rows={rows}
          className="input input-area"
          aria-describedby={describedBy}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          // biome-ignore lint/a11y/noAutofocus: only dialogs and inline edits ask for it.
          autoFocus={props.autoFocus}
          {...draft.handlers}
          onKeyDown={(event) =>
            draft.keys(event, event.key === "Enter" && (event.ctrlKey || event.metaKey))
          }
        />
      )}
    </Field>
  );
}

function fieldOf({ label, labelHidden, hint, className }: TextProps) {
  return {
    label,
    hint,
    ...(labelHidden === undefined ? {} : { labelHidden }),
    ...(className === undefined ? {} : { className }),
  };
}

function useDraft({ value, onCommit, onInput }: TextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    setDraft((old) => (old === value ? null : old));
  }, [value]);
  // A field that goes away while it is being edited, because something else was selected, gets no
  // event any more; what was typed counts all the same.
  const unfinished = useRef<(() => void) | null>(null);
  unfinished.current = draft !== null && draft !== value ? () => onCommit(draft) : null;
  useEffect(() => () => unfinished.current?.(), []);
  const finish = () => {
    unfinished.current = null;
    setDraft(null);
  };
  const commit = () => {
    const changed = draft !== null && draft !== value;
    finish();
    if (changed) {
      onCommit(draft);
    }
  };
  return {
    handlers: {
      value: draft ?? value,
      "data-dirty": draft !== null && draft !== value ? true : undefined,
      onChange: (event: { currentTarget: { value: string } }) => {
        setDraft(event.currentTarget.value);
        onInput?.(event.currentTarget.value);
      },
      onBlur: commit,
    },
    keys: (event: KeyboardEvent, enter: boolean) => {
      if (enter && !event.nativeEvent.isComposing) {
        event.preventDefault();
        commit();
      } else if (event.key === "Escape" && draft !== null) {
        event.stopPropagation();
        finish();
        onInput?.(value);
      }
    },
  };
}

/** One choice of a `Select`. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** More about it, as tooltip. */
  readonly title?: string;
}

interface SelectProps
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value" | "children"> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** A native choice of one from a few. */
export function Select({
  label,
  labelHidden,
  hint,
  value,
  choices,
  onChange,
  className,
  ...rest
}: SelectProps) {
  return (
    <Field
      label={label}
      hint={hint}
      {...(labelHidden === undefined ? {} : { labelHidden })}
      {...(className === undefined ? {} : { className })}
    >
      {({ id, describedBy }) => (
        <select
          {...rest}
          id={id}
          aria-describedby={describedBy}
          className="input select"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} title={choice.title}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
