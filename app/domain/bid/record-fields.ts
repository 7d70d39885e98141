import { QUESTIONS } from "./questions";
import {
	COST_NATURE_WORDS,
	FUNDING_KIND_WORDS,
	MEASURE_KIND_WORDS,
	QUALIFIER_WORDS,
	SAVING_KIND_WORDS,
} from "./record-words";
import { IMPACT_WORDS, LIKELIHOOD_WORDS } from "./risk-rating";

/** How a field's recorded value is said: as it is, as an amount, as yes or no, by an intervention's title, or by its words. */
export type FieldShown =
	| "text"
	| "amount"
	| "yes-or-no"
	| "intervention"
	| "by-intervention"
	| Readonly<Record<string, string>>;

export type RecordField = {
	/** As the page that asks for it names it. */
	readonly label: string;
	readonly shown: FieldShown;
	/** One of the figures that a certificate is bound to. */
	readonly figure?: true;
};

const text = (label: string): RecordField => ({ label, shown: "text" });
const figure = (label: string, shown: FieldShown = "amount"): RecordField => ({ label, shown, figure: true });
const scale = (words: readonly string[]): FieldShown =>
	Object.fromEntries(words.map((word, index) => [String(index + 1), `${index + 1}: ${word}`]));

const answers = Object.fromEntries(QUESTIONS.map(({ key, title }) => [key, text(title)]));

/** The fields of a bid's parts by the kind under which the audit keeps them, as its pages name them. */
export const RECORD_FIELDS = {
	bid: {
		title: text("Title"),
		...answers,
		contactName: text("Contact name"),
		contactEmail: text("Contact email address"),
		contactTelephone: text("Contact telephone number"),
		objectives: text("Objectives of the plan"),
		reason: text("Reason"),
	},
	partnership: { payee: figure("Is it paid?", "yes-or-no"), amount: figure("Amount") },
	intervention: {
		title: text("Title"),
		proposal: text("What will be done?"),
		timescale: text("Timescale"),
		succession: text("What happens afterwards?"),
		asked: figure("Amount asked"),
		couldBeReducedTo: figure("Smaller amount it could be reduced to"),
	},
	"cost-line": {
		interventionId: figure("Intervention", "intervention"),
		description: text("What is paid for?"),
		quantity: figure("Quantity", "text"),
		unitCost: figure("Unit cost"),
		amount: figure("Amount"),
		financialYear: figure("Financial year", "text"),
		nature: figure("Capital or revenue?", COST_NATURE_WORDS),
		qualifier: { label: "How firm is the figure?", shown: QUALIFIER_WORDS },
	},
	"reduced-version": {
		amount: figure("Reduced amount"),
		dropped: text("What is dropped?"),
		interventions: figure("Amount for each intervention", "by-intervention"),
	},
	"saving-line": {
		description: text("What is saved?"),
		kind: figure("What kind of saving is it?", SAVING_KIND_WORDS),
		amount: figure("Amount"),
		fromYear: figure("From which financial year?", "text"),
		cashable: figure("Is it cashable?", "yes-or-no"),
		beneficiary: text("Whose money is it?"),
	},
	"funding-line": {
		source: text("Who gives it?"),
		kind: figure("Cash or in kind?", FUNDING_KIND_WORDS),
		amount: figure("Amount"),
		confirmed: figure("Is it confirmed?", "yes-or-no"),
	},
	measure: {
		kind: { label: "What is it?", shown: MEASURE_KIND_WORDS },
		description: text("Describe it"),
		baseline: text("Baseline"),
		target: text("Target"),
		howMeasured: text("How is it measured?"),
	},
	risk: {
		description: text("What could go wrong?"),
		likelihood: { label: "How likely is it?", shown: scale(LIKELIHOOD_WORDS) },
		impact: { label: "How bad would it be?", shown: scale(IMPACT_WORDS) },
		mitigation: text("What is done about it?"),
		owner: text("Who owns it?"),
	},
} as const satisfies Readonly<Record<string, Readonly<Record<string, RecordField>>>>;

export type BidPart = keyof typeof RECORD_FIELDS;
