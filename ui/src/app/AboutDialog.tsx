import { backend } from "../backend";
import { Dialog } from "../shared";
import { type Block, blocksOf } from "../shared/markdown";
import { useFresh } from "../shared/useFresh";
import { openOverlay } from "./overlays";
import "./about-dialog.css";

/** What the program says never changes while it runs. */
const ALWAYS = {};

/** Version and licence of the program, and who has to be named for its content. */
export function AboutDialog() {
  const { value } = useFresh(backend.aboutProgram, ALWAYS);
  return (
    <Dialog title="About Bulkhead" width="wide" onClose={() => openOverlay(null)}>
      {value ? (
        <section
          className="about selectable"
          aria-label="Version, licence and sources"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys have to reach what scrolls.
          tabIndex={0}
        >
          <dl className="about-facts">
            <dt>Version</dt>
            <dd>{value.version}</dd>
            <dt>Licence</dt>
            <dd>{value.licence}</dd>
          </dl>
          {blocksOf(value.attribution).map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place.
            <Part key={at} block={block} />
          ))}
        </section>
      ) : null}
    </Dialog>
  );
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
  }
}
