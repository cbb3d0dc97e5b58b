// What the system must bring. On Debian and Ubuntu it is installed; elsewhere it is only checked
// for, and the lines to run are printed.
import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, Stop } from "./steps.mjs";

/** What the window is built from. */
const TO_BUILD = [
  "build-essential",
  "file",
  "libayatana-appindicator3-dev",
  "librsvg2-dev",
  "libwebkit2gtk-4.1-dev",
  "libxdo-dev",
  "pkg-config",
];

/** What drives the window and the pages in the tests. */
const TO_TEST = ["webkit2gtk-driver", "xauth", "xdotool", "xvfb"];

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const ELSEWHERE = {
  fedora: [
    "sudo dnf group install c-development",
    "sudo dnf install webkit2gtk4.1-devel libxdo-devel librsvg2-devel libappindicator-gtk3-devel pkgconf-pkg-config file",
  ],
  arch: [
    "sudo pacman -S --needed base-devel webkit2gtk-4.1 xdotool librsvg libappindicator-gtk3 pkgconf file",
  ],
  opensuse: [
    "sudo zypper install -t pattern devel_basis",
    "sudo zypper install webkit2gtk3-devel libxdo-devel librsvg-devel libappindicator3-1 file",
  ],
  linux: [
    "Install the development files of WebKitGTK 4.1 and librsvg, libxdo, pkg-config and a C compiler with the package manager of this system.",
  ],
  darwin: ["xcode-select --install"],
  win32: [
    'winget install Microsoft.VisualStudio.2022.BuildTools --override "--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended --passive"',
    "winget install Microsoft.EdgeWebView2Runtime",
  ],
};

/** Makes sure that the window can be built, and with `tests` that it can be driven. */
export async function ensureSystemPackages({ tests = false } = {}) {
  if (isDebian()) {
    await ensureOnDebian(tests);
  } else {
    checkElsewhere(tests);
  }
}

/** Returns the path of a program, or nothing when it is not on the search path. */
export function findProgram(...names) {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        try {
          accessSync(path, constants.X_OK);
          return path;
        } catch {
          // Not here; look in the next folder.
        }
      }
    }
  }
  return undefined;
}

/** Returns the browser that the tests drive, or nothing when there is none. */
export function findBrowser() {
  return process.env.BULKHEAD_CHROMIUM ?? findProgram(...BROWSERS);
}

async function ensureOnDebian(tests) {
  const wanted = tests ? [...TO_BUILD, ...TO_TEST] : TO_BUILD;
  const missing = wanted.filter((name) => !installedOnDebian(name));
  if (tests && !findBrowser()) {
    missing.push(release("ID") === "ubuntu" ? "chromium-browser" : "chromium");
  }
  if (missing.length === 0) {
    process.stdout.write("All system packages are there.\n");
    return;
  }
  const apt = ["apt-get", "install", "--yes", "--no-install-recommends", ...missing];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !findProgram("sudo")) {
    throw new Stop(
      `These system packages are missing, and this is neither root nor is sudo there to install them. Run as root:\n  apt-get update\n  ${apt.join(" ")}`,
    );
  }
  process.stdout.write(`Installing ${missing.join(", ")}.\n`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const asRoot = (args) =>
    isRoot
      ? run(args[0], args.slice(1), { env })
      : run("sudo", ["DEBIAN_FRONTEND=noninteractive", ...args]);
  await asRoot(["apt-get", "update", "--quiet"]);
  await asRoot(apt);
}

function checkElsewhere(tests) {
  const lines = canBuild() ? [] : [...(ELSEWHERE[family()] ?? ELSEWHERE.linux)];
  if (tests && !findBrowser()) {
    lines.push("Install Chromium or Chrome, or set BULKHEAD_CHROMIUM to the path of one.");
  }
  if (lines.length > 0) {
    throw new Stop(
      `Something that Bulkhead is built with is missing. Run these and start again:\n  ${lines.join("\n  ")}`,
    );
  }
}

function canBuild() {
  const works = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
  switch (process.platform) {
    case "linux":
      return ["webkit2gtk-4.1", "librsvg-2.0"].every((name) =>
        works("pkg-config", ["--exists", name]),
      );
    case "darwin":
      return works("xcode-select", ["-p"]);
    default:
      // The Rust compiler says itself when the Windows build tools are missing.
      return true;
  }
}

function installedOnDebian(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in.
  const format = "--showformat=${db:Status-Status}";
  const asked = spawnSync("dpkg-query", ["--show", format, name], {
    encoding: "utf8",
  });
  return asked.status === 0 && asked.stdout.startsWith("installed");
}

function isDebian() {
  return family() === "debian" && findProgram("apt-get") !== undefined;
}

function family() {
  if (process.platform !== "linux") {
    return process.platform;
  }
  const names = `${release("ID")} ${release("ID_LIKE")}`.split(" ");
  const known = ["debian", "fedora", "arch", "opensuse"];
  if (names.includes("ubuntu")) {
    return "debian";
  }
  return known.find((name) => names.some((given) => given.startsWith(name))) ?? "linux";
}

function release(key) {
  try {
    const line = readFileSync("/etc/os-release", "utf8")
      .split("\n")
      .find((candidate) => candidate.startsWith(`${key}=`));
    return line?.slice(key.length + 1).replaceAll('"', "") ?? "";
  } catch {
    return "";
  }
}
