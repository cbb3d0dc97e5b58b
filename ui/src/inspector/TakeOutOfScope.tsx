import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Field, readable } from "../shared";
import { useAsked } from "./commands";

/**
 * Asks why nobody has to look at something. Nothing is done before somebody says so: leaving the
 * field is no answer, or "Cancel" would be one too.
 */
export function TakeOutOfScope({ onTake }: { readonly onTake: (reason: string) => void }) {
  const [asking, setAsking] = useState<"not yet" | "now" | "no more">("not yet");
  useAsked("scope", () => setAsking("now"));
  if (asking === "now") {
    return (
      <Question
        onTake={(reason) => {
          setAsking("not yet");
          onTake(reason);
        }}
        onCancel={() => setAsking("no more")}
      />
    );
  }
  return (
    <Button
      className="scope-button"
      // The keyboard comes back to where it was.
      autoFocus={asking === "no more"}
      onClick={() => setAsking("now")}
    >
      Take out of scope…
    </Button>
  );
}

function Question({
  onTake,
  onCancel,
}: {
  readonly onTake: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState("");
  const whole = useRef<HTMLDivElement>(null);
  // The focus alone would bring the field into sight, and not what answers it.
  useEffect(() => {
    whole.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const given = reason.trim();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && given !== "") {
      event.preventDefault();
      event.stopPropagation();
      onTake(given);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the keys.
    <div ref={whole} className="scope" onKeyDown={onKeyDown}>
      <Field label="Out of scope, because">
        {({ id }) => (
          <textarea
            id={id}
            className="input input-area"
            rows={2}
            data-dirty={reason !== "" || undefined}
            placeholder="Why nobody has to look at it here"
            // biome-ignore lint/a11y/noAutofocus: the person just asked to write this.
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="scope-answers">
        <Button
          disabled={given === ""}
          title={`Take out of scope (${readable("Ctrl+Enter")})`}
          onClick={() => onTake(given)}
        >
          Take out of scope
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
