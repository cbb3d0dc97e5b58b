import type { Annotation } from "../backend";
import { apply } from "../document/store";
import { TextArea } from "../shared";
import { useReadOnly } from "./parts";

/** A free text on the diagram. */
export function TextDetails({ text }: { readonly text: Annotation }) {
  return (
    <section className="inspector-section">
      <TextArea
        label="Text"
        rows={4}
        value={text.text}
        readOnly={useReadOnly()}
        onCommit={(value) => {
          apply({ edit: "setAnnotation", id: text.id, annotation: { ...text, text: value } });
        }}
      />
      <p className="inspector-quiet">It says something to people and nothing to the analysis.</p>
    </section>
  );
}
