import { useDocumentPart } from "../document/store";
import type { ThreatFilter } from "../document/threat-filter";
import { Icon, IconButton } from "../shared";

/** Says what the list is about, when another pane asked for that. */
export function AboutChip({
  filter,
  onFilter,
}: {
  readonly filter: ThreatFilter;
  readonly onFilter: (filter: ThreatFilter) => void;
}) {
  const { about, among } = filter;
  const name = useDocumentPart((document) =>
    about === null ? null : (document.threatsBySubject.get(about.subject)?.[0]?.subjectName ?? ""),
  );
  if (among !== null) {
    return (
      <span className="chip">
        <span className="chip-text" title={among.words}>
          {among.words}
        </span>
        <IconButton
          label="Show all threats again"
          onClick={() => onFilter({ ...filter, among: null })}
        >
          <Icon name="close" size={12} />
        </IconButton>
      </span>
    );
  }
  if (about === null || name === null) {
    return null;
  }
  return (
    <span className="chip">
      <span className="chip-text" title={name}>
        {about.crossing === true ? "Crossing of " : "About "}
        {name === "" ? "something without threats" : name}
      </span>
      <IconButton
        label="Show threats about everything"
        onClick={() => onFilter({ ...filter, about: null })}
      >
        <Icon name="close" size={12} />
      </IconButton>
    </span>
  );
}
