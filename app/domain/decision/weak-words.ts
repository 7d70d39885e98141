import type { NoticeText } from "./notice-text";

/** Why words do not say enough to be signed: next to nothing under a heading, or a place kept for words to come. */
export type WeakWords = "too-short" | "placeholder";

/** What stands where the real words are to follow, alone or as a whole sentence: within one it may mean something. */
const PLACEHOLDER =
	/\b(?:tb[acd]|x{3,}|lorem ipsum)\b|\.{4,}|(?:^|[.!?:]\s*|\n\s*)(?:[\p{L}]+ ){0,2}(?:to follow|to be (?:added|agreed|completed|confirmed))\s*(?:\.|$)/imu;

/** Words of two letters at least that a part needs; "None." is whole where somebody says that nothing was declared. */
const LEAST_WORDS: Partial<Record<keyof NoticeText, number>> = {
	summary: 3,
	decisionText: 3,
	factsAndAdvice: 3,
	financialImplications: 3,
	legalImplications: 3,
	crimeReduction: 3,
	grantNotContract: 3,
};

/** Words that a reason needs: one word explains nothing. */
const LEAST_WORDS_OF_REASON = 2;

function weaknessOf(text: string, least: number): WeakWords | null {
	if (PLACEHOLDER.test(text)) return "placeholder";
	const words = text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	return words.length < least || !/\p{L}{3}/u.test(text) ? "too-short" : null;
}

/** What is weak about a written reason of a line; null where it says enough. */
export function weakReason(reason: string): WeakWords | null {
	return weaknessOf(reason, LEAST_WORDS_OF_REASON);
}

/** The written parts of a notice that say too little to be signed, in its order; blank parts are not among them. */
export function weakParts(
	text: NoticeText,
): readonly { readonly part: keyof NoticeText; readonly why: WeakWords }[] {
	return (Object.keys(text) as (keyof NoticeText)[]).flatMap((part) => {
		const written = (text[part] ?? "").trim();
		const why = written === "" ? null : weaknessOf(written, LEAST_WORDS[part] ?? 1);
		return why === null ? [] : [{ part, why }];
	});
}
