import type { ControlFamily, FamilyControls } from "../../backend";
import { Select, TextArea } from "../../shared";
import { linesOf } from "./groups";
import { changeWorksheet } from "./save";
import type { FormPart } from "./WorksheetForm";

const NOTHING: FamilyControls = { strength: null, notes: "" };

/** What the worksheet says about the controls of one family. */
export function FamilyControlsFields({
  worksheet,
  template,
  readOnly,
  family,
}: FormPart & { readonly family: ControlFamily }) {
  const controls = worksheet.families[family.id] ?? NOTHING;
  const questions = template.families.find((it) => it.family === family.id)?.questions ?? [];
  const put = (change: Partial<FamilyControls>) =>
    changeWorksheet(worksheet, ({ families, ...rest }) => ({
      ...rest,
      families: {
        ...families,
        [family.id]: { ...(families[family.id] ?? NOTHING), ...change },
      },
    }));
  return (
    <section className="worksheet-family" aria-label={family.title}>
      <div>
        <h4>{family.title}</h4>
        <Select
          label={`Strength of ${family.title.toLowerCase()}`}
          labelHidden
          value={controls.strength ?? ""}
          disabled={readOnly}
          choices={[
            { value: "", label: "Not assessed" },
            ...template.strengths.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(value) => put({ strength: (value || null) as FamilyControls["strength"] })}
        />
        <p className="field-hint">
          {template.strengths.find(({ id }) => id === controls.strength)?.hint ?? ""}
        </p>
      </div>
      <TextArea
        label={`Notes on ${family.title.toLowerCase()}`}
        labelHidden
        hint={questions.join(" ")}
        rows={linesOf(controls.notes, 68, 3)}
        value={controls.notes}
        readOnly={readOnly}
        onCommit={(notes) => put({ notes })}
      />
    </section>
  );
}
