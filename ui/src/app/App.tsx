import { useOpening } from "../document/another-project";
import { useSettings, useStart } from "../document/project";
import { useIsOpen } from "../document/store";
import { useWorkspace } from "../document/view";
import { PlacingGhost, ShowingGhost } from "../palette";
import { RecoveryDialog, StartScreen } from "../start";
import { OwnThreatDialog } from "../threats/OwnThreatDialog";
import { ThreatsWorkspace } from "../threats/ThreatsWorkspace";
import { AboutDialog } from "./AboutDialog";
import { Busy } from "./Busy";
import { FindOrDo } from "./FindOrDo";
import { Header } from "./Header";
import { ImportNotesDialog } from "./ImportNotesDialog";
import { KeysDialog } from "./KeysDialog";
import { LitPlace } from "./LitPlace";
import { ResponsesWorkspace, ReviewWorkspace, SnapshotDialog, useLaterParts } from "./later";
import { ModelWorkspace } from "./ModelWorkspace";
import { useMenus } from "./menus";
import { NameDialog } from "./NameDialog";
import { Notices } from "./Notices";
import { openOverlay, useOverlay } from "./overlays";
import { ProjectDialog } from "./ProjectDialog";
import { StatusLine } from "./StatusLine";
import { useTheme } from "./theme";
import { useClipboard } from "./useClipboard";
import { useKeptLayout } from "./useKeptLayout";
import { useKeyboard } from "./useKeyboard";
import { usePresentation } from "./usePresentation";
import "./app.css";
import "./presentation.css";

/** The window: the start screen, or the open project. */
export function App() {
  const start = useStart();
  const open = useIsOpen();
  const opening = useOpening();
  const overlay = useOverlay();
  useTheme(useSettings().theme);
  useKeyboard();
  useMenus();
  return (
    <>
      {open ? (
        <Project key={opening} />
      ) : start ? (
        <StartScreen view={start} onAbout={() => openOverlay("about")} />
      ) : null}
      {overlay === "about" ? <AboutDialog /> : null}
      {overlay === "name" ? <NameDialog /> : null}
      <Notices />
      <Busy />
      <RecoveryDialog />
    </>
  );
}

function Project() {
  const ready = useKeptLayout();
  useClipboard();
  useLaterParts();
  usePresentation();
  const overlay = useOverlay();
  return (
    <div className="app">
      <Header />
      <main className="app-main">{ready ? <Shown /> : null}</main>
      <StatusLine />
      <PlacingGhost />
      <ShowingGhost />
      <ImportNotesDialog />
      <LitPlace />
      <OwnThreatDialog />
      {overlay === "palette" ? <FindOrDo /> : null}
      {overlay === "keys" ? <KeysDialog /> : null}
      {overlay === "project" ? <ProjectDialog /> : null}
      {overlay === "snapshot" ? <SnapshotDialog onClose={() => openOverlay(null)} /> : null}
    </div>
  );
}

/** The workspace that answers the question that was chosen. */
function Shown() {
  const workspace = useWorkspace();
  switch (workspace) {
    case "model":
      return <ModelWorkspace />;
    case "threats":
      return <ThreatsWorkspace />;
    case "responses":
      return <ResponsesWorkspace />;
    case "review":
      return <ReviewWorkspace />;
  }
}
