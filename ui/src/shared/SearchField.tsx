import type { KeyboardEvent } from "react";

/**
 * A line of text that narrows what is shown, with each letter. `data-dirty` tells the rest of the
 * window to leave Ctrl+Z to it while something stands there.
 */
export function SearchField({
  label,
  placeholder = label,
  value,
  onChange,
  onKeyDown,
  className = "input",
}: {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly className?: string;
}) {
  return (
    <input
      type="search"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      data-dirty={value !== "" || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
