import { useState } from "react";
import type { DataEntry } from "../../backend";
import { Button, Icon, IconButton, Select, TextField } from "../../shared";
import { changeWorksheet, withEntry } from "./save";
import type { FormPart } from "./WorksheetForm";

const EMPTY: DataEntry = { name: "", classification: "", notes: "" };

/** The data that the element touches, one row each. A new row counts once something is in it. */
export function DataDictionary({ worksheet, template, readOnly }: FormPart) {
  const [adding, setAdding] = useState(false);
  const rows = adding ? [...worksheet.data, EMPTY] : worksheet.data;
  const title = (id: string, or: string) =>
    template.dataDictionary.find((field) => field.id === id)?.title ?? or;
  const put = (at: number, change: Partial<DataEntry> | null) => {
    if (at >= worksheet.data.length) {
      setAdding(false);
    }
    if (change === null && at >= worksheet.data.length) {
      return;
    }
    changeWorksheet(worksheet, ({ data, ...rest }) => ({
      ...rest,
      data: withEntry(data, at, change && { ...(data[at] ?? EMPTY), ...change }),
    }));
  };
  return (
    <section>
      <h3>Data dictionary</h3>
      {rows.length === 0 ? (
        <p className="muted">No data is listed.</p>
      ) : (
        <table className="data-dictionary" aria-label="Data dictionary">
          <thead>
            <tr>
              <th scope="col">{title("name", "Data")}</th>
              <th scope="col">{title("classification", "Classification")}</th>
              <th scope="col">{title("comments", "Comments")}</th>
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((entry, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry has nothing but its place.
              <tr key={at}>
                <td>
                  <TextField
                    label={`Name of data ${at + 1}`}
                    labelHidden
                    autoFocus={adding && at === worksheet.data.length}
                    value={entry.name}
                    readOnly={readOnly}
                    onCommit={(name) => put(at, { name })}
                  />
                </td>
                <td>
                  <Select
                    label={`Classification of data ${at + 1}`}
                    labelHidden
                    value={entry.classification}
                    disabled={readOnly}
                    choices={[
                      { value: "", label: "Not stated" },
                      ...template.classifications.map((it) => ({ value: it.id, label: it.title })),
                    ]}
                    onChange={(classification) => put(at, { classification })}
                  />
                </td>
                <td>
                  <TextField
                    label={`Comments on data ${at + 1}`}
                    labelHidden
                    value={entry.notes}
                    readOnly={readOnly}
                    onCommit={(notes) => put(at, { notes })}
                  />
                </td>
                <td>
                  {readOnly ? null : (
                    <IconButton label={`Remove data ${at + 1}`} onClick={() => put(at, null)}>
                      <Icon name="close" />
                    </IconButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {readOnly || adding ? null : (
        <Button look="quiet" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          Add data
        </Button>
      )}
    </section>
  );
}
