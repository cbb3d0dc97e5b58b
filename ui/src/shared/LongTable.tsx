import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
} from "react";
import { type KeptScroll, useWindowing } from "./useWindowing";
import "./long-table.css";

/** Height of the header, and of a row that does not say otherwise, in pixels. */
const ROW = 32;

/** A column of a long table. Its width comes from the class `col-<key>`. */
export interface LongColumn {
  readonly key: string;
  readonly title: string;
  /** Keeps the title from sight where the content says enough. */
  readonly titleHidden?: boolean;
  /** What a short title stands for, as tooltip and for screen readers. */
  readonly meaning?: string;
}

/** How a table is sorted, and what a click on a header does. */
export interface LongSorting {
  readonly column: string;
  readonly descending: boolean;
  readonly onSort: (column: string) => void;
}

/** How a row is chosen: alone, with those that are chosen already, or with all up to it. */
export type Choosing = "only" | "toggle" | "range";

interface LongTableProps {
  /** Name for screen readers. */
  readonly label: string;
  readonly columns: readonly LongColumn[];
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** The cells of a row: `td` elements in the order of the columns, or one that spans them all. */
  readonly row: (index: number) => ReactNode;
  readonly rowClass?: (index: number) => string;
  readonly sorting?: LongSorting;
  /** Height of all rows in pixels, where one line of text is not enough. */
  readonly rowHeight?: number;
  /** Keeps how far the table is scrolled while something else is shown. */
  readonly kept?: KeptScroll;
  /** Makes the rows selectable: the index of the selected one, or -1. */
  readonly active?: number;
  readonly onActivate?: (index: number, how: Choosing) => void;
  /** Lets several rows be chosen together: tells whether one is among them. */
  readonly chosen?: (index: number) => boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A table of rows of one height, of which only what can be seen is drawn. */
export function LongTable(props: LongTableProps) {
  const { label, columns, count, keyOf, row, rowClass, sorting, active, onActivate, chosen } =
    props;
  const { rowHeight = ROW, kept } = props;
  const { scroller, window, show } = useWindowing(count, rowHeight, ROW, kept);
  const id = useId();
  const selectable = active !== undefined;
  useEffect(() => {
    if (active !== undefined) {
      show(active);
    }
  }, [active, show]);
  const indexes = useMemo(
    () => Array.from({ length: window.end - window.first }, (_, at) => window.first + at),
    [window.first, window.end],
  );
  const drawn = selectable && active >= window.first && active < window.end;
  const table = {
    "aria-label": label,
    "aria-rowcount": count + 1,
    className: `long-table ${selectable ? "long-table-selectable" : ""}`,
    style: { "--row": `${rowHeight}px` } as CSSProperties,
  };
  const content = (
    <>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Space height={window.before} columns={columns.length} />
        {indexes.map((index) => (
          <tr
            key={keyOf(index)}
            id={`${id}-${index}`}
            data-index={index}
            className={rowClass?.(index)}
            aria-rowindex={index + 2}
            aria-selected={selectable ? index === active || chosen?.(index) === true : undefined}
          >
            {row(index)}
          </tr>
        ))}
        <Space height={window.after} columns={columns.length} />
      </tbody>
    </>
  );
  return selectable ? (
    <div className="long-table-scroller" ref={scroller}>
      <table
        {...table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows can be selected is a grid.
        role="grid"
        tabIndex={0}
        aria-multiselectable={chosen ? true : undefined}
        aria-activedescendant={drawn ? `${id}-${active}` : undefined}
        // Buttons of the table keep their keys for themselves.
        onKeyDown={(event) => isControl(event.target) || props.onKeyDown?.(event)}
        onClick={(event) => {
          const target = event.target as HTMLElement;
          const found = isControl(target) ? null : target.closest("tr[data-index]");
          if (found instanceof HTMLElement) {
            onActivate?.(Number(found.getAttribute("data-index")), choosing(event));
          }
        }}
      >
        {content}
      </table>
    </div>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className="long-table-scroller" ref={scroller} tabIndex={0} aria-label={label}>
      <table {...table}>{content}</table>
    </section>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}

function choosing(event: MouseEvent): Choosing {
  return event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "only";
}

function HeaderCell({
  column,
  sorting,
}: {
  readonly column: LongColumn;
  readonly sorting: LongSorting | undefined;
}) {
  const { key, title, titleHidden, meaning } = column;
  const here = sorting?.column === key;
  const text = titleHidden ? (
    <span className="visually-hidden">{title}</span>
  ) : meaning ? (
    <abbr title={meaning}>{title}</abbr>
  ) : (
    title
  );
  return (
    <th
      scope="col"
      className={`col-${key}`}
      aria-sort={here ? (sorting.descending ? "descending" : "ascending") : undefined}
    >
      {sorting ? (
        <button
          type="button"
          title={`Sort by ${title.toLowerCase()}`}
          onClick={() => sorting.onSort(key)}
        >
          {text}
          <span aria-hidden="true" className="long-table-arrow">
            {here ? (sorting.descending ? "↓" : "↑") : ""}
          </span>
        </button>
      ) : (
        text
      )}
    </th>
  );
}

/** Keeps the place of rows that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height === 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus.
    <tr aria-hidden="true" className="long-table-space" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
