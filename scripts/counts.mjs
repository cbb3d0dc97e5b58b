// How many tests a runner says it ran. The numbers of the closing line come from the runners.
import { root } from "./places.mjs";
import { run, Stop } from "./steps.mjs";

const READERS = {
  nextest: [/Summary \[.*?\] .*? tests? run: (\d+) passed/g, /Summary \[.*?\].*?, (\d+) failed/g],
  cargo: [/^test result: .*? (\d+) passed;/gm, /^test result: .*? passed; (\d+) failed;/gm],
  vitest: [/^\s*Tests\s.*?(\d+) passed/gm, /^\s*Tests\s.*?(\d+) failed/gm],
  playwright: [/^\s+(\d+) (?:passed|flaky)/gm, /^\s+(\d+) failed/gm],
};

/** Runs a test runner and resolves to its counts. A run without a single test is a failure. */
export async function counted(runner, command, args, env = {}) {
  try {
    const counts = read(runner, await run(command, args, { cwd: root, env, keep: true }));
    if (counts.passed === 0) {
      throw new Stop(`"${command} ${args.join(" ")}" ran no test.`);
    }
    return counts;
  } catch (error) {
    error.counts = read(runner, error.printed ?? "");
    throw error;
  }
}

/** Reads the counts from what a runner printed. */
export function read(runner, printed) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of.
  const plain = printed.replaceAll(/\x1b\[[0-9;]*m/g, "");
  const [passed, failed] = READERS[runner].map((pattern) =>
    [...plain.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0),
  );
  return { passed, failed };
}
