export { Mark } from "./Mark";
export { StartScreen } from "./StartScreen";
