import { type ReactNode, useMemo } from "react";
import { useCell } from "../document/cell";
import type { ReviewPart } from "../document/view";
import { Button, Icon } from "../shared";
import { type LongColumn, LongTable } from "../shared/LongTable";
import { type Foldable, groupLines, turned } from "./groups";
import { keptOf } from "./kept";

interface GroupedTableProps<Group, Row> {
  readonly part: ReviewPart;
  /** Name for screen readers. */
  readonly label: string;
  /** What stands here, as one sentence above the table. */
  readonly sentence: string;
  readonly columns: readonly LongColumn[];
  readonly groups: readonly Foldable<Group, Row>[];
  readonly rowHeight?: number;
  /** Says which group a fold button folds. */
  readonly groupName: (group: Group) => string;
  readonly header: (group: Group) => ReactNode;
  readonly cells: (row: Row) => ReactNode;
}

/** A table in groups that can be folded, under a sentence that says what it holds. */
export function GroupedTable<Group, Row>(props: GroupedTableProps<Group, Row>) {
  const { part, label, sentence, columns, groups, rowHeight, groupName, header, cells } = props;
  const kept = keptOf(part);
  const folded = useCell(kept.folded);
  const lines = useMemo(() => groupLines(groups, folded), [groups, folded]);
  const all = groups.every(({ key }) => folded.has(key));
  return (
    <>
      <div className="matrix-bar">
        <p className="matrix-sentence" title={sentence}>
          {sentence}
        </p>
        <Button
          look="quiet"
          onClick={() => kept.folded.set(new Set(all ? [] : groups.map(({ key }) => key)))}
        >
          {all ? "Unfold all" : "Fold all"}
        </Button>
      </div>
      <LongTable
        label={label}
        columns={columns}
        count={lines.length}
        kept={kept.scroll}
        keyOf={(index) => lines[index]?.key ?? ""}
        {...(rowHeight === undefined ? {} : { rowHeight })}
        row={(index) => {
          const line = lines[index];
          if (line === undefined) {
            return null;
          }
          if (line.kind === "row") {
            return cells(line.row);
          }
          const open = !folded.has(line.key);
          const name = groupName(line.group);
          return (
            <th colSpan={columns.length} scope="rowgroup" className="group">
              <span className="group-line">
                <button
                  type="button"
                  className="group-turn"
                  aria-expanded={open}
                  aria-label={`${open ? "Fold" : "Unfold"} ${name}`}
                  title={open ? "Fold" : "Unfold"}
                  onClick={() => kept.folded.set(turned(folded, line.key))}
                >
                  <Icon name={open ? "down" : "forward"} size={12} />
                </button>
                {header(line.group)}
              </span>
            </th>
          );
        }}
      />
    </>
  );
}
