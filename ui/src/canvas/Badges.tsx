interface BadgesProps {
  readonly letters: string;
  /** Where they stand: on an element or on the tab of a boundary. */
  readonly className: string;
}

/** Letters of open threats, each on a plate of its own. What they stand on names them. */
export function Badges({ letters, className }: BadgesProps) {
  return (
    <div className={className} aria-hidden="true">
      {[...letters].map((letter) => (
        <span key={letter} className={`badge letter-${letter}`}>
          {letter}
        </span>
      ))}
    </div>
  );
}
