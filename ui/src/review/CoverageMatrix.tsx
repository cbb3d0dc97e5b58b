import { useCallback, useMemo, useState } from "react";
import type { Cell, Coverage, CoverageRow, ItemId } from "../backend";
import { letterOf } from "../document/catalogue";
import { itemKey, useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { openWorkspace, reveal } from "../document/view";
import { LETTERS, StateMark } from "../shared";
import { LongTable } from "../shared/LongTable";
import { keptOf } from "./kept";
import { cellWords, matrixLines } from "./matrix";
import { useEnds } from "./names";

/** Every element, flow, boundary and crossing against the six letters. */
export function CoverageMatrix({ coverage }: { readonly coverage: Coverage | undefined }) {
  const { elements, flows, boundaries } = useDocumentPart((document) => ({
    elements: document.elements,
    flows: document.flows,
    boundaries: document.boundaries,
  }));
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { scroll } = keptOf("coverage");
  const endsOf = useEnds();
  const columns = useMemo(
    () => [
      { key: "name", title: "Subject" },
      ...LETTERS.map((letter) => ({
        key: letter,
        title: letter,
        meaning: letterOf(letter)?.title ?? letter,
      })),
    ],
    [],
  );
  const nameOf = useCallback(
    (item: ItemId) =>
      ({ element: elements, flow: flows, boundary: boundaries })[item.kind].get(item.id)?.name ??
      "",
    [elements, flows, boundaries],
  );
  const lines = useMemo(
    () => (coverage ? matrixLines(coverage, nameOf, onlyOpen) : []),
    [coverage, nameOf, onlyOpen],
  );
  return (
    <>
      <div className="matrix-bar">
        <ul className="matrix-legend">
          <li>
            <StateMark state="open" />
          </li>
          <li>
            <StateMark state="controlled" />
          </li>
          <li>
            <StateMark state="decided" />
          </li>
          <li title="The letter applies, but no rule that is in use speaks about it.">
            <span className="not-considered" aria-hidden="true">
              ?
            </span>
            Not considered
          </li>
          <li title="The letter does not apply to such a thing, or the thing is out of scope.">
            <span className="not-applicable" aria-hidden="true">
              –
            </span>
            Not applicable
          </li>
        </ul>
        <label className="matrix-only">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          Only what is open
        </label>
      </div>
      <LongTable
        label="STRIDE coverage"
        columns={columns}
        count={lines.length}
        kept={scroll}
        keyOf={(index) => {
          const line = lines[index];
          return line?.kind === "row"
            ? `${itemKey(line.row.item)} ${line.row.crossing}`
            : `part ${line?.title ?? ""}`;
        }}
        row={(index) => {
          const line = lines[index];
          if (line === undefined) {
            return null;
          }
          return line.kind === "part" ? (
            <th colSpan={columns.length} scope="rowgroup" className="group">
              {line.title}
              <span className="group-count">{line.count}</span>
            </th>
          ) : (
            <Row row={line.row} name={line.name} detail={endsOf(line.row.item)} />
          );
        }}
      />
    </>
  );
}

function Row({
  row,
  name,
  detail,
}: {
  readonly row: CoverageRow;
  readonly name: string;
  readonly detail: string;
}) {
  return (
    <>
      <th scope="row" className="col-name" title={detail === "" ? name : `${name}: ${detail}`}>
        <button type="button" className="link-button" onClick={() => reveal([row.item])}>
          {name}
        </button>
        {detail === "" ? null : <span className="matrix-ends">{detail}</span>}
        {row.outOfScope ? <span className="matrix-out">out of scope</span> : null}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.letter} className={`matrix-cell col-${cell.letter}`}>
          <CellButton cell={cell} row={row} name={name} />
        </td>
      ))}
    </>
  );
}

function CellButton({
  cell,
  row,
  name,
}: {
  readonly cell: Cell;
  readonly row: CoverageRow;
  readonly name: string;
}) {
  const title = letterOf(cell.letter)?.title ?? cell.letter;
  const words = cellWords(cell, title, name, row.outOfScope);
  if (cell.state === "not-applicable" || cell.state === "not-considered") {
    return (
      <span className={cell.state} title={words}>
        <span aria-hidden="true">{cell.state === "not-considered" ? "?" : "–"}</span>
        <span className="visually-hidden">{words}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`cell letter-${cell.letter} ${cell.open > 0 ? "cell-open" : ""}`}
      title={words}
      aria-label={words}
      onClick={() => {
        setThreatFilter({
          ...EVERY_THREAT,
          letters: [cell.letter],
          about: { subject: itemKey(row.item), crossing: row.crossing },
        });
        openWorkspace("threats");
      }}
    >
      <b>{cell.letter}</b>
      <Count state="open" count={cell.open} />
      <Count state="controlled" count={cell.controlled} />
      <Count state="decided" count={cell.decided} />
    </button>
  );
}

function Count({
  state,
  count,
}: {
  readonly state: "open" | "controlled" | "decided";
  readonly count: number;
}) {
  return count === 0 ? null : (
    <span className="cell-count">
      <StateMark state={state} wordHidden />
      {count}
    </span>
  );
}
