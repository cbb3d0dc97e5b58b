import { useEffect, useState } from "react";
import type { BackupsView } from "../backend";
import { listBackups, restoreBackup, setSettings, useSettings } from "../document/project";
import { Button, Dialog, TextField } from "../shared";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Every backup with its title, time and size, and where they are kept. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const { backupFolder, backupsKept } = useSettings();
  const [view, setView] = useState<BackupsView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder has other backups.
  useEffect(() => {
    let shown = true;
    void listBackups().then((listed) => {
      if (shown) {
        setView(listed);
      }
    });
    return () => {
      shown = false;
    };
  }, [backupFolder]);
  return (
    <Dialog title="Restore a backup" width="wide" onClose={onClose}>
      <p>
        A backup is made when a project is opened and after every half hour of work. Restoring
        writes a new file; nothing is overwritten.
      </p>
      {view && view.backups.length > 0 ? (
        <ul className="rescue-list">
          {view.backups.map((backup) => {
            const at = MOMENT.format(new Date(backup.at));
            return (
              <li key={backup.handle}>
                <span className="rescue-title">{backup.title}</span>
                <span className="rescue-detail">{at}</span>
                <span className="rescue-detail">{backup.kibibytes} KiB</span>
                <Button
                  aria-label={`Restore ${backup.title} of ${at}`}
                  onClick={() => void restoreBackup(backup.handle)}
                >
                  Restore…
                </Button>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{view ? "There are no backups in this folder yet." : "Looking for backups."}</p>
      )}
      <div className="rescue-settings">
        <TextField
          label="Folder of backups"
          hint="Another disk is safest. Empty for the usual folder."
          placeholder={view?.folder ?? ""}
          value={backupFolder}
          onCommit={(folder) => void setSettings({ backupFolder: folder.trim() })}
        />
        <TextField
          label="Backups to keep"
          hint="Of the last day; then one a day."
          value={String(backupsKept)}
          onCommit={(text) => {
            const kept = Number.parseInt(text, 10);
            if (kept > 0 && kept <= 1_000) {
              void setSettings({ backupsKept: kept });
            }
          }}
        />
      </div>
    </Dialog>
  );
}
