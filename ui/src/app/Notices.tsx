import { dismiss, useNotices } from "../document/notices";
import { Button, Icon, IconButton, type IconName } from "../shared";
import "./notices.css";

const SYMBOLS = { problem: "warn", done: "check", info: "info" } satisfies Record<string, IconName>;

/** What was told lately, at the bottom of the window. */
export function Notices() {
  const notices = useNotices();
  return (
    <section className="notices" aria-label="Notices" aria-live="polite">
      {notices.map(({ id, kind, sentence, action }) => (
        <div key={id} className={`notice notice-${kind}`}>
          <Icon name={SYMBOLS[kind]} />
          <p>{sentence}</p>
          {action ? (
            <Button
              look="quiet"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          ) : null}
          <IconButton label="Dismiss" onClick={() => dismiss(id)}>
            <Icon name="close" />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
