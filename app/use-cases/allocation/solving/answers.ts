import type { Answers } from "~/thread";
import { allocateCase } from "./allocate-case";
import { answerCase } from "./answer-case";
import { answerFirmness } from "./read-firmness";
import { answerHeldBidSet } from "./read-held-bid-set";
import { answerRuleAlone } from "./read-rule-alone";
import { answerWeights } from "./read-weight-intervals";

/** What a solving thread can be asked. */
export function answersOf(): Answers {
	return {
		case: async (text: string) => ({ outcome: await answerCase(text) }),
		formula: (text: string) => ({ outcome: allocateCase(text) }),
		alone: (text: string) => ({ outcome: answerRuleAlone(text) }),
		firmness: async (of: Parameters<typeof answerFirmness>[0]) => ({ outcome: await answerFirmness(of) }),
		weights: async (of: Parameters<typeof answerWeights>[0]) => ({ outcome: await answerWeights(of) }),
		heldBidSet: async (of: Parameters<typeof answerHeldBidSet>[0]) => ({
			outcome: await answerHeldBidSet(of),
		}),
	};
}
