// The diagrams of a model as tabs, and what is done to them as a whole.
export { DiagramTabs } from "./DiagramTabs";
export { diagramsToShowOn, duplicateDiagram, moveDiagram, takeOff } from "./edits";
export { askToRemove, chooseDiagramToShowOn, nameTab } from "./state";
