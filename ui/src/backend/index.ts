// The only door to the core. Everything else in the window speaks through `backend`.
import { Channel } from "@tauri-apps/api/core";
import { type About, commands, type Problem } from "./bindings";

export type * from "./bindings";
export { GEOMETRY, WINDOW_CLOSING } from "./bindings";

/** Stated properties by key. A key that is missing is not stated. */
export type Properties = About["properties"];

/** What a command throws when the core answers with a problem. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.sentence);
    this.name = "ProblemError";
  }
}

type Answer<T> = { status: "ok"; data: T } | { status: "error"; error: Problem };
type Commands = typeof commands;
type Unwrapped = {
  readonly [Name in keyof Commands]: (
    ...args: Parameters<Commands[Name]>
  ) => Promise<Extract<Awaited<ReturnType<Commands[Name]>>, { status: "ok" }>["data"]>;
};

function unwrapped(): Unwrapped {
  const entries = Object.entries(commands).map(([name, command]) => [
    name,
    async (...args: unknown[]) => {
      const call = command as (...args: unknown[]) => Promise<Answer<unknown>>;
      const answer = await call(...args);
      if (answer.status === "error") {
        throw new ProblemError(answer.error);
      }
      return answer.data;
    },
  ]);
  return Object.fromEntries(entries) as Unwrapped;
}

/** The commands of the core. Each resolves to its value or throws a `ProblemError`. */
export const backend = unwrapped();

/** Returns a way for the core to call back, as long as the window is open. */
export function callBack<T>(heard: (value: T) => void): Channel<T> {
  return new Channel<T>(heard);
}

/** Turns anything that was thrown into a problem that can be shown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) {
    return thrown.problem;
  }
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "refused",
    sentence: `Something unexpected happened (${what}). What was saved before is safe; try again or reopen the project.`,
  };
}
