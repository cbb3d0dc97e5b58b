import { useState } from "react";
import { useSettings } from "../document/project";
import { Disclosure } from "../shared";
import { COLUMNS, showColumn } from "./columns";
import type { Column } from "./lines";

/** Chooses which columns lists of threats have, and says which of them have no room now. */
export function ColumnChooser() {
  const { hiddenColumns } = useSettings();
  const [without, setWithout] = useState<readonly Column[]>([]);
  return (
    <Disclosure label="Columns" onOpen={(frame) => setWithout(withoutRoom(frame))}>
      {COLUMNS.filter(({ fixed }) => !fixed).map(({ key, title }) => (
        <label key={key} className="disclosure-line">
          <input
            type="checkbox"
            checked={!hiddenColumns.includes(key)}
            onChange={(event) => showColumn(key, event.currentTarget.checked, hiddenColumns)}
          />
          {title}
          {without.includes(key) ? <span className="no-room">no room now</span> : null}
        </label>
      ))}
    </Disclosure>
  );
}

/** Returns the columns of the list below that the window leaves no width. */
function withoutRoom(frame: HTMLElement): readonly Column[] {
  const desk = frame.closest(".desk");
  return COLUMNS.map(({ key }) => key).filter(
    (key) => desk?.querySelector<HTMLElement>(`thead .col-${key}`)?.offsetWidth === 0,
  );
}
