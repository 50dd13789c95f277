import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(fileURLToPath(new URL(".", import.meta.url)), "../..");
const START_MS = 240_000;

/** What a process of ours is told about its store; nothing of the caller's own store reaches it. */
function settings(folder, port) {
  const { NEO4J_URI: _uri, ENTENTE_TOKEN: _token, ...others } = process.env;
  return { ...others, PORT: String(port), HOST: "127.0.0.1", ENTENTE_STORE: "embedded", ENTENTE_DATA_DIR: folder };
}

/** Starts the service on a store of its own; port 0 takes a free one. Resolves to its address and a way to stop it, which waits for its end. */
export async function startService(folder, { port = 0, seeds = true } = {}) {
  const script = seeds ? ["src/main.ts"] : ["src/cli/main.ts", "serve", "--no-seeds"];
  const service = spawn(process.execPath, ["--import", "tsx", ...script], { cwd: ROOT, env: settings(folder, port), stdio: ["ignore", "inherit", "pipe"] });
  const ended = new Promise((resolve) => service.once("exit", resolve));
  const stop = () => {
    service.kill("SIGTERM");
    return ended;
  };
  const url = await new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`The service did not start in ${START_MS / 1_000} s:\n${said}`)), START_MS);
    service.stderr.on("data", (text) => {
      said += text;
      const [, address] = /serves on (http:\/\/\S+)/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    service.once("exit", (code) => reject(new Error(`The service ended with ${code}:\n${said}`)));
  });
  return { url, stop };
}

/** Runs `entente` on such a store. @throws Error with its words where it fails */
export function runEntente(folder, parameters) {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...parameters], { cwd: ROOT, env: settings(folder, 0), encoding: "utf8" });
  if (status !== 0) throw new Error(`entente ${parameters.join(" ")} ended with ${status}:\n${stderr}`);
}
