// Copy, cut, paste and duplicate parts of a diagram, within a project and between projects.
export { copied, duplicate, lastCopied, pasteText } from "./clipboard";
