import { useEffect, useMemo, useRef } from "react";
import {
  backend,
  type ControlFamily,
  type Element,
  type Worksheet,
  type WorksheetField,
  type WorksheetTemplate,
} from "../../backend";
import { componentTitle } from "../../document/catalogue";
import { useDocumentPart } from "../../document/store";
import { reveal } from "../../document/view";
import { Button, Select, TextArea } from "../../shared";
import { useFresh } from "../../shared/useFresh";
import { DataDictionary } from "./DataDictionary";
import { FamilyControlsFields } from "./FamilyControlsFields";
import { linesOf } from "./groups";
import { Origin } from "./Origin";
import { changeWorksheet, removeWorksheet } from "./save";
import { TextList } from "./TextList";

/** The field of the form that is a choice among the classifications. */
const CLASSIFICATION = "data-classification";
/** The field that the element itself answers. */
const COMPONENT = "component";

/** What the parts of the form have in common. */
export interface FormPart {
  readonly worksheet: Worksheet;
  readonly template: WorksheetTemplate;
  readonly readOnly: boolean;
}

/** The worksheet of one element. */
export function WorksheetForm({
  element,
  families,
}: {
  readonly element: Element;
  readonly families: readonly ControlFamily[];
}) {
  const { id } = element;
  const { status, stored, locked } = useDocumentPart((document) => ({
    status: document.status,
    stored: document.worksheets.get(id),
    locked: document.project.readOnly !== null,
  }));
  const load = useMemo(() => () => backend.worksheet(id), [id]);
  const { value: view } = useFresh(load, status);
  const form = useRef<HTMLElement>(null);
  const shown = view !== undefined;
  // What had the focus may be gone now: the row that led here, or the button that adopted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the worksheet is what counts.
  useEffect(() => {
    if (document.activeElement === document.body) {
      form.current?.focus({ preventScroll: true });
    }
  }, [shown, stored]);
  if (!view?.template) {
    return null;
  }
  const prefilled = stored === undefined && view.prefilled;
  const part: FormPart = {
    worksheet: stored ?? view.worksheet,
    template: view.template,
    readOnly: locked || prefilled,
  };
  return (
    <article
      ref={form}
      className="worksheet-form"
      aria-label={`Worksheet of ${element.name}`}
      tabIndex={-1}
    >
      <header>
        <h2>{element.name}</h2>
        <span className="matrix-ends">{componentTitle(element.component)}</span>
        <Button look="quiet" onClick={() => reveal([{ kind: "element", id }])}>
          Show on the diagram
        </Button>
        {stored === undefined || locked ? null : (
          <Button look="quiet" onClick={() => removeWorksheet(id)}>
            Remove worksheet
          </Button>
        )}
      </header>
      {view.origin === null ? null : (
        <Origin
          origin={view.origin}
          onAdopt={
            prefilled && !locked ? () => changeWorksheet(view.worksheet, (it) => it) : undefined
          }
        />
      )}
      <Fields title="Overview" fields={view.template.overview} part={part} />
      <Fields title="Service" fields={view.template.serviceNotes} part={part} />
      <DataDictionary {...part} />
      <section>
        <h3>Controls</h3>
        <details>
          <summary>Questions for every family</summary>
          <ul>
            {view.template.questions.map(({ id, title, hint }) => (
              <li key={id}>
                {title} <span className="muted">{hint}</span>
              </li>
            ))}
          </ul>
        </details>
        {families.map((family) => (
          <FamilyControlsFields key={family.id} {...part} family={family} />
        ))}
      </section>
      <TextList
        {...part}
        title="Threat scenarios"
        list="scenarios"
        one="scenario"
        hint={`Think of: ${view.template.scenarios.map(({ title }) => title.toLowerCase()).join("; ")}.`}
      />
      <Fields
        title="Conclusion"
        fields={view.template.conclusion.filter(({ id }) => id !== "recommendations")}
        part={part}
      />
      <TextList
        {...part}
        title="Recommendations"
        list="recommendations"
        one="recommendation"
        hint={view.template.conclusion.find(({ id }) => id === "recommendations")?.hint ?? ""}
      />
    </article>
  );
}

function Fields({
  title,
  fields,
  part: { worksheet, template, readOnly },
}: {
  readonly title: string;
  readonly fields: readonly WorksheetField[];
  readonly part: FormPart;
}) {
  const put = (key: string, text: string) =>
    changeWorksheet(worksheet, ({ answers, ...rest }) => {
      const { [key]: _, ...others } = answers;
      return { ...rest, answers: text === "" ? others : { ...others, [key]: text } };
    });
  return (
    <section>
      <h3>{title}</h3>
      <div className="worksheet-fields">
        {fields
          .filter(({ id }) => id !== COMPONENT)
          .map(({ id, title, hint }) =>
            id === CLASSIFICATION ? (
              <Select
                key={id}
                label={title}
                hint={hint}
                value={worksheet.answers[id] ?? ""}
                disabled={readOnly}
                choices={[
                  { value: "", label: "Not stated" },
                  ...template.classifications.map((it) => ({ value: it.id, label: it.title })),
                ]}
                onChange={(value) => put(id, value)}
              />
            ) : (
              <TextArea
                key={id}
                label={title}
                hint={hint}
                rows={linesOf(worksheet.answers[id] ?? "", 42, 2)}
                value={worksheet.answers[id] ?? ""}
                readOnly={readOnly}
                onCommit={(value) => put(id, value)}
              />
            ),
          )}
      </div>
    </section>
  );
}
