/** Points of both assessors by criterion (plan, need, value, delivery, succession). Invented: none were published. */
export const INVENTED_SCORES: Readonly<Record<string, readonly [string, string]>> = {
	S1: ["43333", "43433"],
	D1: ["32233", "22233"],
	C1: ["33444", "43434"],
	C2: ["33343", "34423"],
	W1: ["32333", "33333"],
	W2: ["33334", "43334"],
	B1: ["34434", "44434"],
	B2: ["43444", "54444"],
	SS1: ["23322", "32222"],
	SS2: ["34444", "44534"],
	SS3: ["33433", "44433"],
	SS4: ["33444", "34444"],
	SS5: ["22333", "33333"],
};

/** Left for a person to finish in the copy of the round. */
export const LEFT_TO_ASSESS = {
	waitingForModeration: "C2",
	/** Its last criterion is to be scored. */
	waitingForSecondAssessor: "D1",
	/** All scored, to be checked and submitted. */
	waitingForFirstAssessor: "SS5",
} as const;

/** What the moderator agrees, by the place of the criterion. */
export const AGREED_SCORES = [
	{ reference: "C2", criterion: 3, points: 3 },
	{ reference: "D1", criterion: 0, points: 3 },
] as const;
