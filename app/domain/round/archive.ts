/** Everything about a round; or what can be handed out, without what is withheld. */
export type ArchiveKind = "whole" | "disclosed";

type Rule = {
	/** What it is, as a log of redactions names it. */
	readonly what: string;
	/** Under what it is withheld. */
	readonly exemption: string;
	/** It is withheld from everything that is handed out; the office chooses the others. */
	readonly always?: true;
};

const rules = {
	people: {
		what: "What bids and questions say of people, and the names of those who asked, scored, agreed and acted",
		exemption: "Freedom of Information Act 2000, section 40(2): personal information",
		always: true,
	},
	"exempt-parts": {
		what: "Parts of a decision that its notice keeps back",
		exemption: "As the notice says",
		always: true,
	},
	unpublished: {
		what: "A decision that is drafted or signed and not published yet, and the papers that propose it",
		exemption: "Freedom of Information Act 2000, section 22: to be published",
		always: true,
	},
	files: {
		what: "Files that partnerships attached to their bids",
		exemption: "Freedom of Information Act 2000, section 43(2): commercial interests",
	},
	scores: {
		what: "Scores with their reasons, moderation, ranking and scenarios",
		exemption: "Freedom of Information Act 2000, section 36(2): conduct of public affairs",
	},
	unsuccessful: {
		what: "Bids that were not awarded",
		exemption: "Freedom of Information Act 2000, section 43(2): commercial interests",
	},
} as const satisfies Record<string, Rule>;

export type Withholdable = keyof typeof rules;

/** What can be left out of an archive that is handed out, and under which exemption. */
export const WITHHOLDABLE: Readonly<Record<Withholdable, Rule>> = rules;

const KEYS = Object.keys(rules) as Withholdable[];

/** What the office chooses whether to withhold. */
export const CHOSEN_TO_WITHHOLD: readonly Withholdable[] = KEYS.filter((key) => !WITHHOLDABLE[key].always);

/** A line of the log of redactions. */
export type WithheldLine = {
	readonly what: Withholdable;
	readonly exemption: string;
	readonly reason: string;
};

const ALWAYS = "Withheld from everything that is handed out.";

/** What an archive leaves out: nothing of a whole one; always some, and what was chosen with its reason, of others. */
export function withheldFrom(
	kind: ArchiveKind,
	chosen: readonly Withholdable[],
	reason: string,
): readonly WithheldLine[] {
	if (kind === "whole") return [];
	return KEYS.filter((key) => WITHHOLDABLE[key].always || chosen.includes(key)).map((what) => ({
		what,
		exemption: WITHHOLDABLE[what].exemption,
		reason: WITHHOLDABLE[what].always ? ALWAYS : reason,
	}));
}
