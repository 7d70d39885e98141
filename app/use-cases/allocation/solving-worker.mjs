import path from "node:path";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: path.resolve("tsconfig.json") });
const { answerCase } = await import("./answer-case");
const { answerOtherSet } = await import("./read-other-set");
const { answerWeights } = await import("./read-weight-intervals");

/** @param {{ text?: string, weights?: any, otherSet?: any }} task */
async function answered({ text, weights, otherSet }) {
	if (text !== undefined) return await answerCase(text);
	return weights === undefined ? answerOtherSet(otherSet) : answerWeights(weights);
}

parentPort?.on(
	"message",
	async (/** @type {{ id: number, text?: string, weights?: any, otherSet?: any }} */ { id, ...task }) => {
		try {
			parentPort?.postMessage({ id, outcome: await answered(task) });
		} catch (error) {
			parentPort?.postMessage({
				id,
				error: error instanceof Error ? (error.stack ?? error.message) : String(error),
			});
		}
	},
);
