// What people who know other tools type for an action that has another name here.
const OTHER_WORDS: Readonly<Record<string, string>> = {
  undo: "revert take back",
  redo: "repeat",
  connect: "flow arrow edge link draw",
  delete: "remove erase",
  "quick-add": "new element insert create stencil node",
  "own-threat": "new create",
  "diagram-add": "new tab page sheet",
  "diagram-duplicate": "copy clone",
  "add-text": "note comment annotation label",
  "add-line": "border arc",
  group: "boundary box trust",
  put: "move assign",
  arrange: "auto layout tidy",
  "arrange-selection": "auto layout tidy",
  fit: "zoom to fit whole all center",
  "fit-selection": "zoom to fit",
  actual: "zoom reset actual size",
  map: "minimap overview",
  responses: "decisions mitigations controls",
  threats: "table list",
  review: "matrix coverage",
  "review-coverage": "matrix",
  "review-changes": "compare diff",
  "review-sign-off": "approve",
  project: "title owner description properties settings author name",
  report: "board pack html pdf",
  copy: "backup duplicate",
  text: "git",
  svg: "image picture vector",
  png: "image picture bitmap",
  print: "pdf paper",
  snapshot: "save version baseline",
  left: "sidebar panel library stencils",
  right: "sidebar panel properties",
  drawer: "panel list bottom",
  present: "presentation projector full screen fullscreen",
  "theme-system": "theme automatic mode",
  "theme-light": "theme bright mode",
  "theme-dark": "theme night mode",
  "theme-contrast": "theme accessibility",
  larger: "zoom scale font bigger",
  smaller: "zoom scale font",
  normal: "zoom scale reset",
  hints: "help tutorial",
  keys: "shortcuts keyboard help hotkeys",
  about: "version licence license attribution help",
  open: "load",
  close: "exit",
};

/** Returns other words for an action, or nothing. */
export function otherWords(id: string): string {
  return OTHER_WORDS[id] ?? "";
}

/** Returns the ids of all actions that have other words. */
export function haveOtherWords(): readonly string[] {
  return Object.keys(OTHER_WORDS);
}
