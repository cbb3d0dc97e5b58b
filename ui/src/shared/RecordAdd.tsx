import type { ReactNode } from "react";
import { Button } from "./Button";
import "./record-add.css";

/** One line to write down something new; it is recorded with Enter. */
export function RecordAdd({
  label,
  placeholder,
  onAdd,
  children,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly onAdd: (text: string) => void;
  /** Stands before the button. */
  readonly children?: ReactNode;
}) {
  return (
    <form
      className="record-add"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem("text");
        if (field instanceof HTMLInputElement && field.value.trim() !== "") {
          onAdd(field.value.trim());
          field.value = "";
        }
      }}
    >
      <input
        className="input"
        name="text"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
      />
      {children}
      <Button type="submit">Add</Button>
    </form>
  );
}
