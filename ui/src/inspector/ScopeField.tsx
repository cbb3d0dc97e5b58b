import { useState } from "react";
import type { ItemId } from "../backend";
import { apply } from "../document/store";
import { Button, TextArea } from "../shared";
import { useReadOnly } from "./parts";

/** Takes an element or a flow out of scope, with the reason that this needs. */
export function ScopeField({
  item,
  reason,
}: {
  readonly item: ItemId;
  readonly reason: string | null;
}) {
  const [asking, setAsking] = useState(false);
  const readOnly = useReadOnly();
  const set = (outOfScope: string | null) => {
    setAsking(false);
    apply({ edit: "setScope", item, outOfScope });
  };
  if (reason === null && !asking) {
    return readOnly ? null : (
      <Button className="scope-button" onClick={() => setAsking(true)}>
        Take out of scope…
      </Button>
    );
  }
  return (
    <div className="scope">
      <TextArea
        label="Out of scope, because"
        rows={2}
        placeholder="Why nobody has to look at it here"
        value={reason ?? ""}
        readOnly={readOnly}
        onCommit={(text) => {
          if (text.trim() !== "") {
            set(text.trim());
          }
        }}
      />
      {readOnly ? null : (
        <Button look="quiet" onClick={() => (reason === null ? setAsking(false) : set(null))}>
          {reason === null ? "Cancel" : "Put back into scope"}
        </Button>
      )}
    </div>
  );
}
