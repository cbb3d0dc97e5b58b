// The measures of the drawing in diagram units; the core draws with the same numbers.
export { GEOMETRY } from "../backend";
