import type { Participant } from "../backend";
import { mint } from "../document/identity";
import { apply, useDocumentPart } from "../document/store";
import { Icon, IconButton, TextField } from "../shared";
import { RecordAdd } from "../shared/RecordAdd";
import "../shared/record-table.css";

const FIELDS = [
  { key: "name", title: "Name" },
  { key: "role", title: "Role" },
  { key: "session", title: "Session" },
  { key: "date", title: "Date" },
] as const;

/** Who took part in sessions about the model. */
export function Participants() {
  const { participants, readOnly, today } = useDocumentPart((document) => ({
    participants: document.participants,
    readOnly: document.project.readOnly !== null,
    today: document.today,
  }));
  const rows = [...participants.values()].sort(
    (a, b) =>
      a.date.localeCompare(b.date) ||
      a.session.localeCompare(b.session) ||
      a.name.localeCompare(b.name),
  );
  const last = rows.at(-1);
  return (
    <div className="records">
      <p>
        {rows.length === 0
          ? "Who took part in sessions about this model. Nobody is written down yet."
          : "A reviewer sees who was in the room."}
      </p>
      {rows.length === 0 ? null : (
        <table className="record-table" aria-label="Participants of sessions">
          <thead>
            <tr>
              {FIELDS.map(({ key, title }) => (
                <th key={key} scope="col" className={key === "date" ? "record-narrow" : undefined}>
                  {title}
                </th>
              ))}
              <th scope="col" className="record-remove">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((participant) => (
              <tr key={participant.id}>
                {FIELDS.map(({ key, title }) => (
                  <td key={key}>
                    <TextField
                      label={`${title} of ${participant.name}`}
                      labelHidden
                      placeholder={key === "date" ? "year-month-day" : ""}
                      value={participant[key]}
                      readOnly={readOnly}
                      onCommit={(text) => set({ ...participant, [key]: text.trim() })}
                    />
                  </td>
                ))}
                <td className="record-remove">
                  {readOnly ? null : (
                    <IconButton
                      label={`Remove ${participant.name}`}
                      onClick={() => {
                        apply({ edit: "setParticipant", id: participant.id, participant: null });
                      }}
                    >
                      <Icon name="close" size={12} />
                    </IconButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {readOnly ? null : (
        <RecordAdd
          label="New participant"
          placeholder="Add a name"
          onAdd={(name) =>
            set({
              id: mint(),
              name,
              role: "",
              // People are added one after the other for the same session.
              session: last?.session ?? "",
              date: last?.date || today,
            })
          }
        />
      )}
    </div>
  );
}

function set(participant: Participant): void {
  apply({ edit: "setParticipant", id: participant.id, participant });
}
