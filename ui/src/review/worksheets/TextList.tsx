import { useState } from "react";
import { Button, Icon, IconButton, TextArea } from "../../shared";
import { linesOf } from "./groups";
import { changeWorksheet, withEntry } from "./save";
import type { FormPart } from "./WorksheetForm";

/** A list of texts. A new one counts once something is in it; one that is emptied goes. */
export function TextList({
  worksheet,
  readOnly,
  title,
  list,
  one,
  hint,
}: FormPart & {
  readonly title: string;
  readonly list: "scenarios" | "recommendations";
  readonly one: string;
  readonly hint: string;
}) {
  const [adding, setAdding] = useState(false);
  const texts = worksheet[list];
  const rows = adding ? [...texts, ""] : texts;
  const put = (at: number, text: string) => {
    const isNew = at >= texts.length;
    if (isNew) {
      setAdding(false);
    }
    const entry = text.trim() === "" ? null : text;
    if (!(isNew && entry === null)) {
      changeWorksheet(worksheet, (it) => ({ ...it, [list]: withEntry(it[list], at, entry) }));
    }
  };
  const name = (at: number) => `${one.charAt(0).toUpperCase()}${one.slice(1)} ${at + 1}`;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="field-hint">{hint}</p>
      <ol className="text-list">
        {rows.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has nothing but its place.
          <li key={at}>
            <TextArea
              label={name(at)}
              labelHidden
              rows={linesOf(text, 90, 2)}
              autoFocus={adding && at === texts.length}
              value={text}
              readOnly={readOnly}
              onCommit={(value) => put(at, value)}
            />
            {readOnly ? null : (
              <IconButton label={`Remove ${one} ${at + 1}`} onClick={() => put(at, "")}>
                <Icon name="close" />
              </IconButton>
            )}
          </li>
        ))}
      </ol>
      {readOnly || adding ? null : (
        <Button look="quiet" onClick={() => setAdding(true)}>
          <Icon name="plus" />
          Add {one}
        </Button>
      )}
    </section>
  );
}
