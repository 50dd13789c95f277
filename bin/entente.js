#!/usr/bin/env node
// In a checkout the code is built when it is missing or older than its sources; in an image it is there.
import { build } from "../scripts/build.mjs";

try {
  build({ parts: ["service"] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import("../dist/cli/main.js");
