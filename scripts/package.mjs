// npm run package: builds both programs for release and puts them into dist/. It makes no
// installer: .deb and .rpm files need the Tauri command line, which is not part of the project yet.
import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { built, root } from "./places.mjs";
import { ensureRust } from "./rust.mjs";
import { main, run } from "./steps.mjs";
import { carryOut, userInterface } from "./suite.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

const PROGRAMS = ["bulkhead-app", "bulkhead"];

main(() =>
  carryOut([
    {
      title: "System packages",
      work: async () => {
        ensureRust();
        await ensureSystemPackages();
      },
    },
    { title: "npm packages", work: ensureNpmPackages },
    ...userInterface,
    {
      title: "Programs, optimised",
      work: () =>
        run(
          "cargo",
          ["build", "--locked", "--release", "-p", "bulkhead-app", "-p", "bulkhead-cli"],
          {
            cwd: root,
          },
        ),
    },
    {
      title: "Folder dist",
      work: async () => {
        const folder = join(root, "dist");
        mkdirSync(folder, { recursive: true });
        for (const program of PROGRAMS) {
          const from = built(program, "release");
          copyFileSync(from, join(folder, basename(from)));
        }
        copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
        process.stdout.write(
          `${PROGRAMS.join(" and ")} are in ${folder}. There is no installer yet.\n`,
        );
      },
    },
  ]),
);
