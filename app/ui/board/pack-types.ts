import type { ShownPackContent } from "~/domain/decision/pack";

/** A version of a board pack as its page shows it. */
export type ShownPack = {
	readonly version: number;
	readonly newest: number;
	readonly versions: readonly number[];
	readonly preparedAt: string;
	readonly preparedBy: string;
	readonly sha256: string;
	readonly content: ShownPackContent;
};

/** How the reader stands to each bid of a pack. */
export type OwnStanding = Readonly<
	Record<string, { readonly interested: boolean; readonly mayAdvise: boolean }>
>;

export type ShownAdvice = {
	readonly id: string;
	readonly memberName: string;
	readonly bidId: string | null;
	readonly kind: "support" | "support-with-conditions" | "do-not-support" | "comment";
	readonly text: string;
	readonly at: string;
	readonly packVersion: number;
	readonly onEarlierVersion: boolean;
	readonly own: boolean;
	readonly afterSigning: boolean;
	readonly notCountedFor: readonly string[];
};

/** A member of the board with their interests in the bids before it. */
export type ShownMember = {
	readonly id: string;
	readonly name: string;
	readonly sits: boolean;
	readonly interests: readonly {
		readonly partnership: string;
		readonly nature: string | null;
		readonly endedAt: string | null;
		readonly bids: readonly string[];
	}[];
};
