import type { ControlSummary, StrengthRow } from "../../backend";
import { openWorksheet } from "../../document/view";
import { EmptyState } from "../../shared";

/** How good the controls of each assessed element are, family by family, in words. */
export function ControlSummaryTable({ summary }: { readonly summary: ControlSummary }) {
  const { families, rows, strengths } = summary;
  if (rows.length === 0) {
    return (
      <EmptyState sentence="No element is assessed yet. Choose one on the left and fill in its worksheet." />
    );
  }
  const words = new Map<string, string>(strengths.map(({ id, title }) => [id, title]));
  return (
    <div className="control-summary">
      <table>
        <caption>Controls by element and family</caption>
        <thead>
          <tr>
            <th scope="col">Element</th>
            {families.map((family) => (
              <th key={family.id} scope="col">
                {family.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.element} row={row} words={words} />
          ))}
        </tbody>
      </table>
      <dl className="strengths" aria-label="What the words mean">
        {strengths.map(({ id, title, hint }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Row({
  row,
  words,
}: {
  readonly row: StrengthRow;
  readonly words: ReadonlyMap<string, string>;
}) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link-button" onClick={() => openWorksheet(row.element)}>
          {row.name}
        </button>
        {row.prefilled ? <span className="worksheet-history">from an audit</span> : null}
      </th>
      {row.strengths.map((strength, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the families are the same in every row.
        <td key={at} className={strength === null ? "strength-none" : `strength-${strength}`}>
          {strength === null ? "Not assessed" : (words.get(strength) ?? strength)}
        </td>
      ))}
    </tr>
  );
}
