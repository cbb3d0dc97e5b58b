let pen: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
const KEPT = 5_000;

/** Returns how wide a name is drawn, in diagram units, where the window can tell; else a guess. */
export function nameWidth(text: string, size: number): number {
  const key = `${size}/${text}`;
  const known = widths.get(key);
  if (known !== undefined) {
    return known;
  }
  pen ??= globalThis.document?.createElement("canvas").getContext("2d");
  let width = text.length * size * 0.58;
  if (pen) {
    pen.font = `500 ${size}px "Inter Variable", Inter, sans-serif`;
    width = pen.measureText(text).width;
  }
  if (widths.size > KEPT) {
    widths.clear();
  }
  widths.set(key, width);
  return width;
}
