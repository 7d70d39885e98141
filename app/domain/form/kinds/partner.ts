import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

/** The kinds of organisation that bid together. */
export const PARTNER_TYPES = {
	district: "District council",
	unitary: "Unitary council",
	county: "County council",
	"london-borough": "London borough",
	police: "Police",
	commissioner: "Police and crime commissioner or mayor",
	fire: "Fire and rescue",
	health: "Health",
	probation: "Probation",
	university: "University",
	housing: "Housing association",
	voluntary: "Charity or voluntary organisation",
	company: "Company",
	partnership: "Partnership",
	other: "Other",
} as const;

const fields = {
	name: {
		kind: "line",
		label: "Name of the organisation",
		name: "Organisation",
		most: 200,
		required: "Enter the name of the organisation",
	},
	type: {
		kind: "choice",
		label: "What kind of organisation is it?",
		name: "Kind of organisation",
		drawn: "select",
		words: PARTNER_TYPES,
		required: "Choose what kind of organisation it is",
	},
	role: { kind: "line", label: "What does it do in this bid?", name: "What it does", most: 500 },
	leads: {
		kind: "said",
		label: "Does it lead the bid?",
		name: "Leads the bid",
		hint: "Say no for every partner where no single organisation leads",
	},
	payee: { kind: "said", label: "Is it paid by the fund?", name: "Paid by the fund", figure: true },
	amount: { kind: "money", label: "Amount it is paid", name: "Amount", figure: true },
	accountable: {
		kind: "said",
		label: "Is it the accountable body?",
		name: "Accountable body",
		hint: "It signs the agreement and answers for the money",
	},
} as const satisfies Fields;

export type PartnerValues = ValuesOf<typeof fields>;

/** An organisation of a bid, whether it uses the portal or not. */
export const PARTNER: RecordKind<PartnerValues, PartnerValues, never> = {
	key: "partner",
	section: "partners",
	words: {
		one: "partner",
		a: "a partner",
		none: "No partners given yet.",
		intro: "Every organisation that takes part in the bid, also those that do not use this portal.",
	},
	fields,
	named: "name",
	plain: true,
};
