import type { Role } from "~/domain/roles";

/** The rounds of the demonstration, in the order in which somebody new meets them. */
export const DEMONSTRATION_ROUNDS = {
	practice: "Practice copy of the second tranche: half assessed, yours to finish",
	open: "Community Safety Fund, first tranche: open for bids now",
	years: "Invest to save over three years: open, with one whole business case",
	published: "Second tranche, 2013-14: decided and published",
	worcestershire: "Worcestershire, 2012-13: shared out by formula, decided and published",
} as const;
export type DemonstrationRound = keyof typeof DEMONSTRATION_ROUNDS;

export type DemonstrationAccount = {
	readonly email: string;
	readonly name: string;
	/** Who they are, in words: "Fund manager". */
	readonly what: string;
	/** What they can do in each round that concerns them. */
	readonly can: Readonly<Partial<Record<DemonstrationRound, string>>>;
	readonly role: Role;
	/** Key of the organisation in which the role is held. */
	readonly organisation: string;
	/** Keys of partnerships in which an interest is declared, with its nature. */
	readonly interests?: readonly { readonly organisation: string; readonly nature: string }[];
};
