import { IconButton } from "./Button";
import { Icon } from "./Icon";
import "./name-asked.css";

/** Asks in passing for the name that stands beside what is saved. Nothing waits for an answer. */
export function NameAsked({
  name,
  onType,
  onSkip,
}: {
  /** What was typed so far; null where nothing is asked. */
  readonly name: string | null;
  readonly onType: (name: string) => void;
  readonly onSkip: () => void;
}) {
  return name === null ? null : (
    <span className="name-asked">
      <input
        className="input"
        aria-label="Your name"
        placeholder="Your name"
        title="Stands beside what you decide and record. Nothing leaves this computer."
        autoComplete="off"
        value={name}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <IconButton label="Go on without a name" onClick={onSkip}>
        <Icon name="close" />
      </IconButton>
    </span>
  );
}
