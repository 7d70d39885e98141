import type { Role } from "~/domain/roles";
import type { DemonstrationAccount } from "../demonstration-account";

const CAN: Readonly<Partial<Record<Role, string>>> = {
	"fund-manager": "See the formula, the figures and how they were shared, ours beside the published ones",
	"decision-maker": "Read decision 001/2012 and what it rests on",
	signatory: "See the figures of your partnership and what it was given",
};

const account = (
	email: string,
	name: string,
	what: string,
	role: Role,
	organisation: string,
): DemonstrationAccount => ({
	email: `${email}@example.org`,
	name,
	what,
	role,
	organisation,
	can: { worcestershire: CAN[role] ?? "" },
});

/** The people of Worcestershire in the demonstration. All of them are invented. */
export const WORCESTERSHIRE_ACCOUNTS: readonly DemonstrationAccount[] = [
	account(
		"worcestershire.fund.manager",
		"Philippa Ludstone",
		"Fund manager, Worcestershire 2011",
		"fund-manager",
		"worcestershire-office",
	),
	account(
		"worcestershire.decision.maker",
		"Edmund Tarleswick",
		"Decision maker, Worcestershire 2011",
		"decision-maker",
		"worcestershire-board",
	),
	account("signatory.bromsgrove", "Hester Marlbrook", "Signatory, Bromsgrove 2011", "signatory", "BR"),
	account("signatory.redditch", "Dilip Arrowcrest", "Signatory, Redditch 2011", "signatory", "RE"),
	account(
		"signatory.south.worcestershire",
		"Maud Perrivale",
		"Signatory, South Worcestershire",
		"signatory",
		"SW",
	),
	account("signatory.wyre.forest", "Amos Habberley", "Signatory, Wyre Forest 2011", "signatory", "WF"),
	account(
		"signatory.north.worcestershire",
		"Ruth Catshill",
		"Signatory, North Worcestershire",
		"signatory",
		"NW",
	),
];
