import type { ThreatRow } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { lastDecision } from "./decision";

/** Says which response a threat had until a day that has passed. */
export function Expired({ threat }: { readonly threat: ThreatRow }) {
  const { responses } = useCatalogue();
  const last = useDocumentPart(({ decisions }) => lastDecision(decisions, threat.id));
  const title = responses.find((view) => view.response === last?.response)?.title;
  return <span className="threat-late">{title ? `${title}, expired` : "Expired"}</span>;
}
