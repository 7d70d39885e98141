import type { Role } from "~/domain/roles";
import { WORCESTERSHIRE_ACCOUNTS } from "./worcestershire/accounts";

export type DemonstrationAccount = {
	readonly email: string;
	readonly name: string;
	/** Who they are, in words: "Fund manager". */
	readonly what: string;
	readonly role: Role;
	/** Key of the organisation in which the role is held. */
	readonly organisation: string;
	/** Keys of partnerships in which an interest is declared, with its nature. */
	readonly interests?: readonly { readonly organisation: string; readonly nature: string }[];
};

/** The password of every account of the demonstration. No live account has it: a live installation makes none of them. */
export const DEMONSTRATION_PASSWORD = "thirteen bids one pot";

const office = (email: string, name: string, what: string, role: Role): DemonstrationAccount => ({
	email,
	name,
	what,
	role,
	organisation: "office",
});

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
			role: "bidder",
			organisation: prefix,
		},
		{
			email: `signatory.${at}`,
			name: signatory,
			what: `Signatory, ${place}`,
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
	role: "board-member",
	organisation: "board",
	...more,
});

/** The people of the demonstration, one or more for each kind of person. All of them are invented. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
	office("fund.manager@example.org", "Moira Castellane", "Fund manager", "fund-manager"),
	office("assessor.1@example.org", "Tunde Ashgrove", "Assessor", "assessor"),
	office("assessor.2@example.org", "Bethan Corriedale", "Assessor", "assessor"),
	office("assessor.3@example.org", "Idris Fallowmere", "Assessor without bids", "assessor"),
	office("moderator@example.org", "Rosalind Okehurst", "Moderator", "moderator"),
	office("finance.officer@example.org", "Callum Wetherfold", "Finance officer", "finance-officer"),
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
		role: "decision-maker",
		organisation: "deciding-office",
	},
	office("administrator@example.org", "Gareth Plimwell", "Administrator", "administrator"),
	office("auditor@example.org", "Yasmin Thackrell", "Auditor", "auditor"),
	...ofPartnership("B", "Birmingham", "Nadia Fenwright", "Colin Amberleigh"),
	...ofPartnership("C", "Coventry", "Simran Hollowjudd", "Patrick Denholme"),
	...ofPartnership("D", "Dudley", "Leah Brockstead", "Martin Oyelacrane"),
	...ofPartnership("SS", "Sandwell", "Jasdeep Tarrowby", "Elaine Mossgrave"),
	...ofPartnership("S", "Solihull", "Tomasz Verrington", "Judith Lockmere"),
	...ofPartnership("W", "Walsall", "Keisha Arundell", "Robert Fennimore"),
	...ofPartnership("WV", "Wolverhampton", "Amina Stellwick", "Geoffrey Prowseley"),
	...WORCESTERSHIRE_ACCOUNTS,
];
