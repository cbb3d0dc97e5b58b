// npm start [-- FILE]: installs what is missing, builds the application and opens it.
import { resolve } from "node:path";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { built, root } from "./places.mjs";
import { ensureRust } from "./rust.mjs";
import { inOrder, main, run, Stop } from "./steps.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

// An optimised build takes some minutes longer than a debug build, once. After that every start
// takes seconds, and the window answers as fast as it is meant to.
const PROFILE = "release";

main(async () => {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Stop(
      'There is no display to open the window on: run "xvfb-run -a npm start" for an invisible one, or use the command line: "cargo run -p bulkhead-cli -- --help".',
    );
  }
  const lines = await inOrder([
    {
      title: "System packages",
      work: async () => {
        ensureRust();
        await ensureSystemPackages();
      },
    },
    { title: "npm packages", work: ensureNpmPackages },
    { title: "User interface", work: () => npm("build:ui") },
    {
      title: "Application (the first build takes about ten minutes, later ones seconds)",
      work: () =>
        run("cargo", ["build", "--locked", "-p", "bulkhead-app", `--${PROFILE}`], { cwd: root }),
    },
  ]);
  const failed = lines.find((line) => line.error);
  if (failed) {
    throw failed.error;
  }
  // npm runs scripts in the folder of the project; a path means the folder where the person is.
  const here = process.env.INIT_CWD ?? process.cwd();
  const files = process.argv.slice(2).map((file) => resolve(here, file));
  process.stdout.write("\nBulkhead is open. This command ends when the window is closed.\n");
  await run(built("bulkhead-app", PROFILE), files);
});

async function npm(script) {
  await run("npm", ["run", "--silent", script], { cwd: root });
}
