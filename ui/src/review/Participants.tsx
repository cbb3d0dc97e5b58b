import type { Participant } from "../backend";
import { mint } from "../document/identity";
import { apply, useDocumentPart } from "../document/store";
import { TextField } from "../shared";
import { RecordAdd } from "../shared/RecordAdd";
import { RecordRemove, RecordTable } from "../shared/RecordTable";

const FIELDS = [
  { key: "name", title: "Name" },
  { key: "role", title: "Role" },
  { key: "session", title: "Session" },
  { key: "date", title: "Date", width: "narrow" },
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
        <RecordTable label="Participants of sessions" columns={FIELDS}>
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
              <RecordRemove
                name={participant.name}
                readOnly={readOnly}
                onRemove={() => {
                  apply({ edit: "setParticipant", id: participant.id, participant: null });
                }}
              />
            </tr>
          ))}
        </RecordTable>
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
