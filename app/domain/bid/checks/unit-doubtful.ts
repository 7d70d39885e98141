import { type Check, quoted } from "./check";
import { textsOf } from "./texts-of-bid";

const FULL_WITH_UNIT = /£ ?\d{1,3}(?:,\d{3})+(?:\.\d+)? ?(?:k|m|million)\b/gi;

/** An amount that is written in full and has a k or an m after it. */
export const unitDoubtful: Check = (content) =>
	textsOf(content).flatMap(({ section, name, text }) =>
		[...text.matchAll(FULL_WITH_UNIT)].map(([amount]) => ({
			kind: "difference" as const,
			section,
			words: `${quoted(name)} says “${amount}”. Check whether that is thousands, millions or pounds.`,
		})),
	);
