import type { ItemId } from "../backend";
import { Button, TextArea } from "../shared";
import { setScope } from "./commands";
import { useReadOnly } from "./parts";
import { TakeOutOfScope } from "./TakeOutOfScope";

/** Takes an element or a flow out of scope, with the reason that this needs. */
export function ScopeField({
  item,
  reason,
}: {
  readonly item: ItemId;
  readonly reason: string | null;
}) {
  const readOnly = useReadOnly();
  const set = (outOfScope: string | null) => setScope([item], outOfScope);
  if (reason === null) {
    return readOnly ? null : <TakeOutOfScope onTake={set} />;
  }
  return (
    <div className="scope">
      <TextArea
        label="Out of scope, because"
        rows={2}
        value={reason}
        readOnly={readOnly}
        onCommit={(text) => {
          if (text.trim() !== "") {
            set(text.trim());
          }
        }}
      />
      {readOnly ? null : (
        <Button look="quiet" onClick={() => set(null)}>
          Put back into scope
        </Button>
      )}
    </div>
  );
}
