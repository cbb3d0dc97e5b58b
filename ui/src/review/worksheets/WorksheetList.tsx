import { useMemo, useState } from "react";
import type { StrengthRow } from "../../backend";
import { useDocumentPart } from "../../document/store";
import { openWorksheet } from "../../document/view";
import { TextField } from "../../shared";
import { worksheetGroups } from "./groups";

/** The elements of the project, those with a worksheet first. */
export function WorksheetList({
  rows,
  chosen,
}: {
  readonly rows: readonly StrengthRow[];
  readonly chosen: string | null;
}) {
  const elements = useDocumentPart((document) => document.elements);
  const [words, setWords] = useState("");
  const { groups, more } = useMemo(
    () => worksheetGroups(elements.values(), rows, words),
    [elements, rows, words],
  );
  return (
    <nav className="worksheet-list" aria-label="Worksheets">
      <TextField
        label="Search elements"
        labelHidden
        type="search"
        placeholder="Search elements"
        value={words}
        onInput={setWords}
        onCommit={setWords}
      />
      <button
        type="button"
        className="worksheet-item"
        aria-current={chosen === null ? "true" : undefined}
        onClick={() => openWorksheet(null)}
      >
        Control summary
      </button>
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.elements.map((element) => (
              <li key={element.id}>
                <button
                  type="button"
                  className="worksheet-item"
                  aria-current={chosen === element.id ? "true" : undefined}
                  title={element.name}
                  onClick={() => openWorksheet(element.id)}
                >
                  {element.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 ? <p>No element is called so.</p> : null}
      {more > 0 ? <p>{more} more; search to find them.</p> : null}
    </nav>
  );
}
