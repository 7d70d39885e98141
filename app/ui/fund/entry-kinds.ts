import type { EntryKind, HandEnteredKind } from "~/domain/fund/ledger";

/** What each kind of row in a ledger is called. */
export const ENTRY_KINDS: Readonly<Record<EntryKind, string>> = {
	pot: "Pot",
	"top-slice": "Top-slice",
	contingency: "Contingency",
	commitment: "Commitment",
	"round-set-aside": "Round set aside",
	award: "Award",
	release: "Release",
};

/** What each kind that people enter does to the fund. */
export const ENTRY_HINTS: Readonly<Record<HandEnteredKind, string>> = {
	pot: "More money for the fund",
	"top-slice": "Taken off before the money is shared, such as a central service",
	contingency: "Kept back for the unexpected",
	commitment: "Promised by a decision made elsewhere. Decisions made here are entered for you",
	release: "Money that comes back to the fund, such as an underspend",
};
