#!/usr/bin/env node
// In a checkout the code is built when it is missing or older than its sources; an image holds built code alone.
import { existsSync } from "node:fs";

const builder = new URL("../scripts/build.mjs", import.meta.url);
if (existsSync(builder)) {
  const { build } = await import(builder.href);
  try {
    // The pages take longer, and only the service shows them.
    build({ parts: process.argv[2] === "serve" ? ["service", "pages"] : ["service"] });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
// Libraries check less where nobody is writing code.
process.env.NODE_ENV ??= "production";
await import("../dist/cli/main.js");
