import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LinearModel } from "../extraction/confidence/linear-model.ts";
import { trainFromGold } from "./train-from-gold.ts";

/** `npm run train`: makes `models/reading.json` again from the seeds and their gold. */
const root = new URL("../../", import.meta.url);
const models = await trainFromGold(fileURLToPath(new URL("seeds/", root)), fileURLToPath(new URL("test/evaluation/gold/", root)));
writeFileSync(new URL("models/reading.json", root), `${JSON.stringify(models, null, 1)}\n`);
for (const [name, model] of Object.entries<LinearModel>(models.models)) process.stdout.write(`${name}: ${Object.keys(model.weights).length} features\n`);
process.stdout.write(`threshold ${models.threshold}\n`);
