import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isBlind } from "../evaluation/read-gold.ts";
import type { LinearModel } from "../extraction/confidence/linear-model.ts";
import { trainFromGold } from "./train-from-gold.ts";

/** `npm run train`: makes `models/reading.json` again from the open seeds with their gold and from the lessons, pages written to learn from. */
const root = new URL("../../", import.meta.url);
const folder = (path: string): string => fileURLToPath(new URL(path, root));
const models = await trainFromGold([
  { texts: folder("seeds/"), gold: folder("test/evaluation/gold/"), isHeldOut: isBlind },
  { texts: folder("models/lessons/"), gold: folder("models/lessons/"), isHeldOut: () => false },
]);
writeFileSync(new URL("models/reading.json", root), `${JSON.stringify(models, null, 1)}\n`);
for (const [name, model] of Object.entries<LinearModel>(models.models)) process.stdout.write(`${name}: ${Object.keys(model.weights).length} features\n`);
process.stdout.write(`threshold ${models.threshold}\n`);
