/** A part of a simple text: a heading, a paragraph or a list. */
export type Block =
  | { readonly kind: "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Reads headings, paragraphs and flat lists, which is all that our own texts hold. */
export function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): Block => {
      if (part.startsWith("- ")) {
        const items = part.slice(2).split(/\n- /);
        return { kind: "list", items: items.map(oneLine) };
      }
      const heading = /^#+ /.exec(part);
      return heading
        ? { kind: "heading", text: oneLine(part.slice(heading[0].length)) }
        : { kind: "paragraph", text: oneLine(part) };
    });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
