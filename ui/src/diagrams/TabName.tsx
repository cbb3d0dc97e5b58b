import { useRef } from "react";

/** The field in which the name of a tab is written. */
export function TabName({
  label,
  name,
  left,
  width,
  onDone,
}: {
  readonly label: string;
  readonly name: string;
  /** Where it stands among the tabs. */
  readonly left: number;
  readonly width: number;
  /** Called once, with null when the person thought better of it. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
}) {
  const open = useRef(true);
  const finish = (value: string | null, byKey: boolean) => {
    if (open.current) {
      open.current = false;
      onDone(value?.trim() || null, byKey);
    }
  };
  return (
    <input
      className="tab-name"
      aria-label={label}
      data-dirty
      defaultValue={name}
      maxLength={200}
      style={{ left, width }}
      // biome-ignore lint/a11y/noAutofocus: the person just asked to write this name.
      autoFocus
      onFocus={(event) => {
        event.currentTarget.select();
        event.currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });
      }}
      onBlur={(event) => finish(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          finish(event.currentTarget.value, true);
        } else if (event.key === "Escape") {
          finish(null, true);
        }
      }}
    />
  );
}
