/** What of a long list is drawn, and the empty space before and after it. */
export interface RowWindow {
  /** Index of the first row that is drawn. */
  readonly first: number;
  /** Index after the last row that is drawn. */
  readonly end: number;
  /** Height in pixels of what is left out above. */
  readonly before: number;
  /** Height in pixels of what is left out below. */
  readonly after: number;
}

/** Where a list is scrolled to, in pixels. */
export interface Scrolled {
  readonly top: number;
  readonly height: number;
}

const SPARE_ROWS = 8;

/** Returns the rows that can be seen, and a few more on both sides so that scrolling shows no gap. */
export function rowWindow(count: number, rowHeight: number, scrolled: Scrolled): RowWindow {
  const top = Math.min(Math.max(0, scrolled.top), Math.max(0, count * rowHeight - scrolled.height));
  // The first row is even, so that the window moves less often than the scroll position.
  const seen = Math.floor(top / rowHeight) - SPARE_ROWS;
  const first = Math.max(0, seen - (seen % 2));
  const end = Math.min(count, Math.ceil((top + scrolled.height) / rowHeight) + SPARE_ROWS);
  return { first, end, before: first * rowHeight, after: (count - end) * rowHeight };
}

/** Returns the scroll position that shows a row with the least movement. */
export function scrollToShow(index: number, rowHeight: number, scrolled: Scrolled): number {
  const top = index * rowHeight;
  if (top < scrolled.top) {
    return top;
  }
  const bottom = top + rowHeight;
  return bottom > scrolled.top + scrolled.height ? bottom - scrolled.height : scrolled.top;
}
