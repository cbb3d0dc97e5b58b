import { useSpoken } from "./spoken";

/** Tells screen readers where the keys went and what they did. */
export function Spoken() {
  return (
    <div className="visually-hidden" role="status" aria-label="What the keys did">
      {useSpoken()}
    </div>
  );
}
