import { type ReactNode, useCallback, useMemo } from "react";
import type { Edit, ItemId, Property } from "../backend";
import { componentOfItem } from "../document/catalogue";
import { select } from "../document/selection";
import { apply, itemKey, type OpenDocument, useDocument } from "../document/store";
import { Button } from "../shared";
import { byScope, setScope } from "./commands";
import { PropertyList } from "./PropertyList";
import { useReadOnly } from "./parts";
import { commonSchema, type Properties } from "./properties";
import { TakeOutOfScope } from "./TakeOutOfScope";

/** What several selected things have in common, and what can be done with all of them. */
export function SeveralDetails({
  items,
  tools,
}: {
  readonly items: readonly ItemId[];
  /** What else can be done with them on the diagram. */
  readonly tools?: ReactNode;
}) {
  const document = useDocument();
  const readOnly = useReadOnly();
  const found = useMemo(
    () => items.flatMap((item) => statedOf(item, document) ?? []),
    [items, document],
  );
  const schema = useMemo(() => commonSchema(found.map((it) => it.schema)), [found]);
  const values = useMemo(() => found.map((it) => it.properties), [found]);
  const state = useCallback(
    (key: string, value: string | null) => {
      const edits = items.map((item): Edit => ({ edit: "setProperty", item, key, value }));
      apply({ edit: "batch", label: `State a property of ${items.length} items`, edits });
    },
    [items],
  );
  const open = items
    .flatMap((item) => document.threatsBySubject.get(itemKey(item)) ?? [])
    .filter((threat) => threat.state === "open").length;
  return (
    <>
      <section className="inspector-section">
        <p className="inspector-summary">
          {kinds(items, document)}. {open === 0 ? "No open threats" : `${open} open threats`} among
          them.
        </p>
        {tools}
        {readOnly ? null : <Actions items={items} document={document} />}
      </section>
      {schema.length > 0 ? <PropertyList schema={schema} items={values} onState={state} /> : null}
    </>
  );
}

function Actions({
  items,
  document,
}: {
  readonly items: readonly ItemId[];
  readonly document: OpenDocument;
}) {
  const { inside, outside } = byScope(document, items);
  return (
    <div className="several-actions">
      {inside.length > 0 ? <TakeOutOfScope onTake={(reason) => setScope(inside, reason)} /> : null}
      {outside.length > 0 ? (
        <Button onClick={() => setScope(outside, null)}>Put back into scope</Button>
      ) : null}
      <Button onClick={() => select([])}>Deselect</Button>
      <Button
        look="danger"
        onClick={() => {
          apply({ edit: "delete", items: [...items] });
        }}
      >
        Delete {items.length} items
      </Button>
    </div>
  );
}

interface StatedItem {
  readonly schema: readonly Property[];
  readonly properties: Properties;
}

function statedOf(item: ItemId, document: OpenDocument): StatedItem | null {
  const { elements, flows, boundaries } = document;
  const records = { element: elements, flow: flows, boundary: boundaries };
  const properties = records[item.kind].get(item.id)?.properties;
  return properties
    ? { schema: componentOfItem(document, item)?.properties ?? [], properties }
    : null;
}

/** Counts things by kind: "2 elements, 1 flow". */
function kinds(items: readonly ItemId[], { boundaries }: OpenDocument): string {
  const kindOf = ({ kind, id }: ItemId) =>
    kind === "boundary" ? (boundaries.get(id)?.form ?? "zone") : kind;
  return (["element", "flow", "zone", "line"] as const)
    .map((kind) => ({ kind, count: items.filter((item) => kindOf(item) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}${count === 1 ? "" : "s"}`)
    .join(", ");
}
