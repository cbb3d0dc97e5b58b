import {
  type RefCallback,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useWantedProperty } from "../document/wanted-property";

/** Lists begin with so many properties; what follows is out of sight in most windows. */
const FIRST = 12;
/** Lists with no more properties than this are there at once. */
const FEW = 18;
/** How near the rest comes before it is made, in pixels. */
const NEAR = "160px";

/** The part of a list that is there, and how the rest of it comes. */
export interface Rest {
  /** How many are there at first. */
  readonly first: number;
  readonly list: RefObject<HTMLDivElement | null>;
  /** Watches the button that stands for the rest. */
  readonly more: RefCallback<HTMLButtonElement>;
  /** Makes the rest, with the keyboard at its beginning. */
  readonly show: () => void;
  /** Makes the rest and leaves the keyboard where it is. */
  readonly make: () => void;
}

/**
 * Leaves out the end of a long list until somebody comes near it with the wheel, the keyboard or a
 * search: most properties of most things that are selected are never looked at.
 */
export function useRest(count: number): Rest {
  const [all, setAll] = useState(count <= FEW);
  const wanted = useWantedProperty() !== null;
  const list = useRef<HTMLDivElement>(null);
  const goTo = useRef<"first" | "last" | null>(null);
  if (wanted && !all) {
    setAll(true);
  }
  // The button goes and comes with a search, and each one has to be watched.
  const more = useCallback((button: HTMLButtonElement | null) => {
    if (button === null) {
      return;
    }
    const near = new IntersectionObserver(
      (seen) => {
        if (seen.some((it) => it.isIntersecting)) {
          // Whoever goes backwards with the keyboard is at the end of the list then.
          goTo.current = document.activeElement === button ? "last" : null;
          setAll(true);
        }
      },
      { root: button.closest(".inspector-body"), rootMargin: `0px 0px ${NEAR}` },
    );
    near.observe(button);
    return () => near.disconnect();
  }, []);
  useLayoutEffect(() => {
    const to = goTo.current;
    goTo.current = null;
    if (all && to !== null) {
      const fields = list.current?.querySelectorAll<HTMLElement>("select, input") ?? [];
      fields[to === "first" ? FIRST : fields.length - 1]?.focus();
    }
  }, [all]);
  return {
    first: all ? count : FIRST,
    list,
    more,
    show: useCallback(() => {
      goTo.current = "first";
      setAll(true);
    }, []),
    make: useCallback(() => setAll(true), []),
  };
}
