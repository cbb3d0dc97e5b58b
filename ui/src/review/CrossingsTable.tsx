import { backend, type CrossingRow } from "../backend";
import { useDocumentPart } from "../document/store";
import { openWorkspace, reveal } from "../document/view";
import { EmptyState } from "../shared";
import { LongTable } from "../shared/LongTable";
import { EVERY_THREAT, setThreatFilter } from "../shared/threatFilter";
import { useFresh } from "../shared/useFresh";

const COLUMNS = [
  { key: "from", title: "From zone" },
  { key: "to", title: "To zone" },
  { key: "flow", title: "Flow" },
  { key: "protocol", title: "Protocol" },
  { key: "port", title: "Port" },
  { key: "authentication", title: "Authentication" },
  { key: "authorization", title: "Authorization" },
  { key: "encryption", title: "Encryption" },
  { key: "data", title: "Data" },
  { key: "open", title: "Open" },
] as const;

/** Every flow that crosses a trust boundary, and what is stated about it. */
export function CrossingsTable() {
  const status = useDocumentPart((document) => document.status);
  const { value } = useFresh(backend.crossings, status);
  if (value === undefined) {
    return null;
  }
  if (value.length === 0) {
    return (
      <EmptyState sentence="No flow crosses a trust boundary yet. Draw a zone around what trusts each other, and what crosses its edge stands here." />
    );
  }
  return (
    <LongTable
      label="Trust-boundary crossings"
      columns={COLUMNS}
      count={value.length}
      keyOf={(index) => value[index]?.flow ?? ""}
      row={(index) => {
        const crossing = value[index];
        return crossing ? <Cells crossing={crossing} /> : null;
      }}
    />
  );
}

function Cells({ crossing }: { readonly crossing: CrossingRow }) {
  const way = crossing.passed.map((it) => `${it.direction} ${it.name}`).join(", ");
  const ends = `${crossing.source} ${crossing.twoWay ? "⇄" : "→"} ${crossing.target}`;
  return (
    <>
      <Zone name={crossing.fromZone} way={way} />
      <Zone name={crossing.toZone} way={way} />
      <td className="col-flow" title={`${crossing.name}: ${ends}; ${way}`}>
        <button
          type="button"
          className="link-button"
          onClick={() => reveal([{ kind: "flow", id: crossing.flow }])}
        >
          {crossing.name}
        </button>
        <span className="matrix-ends">{ends}</span>
      </td>
      <Stated value={crossing.protocol} />
      <Stated value={crossing.port} />
      <Stated value={crossing.authentication} />
      <Stated value={crossing.authorization} />
      <Stated value={crossing.encryption} />
      <Stated value={crossing.dataClassification} />
      <td className="figure">
        {crossing.open === 0 ? (
          "0"
        ) : (
          <button
            type="button"
            className="link-button"
            title="Show these threats"
            onClick={() => {
              setThreatFilter({
                ...EVERY_THREAT,
                states: ["open"],
                about: { subject: `flow:${crossing.flow}`, crossing: null },
              });
              openWorkspace("threats");
            }}
          >
            {crossing.open}
          </button>
        )}
      </td>
    </>
  );
}

function Zone({ name, way }: { readonly name: string | null; readonly way: string }) {
  return (
    <td title={`${name ?? "Outside of all zones"}; ${way}`}>
      {name ?? <span className="muted">outside</span>}
    </td>
  );
}

function Stated({ value }: { readonly value: string | null }) {
  return value === null ? (
    <td>
      <span className="not-stated">? not stated</span>
    </td>
  ) : (
    <td className="stated" title={value}>
      {value}
    </td>
  );
}
