import type { ThreatDetail } from "../backend";
import { deleteOwnThreat, editOwnThreat } from "../document/own-threats";
import { useDocumentPart } from "../document/store";
import { Icon } from "../shared";
import "./own-threat.css";

/** Why a threat is here that a person added: their words, who they are, and what to do with it. */
export function OwnReason({ detail }: { readonly detail: ThreatDetail }) {
  const { id } = detail.row;
  const changeable = useDocumentPart(
    (document) => document.project.readOnly === null && document.ownThreats.has(id),
  );
  const said = detail.reason?.sentence ?? "";
  return (
    <section>
      <h3>Why it is here</h3>
      {said ? <p className="threat-description">{said}</p> : null}
      <p className="own-added muted-text">
        <Icon name="person" size={14} />
        {detail.added || "Added by a person"}
        {changeable ? (
          <>
            <button type="button" className="link-button" onClick={() => editOwnThreat(id)}>
              Edit…
            </button>
            <button type="button" className="link-button" onClick={() => void deleteOwnThreat(id)}>
              Delete
            </button>
          </>
        ) : null}
      </p>
    </section>
  );
}
