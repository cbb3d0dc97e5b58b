import { type RefCallback, useCallback, useLayoutEffect, useRef, useState } from "react";
import { type RowWindow, rowWindow, type Scrolled, scrollToShow } from "./windowing";

/** A long list of rows of one height, of which only what can be seen is drawn. */
export interface Windowing {
  /** Goes on the element that scrolls. */
  readonly scroller: RefCallback<HTMLElement>;
  readonly window: RowWindow;
  /** Brings a row into view with the least movement. */
  readonly show: (index: number) => void;
}

/** How far a list is scrolled, kept by whoever shows the list again later. */
export interface KeptScroll {
  top: number;
}

/**
 * Follows how far a list is scrolled. `header` is the height of what sticks to its top; `kept` has
 * to be one object for as long as the list is shown.
 */
export function useWindowing(
  count: number,
  rowHeight: number,
  header = 0,
  kept?: KeptScroll,
): Windowing {
  const element = useRef<HTMLElement | null>(null);
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, height: 800 });

  const scroller = useCallback(
    (node: HTMLElement | null) => {
      element.current = node;
      if (node === null) {
        return;
      }
      if (kept) {
        node.scrollTop = kept.top;
      }
      const measure = () => {
        if (kept) {
          kept.top = node.scrollTop;
        }
        const height = Math.max(0, node.clientHeight - header);
        setScrolled((old) =>
          old.top === node.scrollTop && old.height === height
            ? old
            : { top: node.scrollTop, height },
        );
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(node);
      node.addEventListener("scroll", measure, { passive: true });
      return () => {
        element.current = null;
        observer.disconnect();
        node.removeEventListener("scroll", measure);
      };
    },
    [header, kept],
  );

  const show = useCallback(
    (index: number) => {
      const node = element.current;
      if (node !== null && index >= 0) {
        const height = node.clientHeight - header;
        node.scrollTop = scrollToShow(index, rowHeight, { top: node.scrollTop, height });
      }
    },
    [rowHeight, header],
  );

  // A list that became shorter is scrolled back by the browser without an event in some engines.
  useLayoutEffect(() => {
    const top = Math.min(element.current?.scrollTop ?? 0, count * rowHeight);
    setScrolled((old) => (old.top <= count * rowHeight ? old : { ...old, top }));
  }, [count, rowHeight]);

  return { scroller, window: rowWindow(count, rowHeight, scrolled), show };
}
