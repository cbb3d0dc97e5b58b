import { useSettings, useStart } from "../document/project";
import { useIsOpen } from "../document/store";
import { useWorkspace } from "../document/view";
import { PlacingGhost } from "../palette";
import { ResponsesWorkspace } from "../responses/ResponsesWorkspace";
import { ReviewWorkspace } from "../review/ReviewWorkspace";
import { RecoveryDialog, StartScreen } from "../start";
import { ThreatsWorkspace } from "../threats/ThreatsWorkspace";
import { FindOrDo } from "./FindOrDo";
import { Header } from "./Header";
import { KeysDialog } from "./KeysDialog";
import { ModelWorkspace } from "./ModelWorkspace";
import { Notices } from "./Notices";
import { useOverlay } from "./overlays";
import { ProjectDialog } from "./ProjectDialog";
import { StatusLine } from "./StatusLine";
import { useTheme } from "./theme";
import { useKeyboard } from "./useKeyboard";
import "./app.css";

/** The window: the start screen, or the open project. */
export function App() {
  const start = useStart();
  const open = useIsOpen();
  useTheme(useSettings().theme);
  useKeyboard();
  return (
    <>
      {open ? <Project /> : start ? <StartScreen view={start} /> : null}
      <Notices />
      <RecoveryDialog />
    </>
  );
}

function Project() {
  const workspace = useWorkspace();
  const overlay = useOverlay();
  return (
    <div className="app">
      <Header />
      <main className="app-main">
        {workspace === "model" ? <ModelWorkspace /> : null}
        {workspace === "threats" ? <ThreatsWorkspace /> : null}
        {workspace === "responses" ? <ResponsesWorkspace /> : null}
        {workspace === "review" ? <ReviewWorkspace /> : null}
      </main>
      <StatusLine />
      <PlacingGhost />
      {overlay === "palette" ? <FindOrDo /> : null}
      {overlay === "keys" ? <KeysDialog /> : null}
      {overlay === "project" ? <ProjectDialog /> : null}
    </div>
  );
}
