import path from "node:path";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: path.resolve("tsconfig.json") });
const { answerCase } = await import("./answer-case");
const { answerWeights } = await import("./read-weight-intervals");

parentPort?.on(
	"message",
	async (/** @type {{ id: number, text?: string, weights?: any }} */ { id, text, weights }) => {
		try {
			parentPort?.postMessage({
				id,
				outcome: text === undefined ? answerWeights(weights) : await answerCase(text),
			});
		} catch (error) {
			parentPort?.postMessage({
				id,
				error: error instanceof Error ? (error.stack ?? error.message) : String(error),
			});
		}
	},
);
