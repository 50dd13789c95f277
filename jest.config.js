// swc only strips types (npm test runs tsc first); ESM because half of our dependencies ship nothing else.
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist/", "<rootDir>/test/web/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }] },
  // A machine far from UTC, so that a day shifted by a time zone shows.
  globalSetup: "<rootDir>/test/global-setup.ts",
  globalTeardown: "<rootDir>/test/global-teardown.ts",
  // Modules loaded for one file of tests are not given back before the process ends: on two cores one process would hold all of them, and run out of memory.
  workerIdleMemoryLimit: "1GB",
  testTimeout: 30_000,
};
