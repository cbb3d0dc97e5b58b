import { useBusy } from "../document/busy";
import { Button } from "../shared";
import "./busy.css";

/** Says what takes a while, so that nobody wonders whether something happens, and ends it. */
export function Busy() {
  const doing = useBusy();
  return (
    <div className="busy-place" role="status">
      {doing === null ? null : (
        <div className="busy">
          <span className="busy-sign" aria-hidden="true" />
          <span>{doing.what}…</span>
          {doing.cancel ? <Button onClick={doing.cancel}>Cancel</Button> : null}
        </div>
      )}
    </div>
  );
}
