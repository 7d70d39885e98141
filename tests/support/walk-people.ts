import { personByEmail } from "~db/people/people";
import type { openDemonstration } from "./demonstration";

/** Everybody who walks the pages, by their demonstration accounts. Birmingham's bids are walked. */
export const PEOPLE = {
	bidder: "bidder.birmingham@example.org",
	signatory: "signatory.birmingham@example.org",
	otherBidder: "bidder.coventry@example.org",
	otherSignatory: "signatory.coventry@example.org",
	fundManager: "fund.manager@example.org",
	/** The assessor whose assessment is walked. */
	assessor: "assessor.2@example.org",
	/** The other assessor of the same bid. */
	fellowAssessor: "assessor.1@example.org",
	unassignedAssessor: "assessor.3@example.org",
	moderator: "moderator@example.org",
	financeOfficer: "finance.officer@example.org",
	boardMember: "board.member.1@example.org",
	/** A member of the board with an interest in Walsall. */
	interestedMember: "board.member.3@example.org",
	decisionMaker: "decision.maker@example.org",
	administrator: "administrator@example.org",
	auditor: "auditor@example.org",
} as const;

export type Walker = keyof typeof PEOPLE | "nobody";

export const WALKERS: readonly Walker[] = ["nobody", ...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])];

type Demonstration = Awaited<ReturnType<typeof openDemonstration>>;

/** The identifier of one of them. */
export function personOf(world: Demonstration, walker: keyof typeof PEOPLE): string {
	const person = personByEmail(world.db, PEOPLE[walker]);
	if (!person) throw new Error(`the demonstration has no ${walker}`);
	return person.id;
}
