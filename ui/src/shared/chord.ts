/** Whether this is a Mac, where keys have other names and signs. */
export const MAC = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

const SIGNS: { readonly [key in string]?: string } = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Delete: "Del",
  ContextMenu: "Menu",
  " ": "Space",
};
const MAC_SIGNS: { readonly [key in string]?: string } = {
  Ctrl: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Delete: "⌦",
  Backspace: "⌫",
};

/** Returns a chord such as `Ctrl+Shift+z` as people read it; on a Mac with the signs of its keys. */
export function readable(chord: string, mac = MAC): string {
  return chord
    .split(/\+(?=.)/)
    .map((part) => {
      const sign = (mac ? MAC_SIGNS[part] : undefined) ?? SIGNS[part];
      return sign ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(mac ? "" : "+");
}

/** Returns what a key writes; where keys write Cyrillic, Greek or the like, the Latin letter there. */
export function latinOf({ key, code }: { readonly key: string; readonly code: string }): string {
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  const other = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return other && latin !== undefined ? latin.toLowerCase() : key;
}
