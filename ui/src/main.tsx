import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { problemOf } from "./backend";
import { start } from "./document/project";
import "./shared/tokens.css";
import "./shared/base.css";

const root = document.getElementById("root");
if (root) {
  const window = createRoot(root);
  start().then(
    () =>
      window.render(
        <StrictMode>
          <App />
        </StrictMode>,
      ),
    (thrown: unknown) => window.render(<p className="broken">{problemOf(thrown).sentence}</p>),
  );
}
