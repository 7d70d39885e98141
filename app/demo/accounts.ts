import type { Role } from "~/domain/roles";
import {
	DEMONSTRATION_ROUNDS,
	type DemonstrationAccount,
	type DemonstrationRound,
} from "./demonstration-account";
import { WORCESTERSHIRE_ACCOUNTS } from "./worcestershire/accounts";

/** The password of every account of the demonstration. A live installation makes none of them. */
export const DEMONSTRATION_PASSWORD = "thirteen bids one pot";

const office = (
	email: string,
	name: string,
	what: string,
	role: Role,
	can: DemonstrationAccount["can"],
): DemonstrationAccount => ({ email, name, what, role, can, organisation: "office" });

/** Birmingham has begun a bid in the open round; every other partnership can begin one. */
const inOpenRound = (prefix: string) =>
	prefix === "B"
		? { bidder: "Finish the half-written bid", signatory: "Check the figures, certify and submit" }
		: { bidder: "Start a bid", signatory: "Certify and submit a bid when it is written" };

/** Wolverhampton has submitted a business case in the round of three years. */
const inRoundOfYears = (prefix: string): DemonstrationAccount["can"] =>
	prefix === "WV" ? { years: "Read the business case, its appraisal and its history, or take it back" } : {};

const ofPartnership = (
	prefix: string,
	place: string,
	bidder: string,
	signatory: string,
): DemonstrationAccount[] => {
	const at = `${place.toLowerCase()}@example.org`;
	return [
		{
			email: `bidder.${at}`,
			name: bidder,
			what: `Bidder, ${place}`,
			can: {
				open: inOpenRound(prefix).bidder,
				...inRoundOfYears(prefix),
				published: "Read your own bids and what became of them",
			},
			role: "bidder",
			organisation: prefix,
		},
		{
			email: `signatory.${at}`,
			name: signatory,
			what: `Signatory, ${place}`,
			can: {
				open: inOpenRound(prefix).signatory,
				...inRoundOfYears(prefix),
				published: "Read your own bids and what became of them",
			},
			role: "signatory",
			organisation: prefix,
		},
	];
};

const boardMember = (
	number: number,
	name: string,
	more: Pick<DemonstrationAccount, "interests"> = {},
): DemonstrationAccount => ({
	email: `board.member.${number}@example.org`,
	name,
	what: more.interests ? "Board member with an interest in Walsall" : "Board member",
	can: {
		practice: more.interests
			? "Advise on the board pack, but not on Walsall’s bids"
			: "Advise on the board pack once it is made",
		published: "Read the board pack and the advice given",
	},
	role: "board-member",
	organisation: "board",
	...more,
});

/** The people of the demonstration, one or more for each kind of person. All of them are invented. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
	office("fund.manager@example.org", "Moira Castellane", "Fund manager", "fund-manager", {
		practice: "Start allocating, build scenarios, draft the decision, make the board pack, publish",
		open: "Watch bids come in and check them after closing",
		published: "See how it was done: scores, scenarios, charts, board pack, decision",
	}),
	office("assessor.1@example.org", "Tunde Ashgrove", "Assessor", "assessor", {
		practice: "Check and submit your scores of SS5",
		published: "Read the scores you gave",
	}),
	office("assessor.2@example.org", "Bethan Corriedale", "Assessor", "assessor", {
		practice: "Give D1 its last score and submit it",
		published: "Read the scores you gave",
	}),
	office("assessor.3@example.org", "Idris Fallowmere", "Assessor without bids", "assessor", {
		open: "Score bids once the fund manager gives you some",
	}),
	office("moderator@example.org", "Rosalind Okehurst", "Moderator", "moderator", {
		practice: "Agree two scores: one of C2 now, one of D1 when it is in",
		published: "See what was agreed",
	}),
	office("finance.officer@example.org", "Callum Wetherfold", "Finance officer", "finance-officer", {
		practice: "See what the fund holds, and add money to its ledger",
		published: "See the awards in the fund",
	}),
	boardMember(1, "Desmond Hollisvane"),
	boardMember(2, "Farida Quillanby"),
	boardMember(3, "Owen Strathmere", {
		interests: [
			{ organisation: "W", nature: "Trustee of a charity that works for the Safer Walsall Partnership" },
		],
	}),
	{
		email: "decision.maker@example.org",
		name: "Adaeze Winterbrook",
		what: "Decision maker, the commissioner",
		can: {
			practice: "Read the draft and sign it: it becomes decision 015/2013",
			published: "Read decision 014/2013 and what it rests on",
		},
		role: "decision-maker",
		organisation: "deciding-office",
	},
	office("administrator@example.org", "Gareth Plimwell", "Administrator", "administrator", {
		practice: "Give Nerys Thornwick, who has been invited, the assessor’s role",
		open: "Keep people, organisations and interests",
	}),
	office("auditor@example.org", "Yasmin Thackrell", "Auditor", "auditor", {
		practice: "Read bids, scores and the audit, and check every entry",
		published: "Read everything, and check the audit",
	}),
	...ofPartnership("B", "Birmingham", "Nadia Fenwright", "Colin Amberleigh"),
	...ofPartnership("C", "Coventry", "Simran Hollowjudd", "Patrick Denholme"),
	...ofPartnership("D", "Dudley", "Leah Brockstead", "Martin Oyelacrane"),
	...ofPartnership("SS", "Sandwell", "Jasdeep Tarrowby", "Elaine Mossgrave"),
	...ofPartnership("S", "Solihull", "Tomasz Verrington", "Judith Lockmere"),
	...ofPartnership("W", "Walsall", "Keisha Arundell", "Robert Fennimore"),
	...ofPartnership("WV", "Wolverhampton", "Amina Stellwick", "Geoffrey Prowseley"),
	...WORCESTERSHIRE_ACCOUNTS,
];

/** The rounds of the demonstration with their people, each with what that person can do there. */
export const DEMONSTRATION_PEOPLE = Object.entries(DEMONSTRATION_ROUNDS).map(([round, title]) => ({
	title,
	people: DEMONSTRATION_ACCOUNTS.flatMap(({ email, name, what, can }) => {
		const here = can[round as DemonstrationRound];
		return here ? [{ email, name, what, can: here }] : [];
	}),
}));
