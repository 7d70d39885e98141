import path from "node:path";
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register({ tsconfig: path.resolve("tsconfig.json") });
const { allocateCase } = await import("./allocate-case");
const { answerCase } = await import("./answer-case");
const { answerFirmness } = await import("./read-firmness");
const { answerHeldBidSet } = await import("./read-held-bid-set");
const { answerRuleAlone } = await import("./read-rule-alone");
const { answerWeights } = await import("./read-weight-intervals");

/** @type {Record<string, (asked: any) => unknown>} */
const ANSWERS = {
	case: answerCase,
	formula: (text) => allocateCase(text),
	alone: answerRuleAlone,
	firmness: answerFirmness,
	weights: answerWeights,
	heldBidSet: answerHeldBidSet,
};

parentPort?.on("message", async (/** @type {{ id: number, ask: string, of: unknown }} */ { id, ask, of }) => {
	try {
		parentPort?.postMessage({ id, outcome: await ANSWERS[ask]?.(of) });
	} catch (error) {
		parentPort?.postMessage({
			id,
			error: error instanceof Error ? (error.stack ?? error.message) : String(error),
		});
	}
});
