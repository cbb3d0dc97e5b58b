import { finishNudge } from "../canvas";
import { closeProject, exportReport } from "../document/project";
import { redo, undo, useDocumentPart } from "../document/store";
import { openWorkspace, useWorkspace, type Workspace } from "../document/view";
import { Button, Icon, IconButton, readable } from "../shared";
import { runAction } from "./actions";
import { HeaderMenu } from "./HeaderMenu";
import { useNextTheme } from "./next-theme";
import { openOverlay } from "./overlays";
import { usePresenting } from "./panes";
import { useFolded } from "./useNarrow";
import "./header.css";

/** One line: where one is, the four questions with their numbers, and what holds everywhere. */
export function Header() {
  return (
    <header className="header">
      <IconButton label="Close the project" keys="Ctrl+W" onClick={() => void closeProject()}>
        <Icon name="home" />
      </IconButton>
      <ProjectTitle />
      <Workspaces />
      <div className="header-rest">
        <UndoRedo />
        <button type="button" className="header-find" onClick={() => openOverlay("palette")}>
          <Icon name="search" size={14} />
          <span>Find or do…</span>
          <kbd>{readable("Ctrl+k")}</kbd>
        </button>
        <Rest />
      </div>
    </header>
  );
}

/** What folds away into a menu where the window has no room for it. */
function Rest() {
  const folded = useFolded();
  const presenting = usePresenting();
  if (folded && !presenting) {
    return <HeaderMenu />;
  }
  return (
    <>
      <ThemeSwitch />
      <PresentSwitch />
      <Button
        onClick={() => void exportReport()}
        title={`Export the report (${readable("Ctrl+e")})`}
      >
        <Icon name="report" />
        Export report
      </Button>
    </>
  );
}

function PresentSwitch() {
  const presenting = usePresenting();
  return presenting ? (
    <Button className="header-present" onClick={() => runAction("end-presentation")}>
      End the presentation
    </Button>
  ) : (
    <IconButton
      className="header-present"
      label="Present the model"
      keys="F5"
      onClick={() => runAction("present")}
    >
      <Icon name="fit" />
    </IconButton>
  );
}

function ProjectTitle() {
  const title = useDocumentPart((document) => document.about.title);
  const fileName = useDocumentPart((document) => document.project.fileName);
  return (
    <h1 className="header-title">
      <button
        type="button"
        title={`${title || fileName}: edit the project details`}
        onClick={() => openOverlay("project")}
      >
        <span>{title || fileName}</span>
        <Icon name="down" size={12} />
      </button>
    </h1>
  );
}

function Workspaces() {
  const shown = useWorkspace();
  const status = useDocumentPart((document) => document.status);
  const tabs: readonly [Workspace, string, string | null, string][] = [
    ["model", "Model", null, "What are we working on?"],
    ["threats", "Threats", String(status.threats), "What can go wrong?"],
    [
      "responses",
      "Responses",
      `${status.decided}/${status.threats}`,
      "What are we going to do about it?",
    ],
    ["review", "Review", `${status.coverage} %`, "Did we do a good job?"],
  ];
  return (
    <nav className="header-tabs" aria-label="Workspaces">
      {tabs.map(([workspace, label, number, question], at) => (
        <button
          key={workspace}
          type="button"
          className="header-tab"
          aria-current={workspace === shown ? "page" : undefined}
          title={`${question} (Alt+${at + 1})`}
          onClick={() => openWorkspace(workspace)}
        >
          {label}
          {number === null ? null : <span className="header-number">{number}</span>}
        </button>
      ))}
    </nav>
  );
}

function UndoRedo() {
  const undoes = useDocumentPart((document) => document.status.undo);
  const redoes = useDocumentPart((document) => document.status.redo);
  return (
    <div className="header-pair">
      <IconButton
        label={undoes === null ? "Nothing to undo" : `Undo: ${undoes}`}
        keys="Ctrl+Z"
        disabled={undoes === null}
        onClick={() => void finishNudge().then(undo)}
      >
        <Icon name="undo" />
      </IconButton>
      <IconButton
        label={redoes === null ? "Nothing to redo" : `Redo: ${redoes}`}
        keys="Ctrl+Shift+Z"
        disabled={redoes === null}
        onClick={() => void finishNudge().then(redo)}
      >
        <Icon name="redo" />
      </IconButton>
    </div>
  );
}

function ThemeSwitch() {
  const theme = useNextTheme();
  return theme ? (
    <IconButton label={theme.label} onClick={theme.change}>
      <Icon name={theme.icon} />
    </IconButton>
  ) : null;
}
