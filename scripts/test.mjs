// npm test: installs what is missing and runs everything.
import { main } from "./steps.mjs";
import { carryOut, prepare, quickLints, rustLints, tests, userInterface } from "./suite.mjs";

main(() =>
  carryOut([
    ...prepare({ tests: true }),
    ...quickLints,
    ...userInterface,
    tests[0],
    ...rustLints,
    ...tests.slice(1),
  ]),
);
