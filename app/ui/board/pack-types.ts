import type { MemberOfBoard } from "~/use-cases/decision/read-member-interests";
import type { PackPage } from "~/use-cases/decision/read-pack";
import type { AdviceShown } from "~/use-cases/decision/read-shown-advice";

/** A version of a board pack as its page shows it. */
export type ShownPack = NonNullable<PackPage["pack"]>;

/** How the reader stands to each bid of a pack. */
export type OwnStanding = Readonly<
	Record<string, { readonly interested: boolean; readonly mayAdvise: boolean }>
>;

export type ShownAdvice = AdviceShown;

/** A member of the board with their interests in the bids before it. */
export type ShownMember = MemberOfBoard;
