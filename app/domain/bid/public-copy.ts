/** Why a part of a winning bid is not published, with what its readers are told. */
export const WITHHELD_FOR = {
	personal: "personal information",
	commercial: "commercial information",
	safety: "it could help somebody to commit a crime or put people at risk",
	confidence: "it was given in confidence",
} as const;

export type WithheldFor = keyof typeof WITHHELD_FOR;
