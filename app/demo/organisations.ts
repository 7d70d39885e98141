import type { OrganisationKind } from "~/domain/roles";
import { ROUND_CONTACT } from "./round-contact";

export type DemonstrationOrganisation = {
	/** How the demonstration calls it; a partnership by its reference prefix. */
	readonly key: string;
	readonly kind: OrganisationKind;
	readonly name: string;
	readonly startsOn: string;
	readonly area?: { readonly name: string; readonly gss: string };
	readonly prefix?: string;
	readonly accountableBody?: string;
	/** Of its accountable body, in the list of local authorities of England. */
	readonly identifier?: string;
	readonly grantPrefix?: string;
	readonly officeTitle?: string;
	readonly contact?: {
		readonly contactEmail: string;
		readonly contactTelephone: string;
		readonly contactAddress: string;
	};
	readonly priorities?: readonly string[];
};

/** The codes of the accountable bodies in the list of local authorities of England, by reference prefix. */
const LOCAL_AUTHORITIES: Readonly<Record<string, string>> = {
	B: "BIR",
	C: "COV",
	D: "DUD",
	SS: "SAW",
	S: "SOL",
	W: "WLL",
	WV: "WLV",
};

const partnership = (
	prefix: string,
	name: string,
	area: string,
	gss: string,
	accountableBody: string,
	priorities: readonly string[],
): DemonstrationOrganisation => ({
	key: prefix,
	kind: "partnership",
	name,
	startsOn: "1998-07-31",
	area: { name: area, gss },
	prefix,
	accountableBody,
	identifier: `GB-LAE-${LOCAL_AUTHORITIES[prefix]}`,
	priorities,
});

const OFFICES: readonly DemonstrationOrganisation[] = [
	{
		key: "office",
		kind: "office",
		name: "Office of the Police and Crime Commissioner",
		startsOn: "2012-11-22",
	},
	{
		key: "board",
		kind: "board",
		name: "Strategic Policing and Crime Board",
		startsOn: "2012-11-22",
	},
	{
		key: "deciding-office",
		kind: "deciding-office",
		name: "Police and Crime Commissioner",
		officeTitle: "Police and Crime Commissioner",
		startsOn: "2012-11-22",
		contact: {
			contactEmail: ROUND_CONTACT.contactEmail,
			contactTelephone: ROUND_CONTACT.contactTelephone,
			contactAddress: "1 Example Street\nBirmingham\nB1 1AA",
		},
	},
	{
		key: "funder",
		kind: "funder",
		name: "West Midlands Police and Crime Commissioner",
		grantPrefix: "360G-invented",
		startsOn: "2012-11-22",
	},
];

/** The organisations of the demonstration: real offices and partnerships of the West Midlands, with invented people. */
export const DEMONSTRATION_ORGANISATIONS: readonly DemonstrationOrganisation[] = [
	...OFFICES,
	partnership(
		"B",
		"Birmingham Community Safety Partnership",
		"Birmingham",
		"E08000025",
		"Birmingham City Council",
		[
			"Tackling re-offending",
			"Anti-social behaviour",
			"Night-time economy",
			"Gang violence",
			"Domestic violence",
		],
	),
	partnership(
		"C",
		"Coventry Local Police and Crime Board",
		"Coventry",
		"E08000026",
		"Coventry City Council",
		["Domestic violence and abuse", "Priority locations"],
	),
	partnership(
		"D",
		"Safe and Sound, Dudley's Community Safety Partnership",
		"Dudley",
		"E08000027",
		"Dudley Metropolitan Borough Council",
		[
			"Reduce repeat victims by tackling re-offending",
			"Manage tensions and improve safety in neighbourhoods and town centres",
			"Safeguard vulnerable groups and young people",
		],
	),
	partnership(
		"SS",
		"Safer Sandwell Partnership",
		"Sandwell",
		"E08000028",
		"Sandwell Metropolitan Borough Council",
		[
			"Trust and confidence",
			"Quality of service",
			"Crime and anti-social behaviour",
			"Serious organised crime",
			"Vulnerable communities",
		],
	),
	partnership(
		"S",
		"Safer Solihull Partnership",
		"Solihull",
		"E08000029",
		"Solihull Metropolitan Borough Council",
		[
			"Focus on the place",
			"Focus on victims and the most vulnerable",
			"Focus on offenders",
			"Focus on the community",
		],
	),
	partnership("W", "Safer Walsall Partnership", "Walsall", "E08000030", "Walsall Council", [
		"Town centre",
		"Doorstep crime",
	]),
	partnership(
		"WV",
		"Wolverhampton community safety partnership",
		"Wolverhampton",
		"E08000031",
		"City of Wolverhampton Council",
		[],
	),
];
