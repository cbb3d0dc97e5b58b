/** The sign of the program: a hull with its walls, one compartment flooded. */
export function Mark({ size = 44 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 44 44" aria-hidden="true">
      <path className="mark-flood" d="M16 9h12v26.5q-6 1.2-12 0Z" />
      <path className="mark-hull" d="M4 9h36v12c0 10-7 15-18 15S4 31 4 21Z" />
      <path className="mark-wall" d="M16 9v26m12-26v26" />
    </svg>
  );
}
