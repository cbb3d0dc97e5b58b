export { ResponsesWorkspace } from "./ResponsesWorkspace";
