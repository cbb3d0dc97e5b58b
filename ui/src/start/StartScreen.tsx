import { useState } from "react";
import type { ModelCard, RecentProject, StartView } from "../backend";
import {
  forgetRecent,
  importProject,
  newProject,
  openProject,
  openRecent,
  recoverDamaged,
  setSettings,
  useSettings,
} from "../document/project";
import { Button, Icon, IconButton, TextField } from "../shared";
import { BackupsDialog } from "./BackupsDialog";
import { Mark } from "./Mark";
import "./start.css";

/** What one sees before a project is open: begin with a model, or go on with a file. */
export function StartScreen({
  view,
  onAbout,
}: {
  readonly view: StartView;
  readonly onAbout: () => void;
}) {
  const { author } = useSettings();
  const [restoring, setRestoring] = useState(false);
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <Mark />
          <div>
            <h1>Bulkhead</h1>
            <p>Draw how data moves, see what can go wrong and why, and decide about it together.</p>
          </div>
        </header>
        {view.problem ? (
          <p className="start-problem" role="alert">
            <Icon name="warn" />
            <span>{view.problem.sentence}</span>
            {view.problem.code === "damaged" ? (
              <Button onClick={() => void recoverDamaged()}>Recover what reads…</Button>
            ) : null}
          </p>
        ) : null}
        <section aria-labelledby="start-new">
          <h2 id="start-new">New project</h2>
          <div className="start-cards">
            {view.models.map((model, at) => (
              <Card key={model.id} model={model} first={at === 0} />
            ))}
          </div>
        </section>
        <section aria-labelledby="start-recent">
          <div className="start-row">
            <h2 id="start-recent">Recent</h2>
            <div className="start-files">
              <Button look="quiet" onClick={() => setRestoring(true)}>
                Restore a backup…
              </Button>
              <Button
                title="A model as text (.json), or of Microsoft's Threat Modeling Tool (.tm7)"
                onClick={() => void importProject()}
              >
                Import…
              </Button>
              <Button onClick={() => void openProject()}>
                <Icon name="folder" />
                Open…
              </Button>
            </div>
          </div>
          {view.recent.length === 0 ? (
            <p className="start-none">Projects that you open stand here. Each is one file.</p>
          ) : (
            <ul className="start-recent">
              {view.recent.map((recent) => (
                <Recent key={recent.handle} recent={recent} />
              ))}
            </ul>
          )}
        </section>
        <footer className="start-foot">
          <TextField
            label="Your name"
            hint="Stands beside your decisions. Nothing leaves this computer."
            placeholder="Not set"
            value={author}
            onCommit={(name) => void setSettings({ author: name.trim() })}
          />
          <span className="start-version">
            Version {view.version}
            <Button look="quiet" onClick={onAbout}>
              About
            </Button>
          </span>
        </footer>
      </div>
      {restoring ? <BackupsDialog onClose={() => setRestoring(false)} /> : null}
    </main>
  );
}

function Card({ model, first }: { readonly model: ModelCard; readonly first: boolean }) {
  const empty = model.elements === 0;
  return (
    <button
      type="button"
      className={`start-card ${first ? "start-card-first" : ""}`}
      onClick={() => void newProject(model.id)}
    >
      <span className="start-card-title">{model.title}</span>
      <span className="start-card-summary">{model.summary}</span>
      <span className="start-card-foot">
        <span>
          {empty
            ? "Nothing in it yet"
            : `${model.elements} elements · ${model.flows} flows · ${model.boundaries} zones`}
        </span>
        <Icon name="forward" />
      </span>
    </button>
  );
}

function Recent({ recent }: { readonly recent: RecentProject }) {
  return (
    <li className={recent.missing ? "start-missing" : undefined}>
      <button
        type="button"
        className="start-open"
        disabled={recent.missing}
        onClick={() => void openRecent(recent.handle)}
      >
        <span className="start-title">{recent.title}</span>
        <span className="start-place">
          {recent.folder}/{recent.fileName}
        </span>
        {recent.missing ? <span className="start-gone">not found</span> : null}
      </button>
      <IconButton
        label={`Remove ${recent.title} from this list`}
        onClick={() => void forgetRecent(recent.handle)}
      >
        <Icon name="close" />
      </IconButton>
    </li>
  );
}
