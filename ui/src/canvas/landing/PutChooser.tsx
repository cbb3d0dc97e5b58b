import { useCallback } from "react";
import { useDocument } from "../../document/store";
import { Chooser, Dialog } from "../../shared";
import { chooseZone, putInto, useChoosingZone, zonesToPutInto } from "./putting";

/** Finds the zone that the selection goes into. */
export function PutChooser() {
  return useChoosingZone() ? <Zones /> : null;
}

function Zones() {
  const document = useDocument();
  const find = useCallback(
    (text: string) => {
      const words = text.trim().toLowerCase();
      return zonesToPutInto(document)
        .filter((it) => it.name.toLowerCase().includes(words))
        .map(({ id, name }) => ({ key: id, title: name, aside: "" }));
    },
    [document],
  );
  return (
    <Dialog title="Put into a zone" onClose={() => chooseZone(false)}>
      <Chooser
        label="Name of the zone"
        placeholder="Type a part of its name"
        list="Zones"
        none="No zone has this name."
        find={find}
        onTake={({ key }) => {
          chooseZone(false);
          void putInto(key);
        }}
      />
    </Dialog>
  );
}
