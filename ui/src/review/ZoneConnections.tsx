import { useMemo } from "react";
import type { ItemId, ZoneConnection } from "../backend";
import { useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { EmptyState } from "../shared";
import { LongTable } from "../shared/LongTable";
import { type ConnectionLine, connectionLines } from "./connections";
import { keptOf } from "./kept";
import { counted, useEnds } from "./names";

const COLUMNS = [
  { key: "zone-from", title: "From zone" },
  { key: "zone-to", title: "To zone" },
  { key: "flows", title: "Flows" },
  { key: "flow", title: "Flow" },
  { key: "ends", title: "From and to" },
] as const;

/** Which zones are connected, and by which flows. */
export function ZoneConnections({
  connections,
}: {
  readonly connections: readonly ZoneConnection[];
}) {
  const { scroll } = keptOf("connections");
  const lines = useMemo(() => connectionLines(connections), [connections]);
  if (lines.length === 0) {
    return (
      <EmptyState sentence="No flow leads from one zone to another yet. Draw zones around what trusts each other, and what connects them stands here." />
    );
  }
  return (
    <>
      <div className="matrix-bar">
        <p className="matrix-sentence">
          {counted(connections.length, "pair")} of zones with flows from one to the other. What
          moves data both ways stands in both directions.
        </p>
      </div>
      <LongTable
        label="Zone connections"
        columns={COLUMNS}
        count={lines.length}
        kept={scroll}
        keyOf={(index) => keyOf(lines[index])}
        rowClass={(index) => (lines[index]?.first ? "pair" : "pair-more")}
        row={(index) => {
          const line = lines[index];
          return line ? <Cells line={line} /> : null;
        }}
      />
    </>
  );
}

function keyOf(line: ConnectionLine | undefined): string {
  return line ? `${line.connection.fromZone} ${line.connection.toZone} ${line.flow}` : "";
}

function Cells({ line }: { readonly line: ConnectionLine }) {
  const { connection, flow, first } = line;
  const name = useDocumentPart((document) => document.flows.get(flow)?.name ?? "");
  const endsOf = useEnds();
  const item: ItemId = { kind: "flow", id: flow };
  const ends = endsOf(item);
  return (
    <>
      <Zone name={connection.fromZone} />
      <Zone name={connection.toZone} />
      <td className="figure col-flows">{first ? connection.flows.length : null}</td>
      <td title={name}>
        <button type="button" className="link-button" onClick={() => reveal([item])}>
          {name}
        </button>
      </td>
      <td className="muted" title={ends}>
        {ends}
      </td>
    </>
  );
}

function Zone({ name }: { readonly name: string | null }) {
  return name === null ? (
    <td className="muted" title="Outside of all zones">
      outside
    </td>
  ) : (
    <td className="pair-zone" title={name}>
      {name}
    </td>
  );
}
