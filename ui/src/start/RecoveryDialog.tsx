import { closeRecovery, openRecent, useRecovery } from "../document/project";
import { Button, Dialog } from "../shared";

/** What came of recovering a damaged file: what was read, and everything that is lost. */
export function RecoveryDialog() {
  const recovery = useRecovery();
  if (!recovery) {
    return null;
  }
  const open = () => {
    closeRecovery();
    void openRecent(recovery.handle);
  };
  const actions = (
    <>
      <Button onClick={closeRecovery}>Close</Button>
      <Button look="primary" onClick={open}>
        Open {recovery.fileName}
      </Button>
    </>
  );
  return (
    <Dialog title="Recovered" width="wide" onClose={closeRecovery} actions={actions}>
      <p>{recovery.summary} The damaged file is as it was.</p>
      <ul className="rescue-notes">
        {recovery.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <table className="rescue-table">
        <thead>
          <tr>
            <th scope="col">Table of the damaged file</th>
            <th scope="col">Rows read</th>
            <th scope="col">Rows lost</th>
          </tr>
        </thead>
        <tbody>
          {recovery.tables.map((table) => (
            <tr key={table.name}>
              <th scope="row">{table.name}</th>
              <td>{table.read}</td>
              <td>
                {table.lost}
                {table.incomplete ? " and perhaps more" : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
