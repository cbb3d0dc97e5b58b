// Steps of a long job: each says what it does, shows what the programs print, and is timed.
import { spawn } from "node:child_process";

/** What went wrong, as a sentence that says what to do. It ends the job without a stack trace. */
export class Stop extends Error {}

/**
 * Runs a program and passes on what it prints.
 * Resolves to what it printed when `keep` is set, and throws a `Stop` when it fails.
 */
export function run(command, args, { env = {}, keep = false, cwd } = {}) {
  const shown = [command, ...args].join(" ");
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
      // Kept output loses the terminal, so programs are asked for colours where there is one.
      stdio: keep ? ["inherit", "pipe", "pipe"] : "inherit",
    });
    let printed = "";
    const pass = (to) => (chunk) => {
      printed += chunk;
      to.write(chunk);
    };
    child.stdout?.on("data", pass(process.stdout));
    child.stderr?.on("data", pass(process.stderr));
    child.on("error", (error) =>
      reject(new Stop(`"${command}" could not be started: ${error.message}`)),
    );
    child.on("close", (code, signal) => {
      if (code === 0) {
        resolve(printed);
      } else {
        const stop = new Stop(`"${shown}" ended with ${signal ?? `exit code ${code}`}.`);
        stop.printed = printed;
        reject(stop);
      }
    });
  });
}

/**
 * Does the steps one after the other and stops at the first that fails.
 * A step is `{ title, work, skip? }`; `work` may resolve to `{ passed, failed }`.
 * Resolves to one line for each step that was reached.
 */
export async function inOrder(steps) {
  const lines = [];
  for (const [index, { title, work }] of steps.entries()) {
    const number = `[${index + 1}/${steps.length}]`;
    process.stdout.write(`\n${bold(`${number} ${title}`)}\n`);
    const began = Date.now();
    const line = { title, seconds: 0, counts: undefined, error: undefined };
    lines.push(line);
    try {
      line.counts = (await work()) ?? undefined;
    } catch (error) {
      line.error = error;
      line.counts = error.counts;
    }
    line.seconds = (Date.now() - began) / 1000;
    if (line.error) {
      break;
    }
  }
  return lines;
}

/** Prints what each step took and how it ended. */
export function printTable(lines) {
  const width = Math.max(...lines.map((line) => line.title.length));
  process.stdout.write("\n");
  for (const { title, seconds, counts, error } of lines) {
    const tests = counts ? `${counts.passed} passed, ${counts.failed} failed` : "";
    const end = error ? "FAILED" : "ok";
    process.stdout.write(
      `${title.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${end.padEnd(6)}  ${tests}\n`,
    );
  }
}

/** Does a job and ends the process: with its sentence when it stops, with the error otherwise. */
export async function main(job) {
  try {
    process.exitCode = (await job()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Stop ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

function bold(text) {
  return process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : `== ${text}`;
}
