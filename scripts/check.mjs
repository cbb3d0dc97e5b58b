// npm run check: formats and lints only.
import { main } from "./steps.mjs";
import { carryOut, prepare, quickLints, rustLints, userInterface } from "./suite.mjs";

main(() => carryOut([...prepare({ tests: false }), ...quickLints, ...userInterface, ...rustLints]));
