import type { ZoneConnection } from "../backend";

/** A line of the zone connections: one flow of one pair of zones. */
export interface ConnectionLine {
  readonly connection: ZoneConnection;
  readonly flow: string;
  /** Whether it is the first of its pair. */
  readonly first: boolean;
}

/** Returns a line for each flow of each pair of zones. */
export function connectionLines(connections: readonly ZoneConnection[]): ConnectionLine[] {
  return connections.flatMap((connection) =>
    connection.flows.map((flow, at) => ({ connection, flow, first: at === 0 })),
  );
}
