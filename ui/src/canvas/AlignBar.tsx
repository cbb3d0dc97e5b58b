import { useShownDiagram } from "../document/diagrams";
import { useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import type { Alignment } from "./align";
import { alignSelection, arrangeable, distributeSelection, sizeSelection } from "./arranging";
import { canGroup, groupSelection } from "./grouping";
import "./align-bar.css";

const ALIGN: readonly (readonly [Alignment, string, string])[] = [
  ["left", "Align at the left", "M2.5 2v12M5 4h8v3H5ZM5 9h5v3H5Z"],
  ["center", "Align at the centre", "M8 2v2m0 3v2m0 3v2M3.5 4h9v3h-9ZM5.5 9h5v3h-5Z"],
  ["right", "Align at the right", "M13.5 2v12M3 4h8v3H3ZM6 9h5v3H6Z"],
  ["top", "Align at the top", "M2 2.5h12M4 5v8h3V5ZM9 5v5h3V5Z"],
  ["middle", "Align at the middle", "M2 8h2m3 0h2m3 0h2M4 3.5v9h3v-9ZM9 5.5v5h3v-5Z"],
  ["bottom", "Align at the bottom", "M2 13.5h12M4 3v8h3V3ZM9 6v5h3V6Z"],
];
const SPREAD = [
  ["horizontal", "Distribute horizontally", "M2.5 2v12M13.5 2v12M6 4.5h4v7H6Z"],
  ["vertical", "Distribute vertically", "M2 2.5h12M2 13.5h12M4.5 6v4h7V6Z"],
] as const;
const SIZE = [
  ["width", "Make equally wide", "M2.5 3v10M13.5 3v10M4.5 8h7m-5-2-2 2 2 2m3-4 2 2-2 2"],
  ["height", "Make equally high", "M3 2.5h10M3 13.5h10M8 4.5v7m-2-5 2-2 2 2m-4 3 2 2 2-2"],
] as const;

/** Lines up, spreads and groups what is selected. */
export function AlignBar() {
  const selection = useSelection();
  const diagram = useShownDiagram();
  const [count, elements] = useDocumentPart((document) => {
    const all = arrangeable(document, diagram, selection);
    return [all.length, all.filter((it) => it.item.kind === "element").length];
  });
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  if (count < 2 || fixed) {
    return null;
  }
  return (
    <div className="align-bar" role="toolbar" aria-label="Arrange the selection">
      <div className="align-group">
        {ALIGN.map(([how, label, path]) => (
          <Tool key={how} label={label} path={path} onClick={() => void alignSelection(how)} />
        ))}
      </div>
      <div className="align-group">
        {SPREAD.map(([direction, label, path]) => (
          <Tool
            key={direction}
            label={label}
            path={path}
            disabled={count < 3}
            onClick={() => void distributeSelection(direction)}
          />
        ))}
        {SIZE.map(([side, label, path]) => (
          <Tool
            key={side}
            label={label}
            path={path}
            disabled={elements < 2}
            onClick={() => void sizeSelection(side)}
          />
        ))}
      </div>
      <div className="align-group">
        <Tool
          label="Draw a zone around the selection"
          path="M2.5 5V3.5h2m2 0h3m2 0h2V5m0 2v2m0 2v1.5h-2m-2 0h-3m-2 0h-2V11m0-2V7M6 6.5h4v3H6Z"
          disabled={!canGroup()}
          onClick={() => void groupSelection()}
        />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly path: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, path, ...rest }: ToolProps) {
  return (
    <button type="button" className="align-tool" aria-label={label} title={label} {...rest}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
