import { useCallback, useState } from "react";
import { backend, type ItemId } from "../backend";
import { useDocumentPart } from "../document/store";
import { Button } from "../shared";
import { ActivityList } from "../shared/ActivityList";
import { Section } from "./parts";

/** Who changed the selected thing, and when. Asked for when somebody wants to see it. */
export function ActivityHere({ item }: { readonly item: ItemId }) {
  const status = useDocumentPart((document) => document.status);
  const [open, setOpen] = useState(false);
  const { kind, id } = item;
  const load = useCallback(
    (before: number | null) =>
      backend.activity({ about: "item", id: { kind, id } as ItemId }, before),
    [kind, id],
  );
  return (
    <Section
      title="Activity"
      action={
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide" : "Show"}
        </Button>
      }
    >
      {open ? <ActivityList load={load} status={status} label="Activity" /> : null}
    </Section>
  );
}
