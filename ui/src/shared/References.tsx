import "./references.css";

/** A reference with what it stands for. Title and list are empty when nobody knows it. */
interface Reference {
  readonly id: string;
  readonly title: string;
  readonly list: string;
  /** What an audit found there, and what holds today; may be empty. */
  readonly told: string;
}

/** Where to read more: each reference by its number and its name. */
export function References({ references }: { readonly references: readonly Reference[] }) {
  return references.length === 0 ? null : (
    <section>
      <h3>References</h3>
      <ul className="references">
        {references.map(({ id, title, list, told }) => (
          <li key={id} title={list || undefined}>
            <span className="reference-id">{id}</span>
            {title ? ` - ${title}` : null}
            {told ? <p className="reference-told">{told}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
