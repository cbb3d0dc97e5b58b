import { backend, type CrossingRow } from "../backend";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { openWorkspace, reveal } from "../document/view";
import { EmptyState } from "../shared";
import { LongTable } from "../shared/LongTable";
import { useFresh } from "../shared/useFresh";
import { keptOf } from "./kept";
import { wayWords } from "./way";

/** Room for three lines: the zones, and a way over several boundaries. */
const ROW = 60;

const COLUMNS = [
  { key: "flow", title: "Flow" },
  { key: "way", title: "From zone → to zone" },
  { key: "protocol", title: "Protocol" },
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
  const { scroll } = keptOf("crossings");
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
      rowHeight={ROW}
      kept={scroll}
      keyOf={(index) => value[index]?.flow ?? ""}
      row={(index) => {
        const crossing = value[index];
        return crossing ? <Cells crossing={crossing} /> : null;
      }}
    />
  );
}

function Cells({ crossing }: { readonly crossing: CrossingRow }) {
  const ends = `${crossing.source} ${crossing.twoWay ? "⇄" : "→"} ${crossing.target}`;
  return (
    <>
      <td className="col-flow">
        <span className="line">
          <button
            type="button"
            className="link-button"
            title={crossing.name}
            onClick={() => reveal([{ kind: "flow", id: crossing.flow }])}
          >
            {crossing.name}
          </button>
        </span>
        {crossing.outOfScope === null ? null : (
          <span className="line">
            <span className="matrix-out" title={crossing.outOfScope}>
              out of scope
            </span>
          </span>
        )}
        <span
          className={`${crossing.outOfScope === null ? "two-lines" : "line"} line-quiet`}
          title={ends}
        >
          {ends}
        </span>
      </td>
      <Way crossing={crossing} />
      <td className="col-protocol">
        <Stated value={crossing.protocol} />
        <Stated value={crossing.port} what="port" quiet />
      </td>
      <td>
        <Stated value={crossing.authentication} />
      </td>
      <td>
        <Stated value={crossing.authorization} />
      </td>
      <td>
        <Stated value={crossing.encryption} />
      </td>
      <td>
        <Data crossing={crossing} />
      </td>
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

/** The two zones above, and below the boundaries on the way in their order. */
function Way({ crossing }: { readonly crossing: CrossingRow }) {
  const { fromZone, toZone, passed } = crossing;
  const zones = `${fromZone ?? "outside"} → ${toZone ?? "outside"}`;
  const way = wayWords(passed);
  return (
    <td className="col-way">
      <span className="line" title={zones}>
        {zones}
      </span>
      <span className="two-lines line-quiet" title={way}>
        {way}
      </span>
    </td>
  );
}

/** How the data is classified, and what makes it worth stealing. */
function Data({ crossing }: { readonly crossing: CrossingRow }) {
  const holds = [
    crossing.carriesCredentials && "credentials",
    crossing.carriesPersonalData && "personal data",
  ].filter(Boolean);
  const words = holds.join(", ");
  return (
    <>
      <Stated value={crossing.dataClassification} />
      {words === "" ? null : (
        <span className="two-lines line-quiet" title={`Carries ${holds.join(" and ")}`}>
          {words}
        </span>
      )}
    </>
  );
}

function Stated({
  value,
  what,
  quiet,
}: {
  readonly value: string | null;
  readonly what?: string;
  readonly quiet?: boolean;
}) {
  return value === null ? (
    <span className="line">
      <span className="not-stated">? {what ?? "not stated"}</span>
    </span>
  ) : (
    <span className={`two-lines stated ${quiet ? "line-quiet" : ""}`} title={value}>
      {what ? <span className="visually-hidden">{what} </span> : null}
      {value}
    </span>
  );
}
