import type { WorksheetOrigin } from "../../backend";
import { Button } from "../../shared";

/** Says that a worksheet comes from an audit, and lets somebody adopt it. */
export function Origin({
  origin,
  onAdopt,
}: {
  readonly origin: WorksheetOrigin;
  readonly onAdopt: (() => void) | undefined;
}) {
  const { dated, release, history, findings, source } = origin;
  const what = `the ${dated.slice(0, 4)} audit of ${release}`;
  return (
    <div className={`worksheet-origin ${onAdopt ? "worksheet-banner" : ""}`} role="note">
      <p title={source}>
        {onAdopt
          ? `From ${what}${history ? " – history" : ""}; adopt it to edit.`
          : `Comes from ${what}.`}
        {findings.length > 0 ? (
          <span className="muted"> Findings: {findings.join(", ")}</span>
        ) : null}
      </p>
      {onAdopt ? <Button onClick={onAdopt}>Adopt</Button> : null}
    </div>
  );
}
