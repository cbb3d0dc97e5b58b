import { useEffect, useRef } from "react";
import { Field } from "../shared";

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly title?: string;
  /** Said below a day that can be saved and may not be meant. */
  readonly warning?: string | undefined;
  /** Why the last attempt to save was refused; stands here when it is about this day. */
  readonly refused: string | null;
  readonly dirty: boolean;
  readonly onChange: (value: string) => void;
}

/** A day, which is typed: a field of type "date" shows today while it is empty in some web views. */
export function DateField(props: DateFieldProps) {
  const { label, value, title, warning, refused, dirty, onChange } = props;
  const field = useRef<HTMLInputElement>(null);
  const wrong = refused !== null && isAbout(refused, value);
  // It may be out of sight in a low drawer.
  useEffect(() => {
    if (wrong) {
      field.current?.focus();
      field.current?.closest(".field")?.scrollIntoView({ block: "nearest" });
    }
  }, [wrong]);
  return (
    <Field label={label} problem={wrong ? refused : warning}>
      {({ id, describedBy }) => (
        <input
          ref={field}
          id={id}
          className="input"
          data-dirty={dirty || undefined}
          placeholder="year-month-day"
          title={title}
          aria-describedby={describedBy}
          aria-invalid={wrong || undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      )}
    </Field>
  );
}

/** Tells whether a refusal is about what stands in a field: it quotes it. */
export function isAbout(refused: string, value: string): boolean {
  return value !== "" && refused.includes(`"${value}"`);
}
