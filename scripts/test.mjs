// npm test: installs what is missing and runs everything.
import { main } from "./steps.mjs";
import {
  carryOut,
  journeys,
  prepare,
  quickLints,
  rustLints,
  rustTests,
  uiTests,
  userInterface,
} from "./suite.mjs";

main(() =>
  carryOut([
    ...prepare({ tests: true }),
    ...quickLints,
    ...uiTests,
    ...userInterface,
    ...rustLints,
    ...rustTests,
    ...journeys,
  ]),
);
