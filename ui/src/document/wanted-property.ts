import { projectCell } from "./another-project";
import { useCell } from "./cell";

/** A property that somebody is to state next, of an item written as `kind:id`. */
export interface WantedProperty {
  readonly item: string;
  readonly key: string;
}

const wanted = projectCell<WantedProperty | null>(null);

/** Asks the inspector to bring a property of the selected item under the hand; null forgets it. */
export function wantProperty(next: WantedProperty | null): void {
  wanted.set(next);
}

/** Returns the property that is to be stated next. */
export function useWantedProperty(): WantedProperty | null {
  return useCell(wanted);
}
