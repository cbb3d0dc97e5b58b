import type { ReactNode } from "react";
import { IconButton } from "./Button";
import { Icon } from "./Icon";
import "./record-table.css";

/** A column of a table of records. */
export interface RecordColumn {
  readonly title: string;
  /** How wide it is; it takes its share of what is left without one. */
  readonly width?: "number" | "narrow" | "middle";
}

/** A table of what a project keeps: one row each, and at the end a way to remove it. */
export function RecordTable({
  label,
  columns,
  children,
}: {
  readonly label: string;
  readonly columns: readonly RecordColumn[];
  readonly children: ReactNode;
}) {
  return (
    <table className="record-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ title, width }) => (
            <th key={title} scope="col" className={width && `record-${width}`}>
              {title}
            </th>
          ))}
          <th scope="col" className="record-remove">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The last cell of a row: removes the record, unless nothing can be changed. */
export function RecordRemove({
  name,
  readOnly,
  onRemove,
}: {
  readonly name: string;
  readonly readOnly: boolean;
  readonly onRemove: () => void;
}) {
  return (
    <td className="record-remove">
      {readOnly ? null : (
        <IconButton label={`Remove ${name}`} onClick={onRemove}>
          <Icon name="close" size={12} />
        </IconButton>
      )}
    </td>
  );
}
