// Parts of the window that the first screen does not show. They come a moment after it has drawn,
// so that they are there when somebody asks for them.
import { type ComponentType, useEffect } from "react";
import { useMenuPlace } from "../canvas";
import { cell, useCell } from "../document/cell";

/** How long the first screen is left to itself, in milliseconds. */
const FIRST_SCREEN = 200;

interface Parts {
  readonly ContextMenu: ComponentType;
  readonly ReviewWorkspace: ComponentType;
  readonly SnapshotDialog: ComponentType<{ readonly onClose: () => void }>;
  readonly ResponsesWorkspace: ComponentType;
}

const parts = cell<Parts | null>(null);

async function load(): Promise<void> {
  if (parts.get()) {
    return;
  }
  const [review, responses, menu] = await Promise.all([
    import("../review"),
    import("../responses"),
    import("./ContextMenu"),
  ]);
  parts.set({ ...review, ...responses, ...menu });
}

/** Gets the parts that were left for later. */
export function useLaterParts(): void {
  useEffect(() => {
    const soon = setTimeout(load, FIRST_SCREEN);
    return () => clearTimeout(soon);
  }, []);
}

/** Returns the parts, at once if they are there; else they are on their way. */
function useParts(): Parts | null {
  const there = useCell(parts);
  useEffect(() => {
    void load();
  }, []);
  return there;
}

/** Whether the job was done well. */
export function ReviewWorkspace() {
  const there = useParts();
  return there && <there.ReviewWorkspace />;
}

/** What is done about the threats. */
export function ResponsesWorkspace() {
  const there = useParts();
  return there && <there.ResponsesWorkspace />;
}

/** What can be done with what is under the pointer. */
export function ContextMenu() {
  return useMenuPlace() === null ? null : <ShownMenu />;
}

function ShownMenu() {
  const there = useParts();
  return there && <there.ContextMenu />;
}

/** Asks how a snapshot is called. */
export function SnapshotDialog({ onClose }: { readonly onClose: () => void }) {
  const there = useParts();
  return there && <there.SnapshotDialog onClose={onClose} />;
}
