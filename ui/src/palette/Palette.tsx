import { useMemo, useState } from "react";
import { componentOf, useCatalogue } from "../document/catalogue";
import { byGroup, ranked } from "../document/component-search";
import { iconOf, type Offer, offersOf } from "../document/offers";
import { place } from "../document/placing";
import { useDocumentPart } from "../document/store";
import { useAvailable } from "../document/unavailable";
import { EmptyState, Icon, SearchField } from "../shared";
import { followDrag } from "../shared/drag";
import "./palette.css";

/** The list of components: click adds one where it is free, dragging puts it where it is dropped. */
export function Palette() {
  const catalogue = useCatalogue();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const [text, setText] = useState("");
  const found = useMemo(
    () => byGroup(ranked(catalogue.groups, offersOf(catalogue.components), text)),
    [catalogue, text],
  );
  const first = found[0]?.offers[0]?.id;
  return (
    <div className="palette">
      <div className="palette-search">
        <Icon name="search" />
        <SearchField
          className="palette-input"
          label="Find a component"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === "Enter" && first && !fixed) {
              place({ component: first, at: null, dropped: true });
            } else if (event.key === "Escape" && text !== "") {
              event.stopPropagation();
              setText("");
            }
          }}
        />
      </div>
      <div className="palette-list">
        {found.map(({ group, offers }) => (
          <section key={group} aria-label={group}>
            <h2 className="palette-group">
              {group} <span>{offers.length}</span>
            </h2>
            {offers.map((offer) => (
              <Entry key={offer.id} offer={offer} disabled={fixed} />
            ))}
          </section>
        ))}
        {found.length === 0 ? (
          <EmptyState sentence={`No component is called “${text}”. Try another word.`} />
        ) : null}
      </div>
    </div>
  );
}

const NOTHING_STATED = {};

/** Something that a click puts where there is room, and a drag where it is let go. */
function Entry({ offer, disabled }: { readonly offer: Offer; readonly disabled: boolean }) {
  const { id: component, title, audited } = offer;
  const { ports } = useAvailable(componentOf(component), NOTHING_STATED);
  const listens = ports.map(({ port }) => port).join(", ");
  const summary = listens === "" ? offer.summary : `${offer.summary} Listens on ${listens}.`;
  return (
    <button
      type="button"
      className="palette-entry"
      title={summary}
      disabled={disabled}
      onClick={() => place({ component, at: null, dropped: true })}
      onPointerDown={(event) => {
        if (event.button === 0) {
          followDrag(event, {
            onMove: (at) => place({ component, at, dropped: false }),
            onEnd: (at) => {
              if (at) {
                place({ component, at, dropped: true });
              }
              place(null);
            },
          });
        }
      }}
    >
      <Icon name={iconOf(offer)} />
      <span className="palette-title">{title}</span>
      {audited ? (
        <span className="palette-audited" title="Covered by the security audit of 2019">
          audited
        </span>
      ) : null}
    </button>
  );
}
