import { useBusy } from "../document/busy";
import "./busy.css";

/** Says what takes a while, so that nobody wonders whether something happens. */
export function Busy() {
  const doing = useBusy();
  return (
    <div className="busy-place" role="status">
      {doing === null ? null : (
        <p className="busy">
          <span className="busy-sign" aria-hidden="true" />
          {doing}…
        </p>
      )}
    </div>
  );
}
