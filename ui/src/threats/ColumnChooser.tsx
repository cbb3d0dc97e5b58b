import { useSettings } from "../document/project";
import { Disclosure } from "../shared";
import { COLUMNS, showColumn } from "./columns";

/** Chooses which columns lists of threats have. */
export function ColumnChooser() {
  const { hiddenColumns } = useSettings();
  return (
    <Disclosure label="Columns">
      {COLUMNS.filter(({ fixed }) => !fixed).map(({ key, title }) => (
        <label key={key} className="disclosure-line">
          <input
            type="checkbox"
            checked={!hiddenColumns.includes(key)}
            onChange={(event) => showColumn(key, event.currentTarget.checked, hiddenColumns)}
          />
          {title}
        </label>
      ))}
    </Disclosure>
  );
}
