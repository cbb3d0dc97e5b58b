export { Mark } from "./Mark";
export { RecoveryDialog } from "./RecoveryDialog";
export { StartScreen } from "./StartScreen";
