import type { Decision } from "../backend";
import { useCatalogue } from "../document/catalogue";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Writes a moment as people read it; what cannot be read stays as it is. */
function momentWords(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : moment.format(date);
}

/** The decisions about a threat, the newest first. */
export function History({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { responses } = useCatalogue();
  if (decisions.length === 0) {
    return null;
  }
  const title = (decision: Decision) =>
    responses.find((view) => view.response === decision.response)?.title ?? decision.response;
  return (
    <section>
      <h3>Decisions</h3>
      <ol className="history">
        {[...decisions].reverse().map((decision) => (
          <li key={decision.number}>
            <p className="history-line">
              <strong>{title(decision)}</strong>
              <span className="muted-text">
                {momentWords(decision.at)}
                {decision.by ? ` by ${decision.by}` : ""}
              </span>
            </p>
            {decision.reason ? <p>{decision.reason}</p> : null}
            {decision.owner || decision.due ? (
              <p className="muted-text">
                {[
                  decision.owner && `Owner ${decision.owner}`,
                  decision.due && `due ${decision.due}`,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
