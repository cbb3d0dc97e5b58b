import type { Decision } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { momentWords } from "../shared/moment";

/** The decisions about a threat, the newest first. */
export function History({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { responses, severities } = useCatalogue();
  if (decisions.length === 0) {
    return null;
  }
  const title = (decision: Decision) =>
    responses.find((view) => view.response === decision.response)?.title ?? decision.response;
  const severityTitle = (key: string) =>
    severities.find((view) => view.severity === key)?.title ?? key;
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
            {decision.owner ||
            decision.due ||
            decision.ticket ||
            decision.expires ||
            decision.residual ? (
              <p className="muted-text">
                {[
                  decision.owner && `Owner ${decision.owner}`,
                  decision.due && `due ${decision.due}`,
                  decision.expires && `accepted until ${decision.expires}`,
                  decision.residual && `${severityTitle(decision.residual)} remains`,
                  decision.ticket,
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
