import path from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

if (workerData.builtFile) await import(pathToFileURL(workerData.builtFile).href);
const { register } = await import("tsx/esm/api");
register({ tsconfig: path.resolve("tsconfig.json") });

/** @typedef {import("./thread").Answers} Answers */
/** @type {{ answersOf(given: unknown): Answers | Promise<Answers> }} */
const module = await import(pathToFileURL(path.resolve(workerData.answers)).href);
const answers = await module.answersOf(workerData.given);

parentPort?.on("message", async (/** @type {{ id: number, ask: string, of: unknown }} */ { id, ask, of }) => {
	try {
		const { outcome, moved = [] } = (await answers[ask]?.(/** @type {never} */ (of))) ?? {
			outcome: undefined,
		};
		parentPort?.postMessage(
			{ id, outcome },
			/** @type {import("node:worker_threads").Transferable[]} */ (moved),
		);
	} catch (error) {
		parentPort?.postMessage({
			id,
			error: error instanceof Error ? (error.stack ?? error.message) : String(error),
		});
	}
});
