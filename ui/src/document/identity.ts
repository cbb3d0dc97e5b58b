/** Mints the identity of something that the window adds. Nothing else in the window does. */
export function mint(): string {
  return crypto.randomUUID();
}
