// Line symbols on a 16 unit grid, drawn for this program.
const PATHS = {
  home: "M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5",
  undo: "M6 3.5 3 6.5l3 3M3.2 6.5h6.3a3.25 3.25 0 0 1 0 6.5H7",
  redo: "m10 3.5 3 3-3 3M12.8 6.5H6.5a3.25 3.25 0 0 0 0 6.5H9",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.2 3.2",
  close: "m4 4 8 8m0-8-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M3 6V3h3m4 0h3v3m0 4v3h-3m-4 0H3v-3",
  sun: "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.5v1.2m0 10.6v1.2M1.5 8h1.2m10.6 0h1.2M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9",
  moon: "M13 9.6A5.5 5.5 0 1 1 6.4 3a4.4 4.4 0 0 0 6.6 6.6Z",
  contrast: "M8 2.5a5.5 5.5 0 1 1 0 11Zm0 0a5.5 5.5 0 1 0 0 11",
  screen: "M2.5 3.5h11v7h-11Zm3.5 10h4m-2-3v3",
  report: "M4 2.5h5l3 3v8H4Zm5 0v3h3M6 8.5h4m-4 2.5h4",
  left: "M2.5 3.5h11v9h-11Zm4 0v9",
  right: "M2.5 3.5h11v9h-11Zm7 0v9",
  down: "m4 6 4 4 4-4",
  up: "m4 10 4-4 4 4",
  forward: "m6 4 4 4-4 4",
  lock: "M4.5 7.5h7v5h-7Zm1.5 0V5.5a2 2 0 0 1 4 0v2",
  keys: "M2 4.5h12v7H2Zm2.5 2.5h.01M7 7h.01M9.5 7h.01M12 7h-.5M5 9.5h6",
  edit: "m3 13 .6-2.6 7-7 2 2-7 7Z",
  copy: "M5.5 5.5h7v7h-7Zm-2-2h7v2m-5 5h-2v-7",
  map: "M2.5 4 6 3l4 1.5L13.5 3v9L10 13.5 6 12l-3.5 1Zm3.5-1v9m4-7.5v9",
  warn: "M8 3 14 13H2Zm0 4v3m0 1.6v.1",
  info: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 4.7v3.6m0-5.7v.1",
  check: "m3.5 8.5 3 3 6-7",
  folder: "M2.5 4h4l1.5 1.5h5.5v7h-11Z",
  link: "M6.5 9.5 9.5 6.5M7 5l1.5-1.5a2.5 2.5 0 0 1 4 4L11 9M5 7 3.5 8.5a2.5 2.5 0 0 0 4 4L9 11",
  person:
    "M8 2.8a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM3.2 13.2c.3-2.7 2.2-4.2 4.8-4.2s4.5 1.5 4.8 4.2",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  externalEntity: "M2.5 4h11v8h-11Z",
  process:
    "M5 4h6a2.5 2.5 0 0 1 2.5 2.5v3A2.5 2.5 0 0 1 11 12H5a2.5 2.5 0 0 1-2.5-2.5v-3A2.5 2.5 0 0 1 5 4Z",
  dataStore: "M2.5 4.5h11M2.5 11.5h11",
  zone: "M2.5 4.5v-1h2m2 0h3m2 0h2v1m0 2.2v2.6m0 2.2v1h-2m-2 0h-3m-2 0h-2v-1m0-2.2V6.7",
  line: "M2.5 12.5 5 10m1.8-1.8 2.4-2.4M11 4l2.5-2.5",
  note: "M3.5 4.5v-1h9v1M8 3.5v9M6.5 12.5h3",
  elsewhere: "M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7m0-3.5-5 5",
  nowhere: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm-4 9.5 8-8",
  flow: "M2.5 8h8m-2-2.5L11 8l-2.5 2.5",
} as const;

/** Name of a symbol. */
export type IconName = keyof typeof PATHS;

/** A symbol in the colour of the text. It says nothing to screen readers; what carries it does. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "dataStore" || name === "more" ? 2 : 1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
