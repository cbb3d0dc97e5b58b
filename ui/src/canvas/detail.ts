/** Steps by which names grow against the drawing, so that few zooms change any style. */
const STEP = 0.125;
/** Names never look smaller than this share of their size on the screen, as far as there is room. */
const READABLE = 0.68;
const MOST = 1.9;

/** How much of the drawing is told at a zoom. */
export interface Detail {
  /** `all`, then without components, protocols and symbols, then without names of flows. */
  readonly level: "all" | "names" | "shapes";
  /** Factor by which names are larger than the drawing. */
  readonly boost: number;
}

/** Returns what is told at a zoom: details go first, and names shrink less than shapes. */
export function detailAt(zoom: number): Detail {
  const level = zoom >= 0.55 ? "all" : zoom >= 0.4 ? "names" : "shapes";
  const wanted = Math.min(MOST, Math.max(1, READABLE / zoom));
  return { level, boost: Math.round(wanted / STEP) * STEP };
}

/** Writes it to the drawing without rendering anything again. */
export function showDetail(canvas: HTMLElement, zoom: number): void {
  const { level, boost } = detailAt(zoom);
  if (canvas.getAttribute("data-detail") !== level) {
    canvas.setAttribute("data-detail", level);
  }
  const value = String(boost);
  if (canvas.style.getPropertyValue("--boost") !== value) {
    canvas.style.setProperty("--boost", value);
  }
}
