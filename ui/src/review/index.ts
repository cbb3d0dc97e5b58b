export { ReviewWorkspace } from "./ReviewWorkspace";
export { SnapshotDialog } from "./sign-off/SnapshotDialog";
