import path from "node:path";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: path.resolve("tsconfig.json") });
const { answerCase } = await import("./answer-case.ts");

parentPort?.on("message", async (/** @type {{ id: number, text: string }} */ { id, text }) => {
	try {
		parentPort?.postMessage({ id, outcome: await answerCase(text) });
	} catch (error) {
		parentPort?.postMessage({
			id,
			error: error instanceof Error ? (error.stack ?? error.message) : String(error),
		});
	}
});
