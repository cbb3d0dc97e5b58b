/** Returns a text on one line: each end of a line and each tab becomes a space. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g, " ");
}
