import type { FormDefinition } from "../form/definition";
import { SHORT_FORM } from "../form/definitions/short-form";
import type { ByYear } from "../fund/by-year";
import { formatPounds, type Pence } from "../money";
import { detailsOf } from "../outcome";
import { askedByYear, interventionYears } from "./asked-by-year";
import { type CheckName, checked, stopsSubmission, sumStopsSubmission } from "./checks";
import type { BidContent } from "./content";
import { discrepanciesOf, type FindingCode } from "./discrepancies";
import { isStarted, missingParts } from "./missing-parts";
import { bidOptions } from "./options";
import { optionsRemarks } from "./options-remarks";
import { countSentences } from "./questions";
import { answerTo, askedOf, asksMoney } from "./read-content";
import type { Remark, RemarkCode } from "./remark";
import type { SectionKey } from "./sections";

export type { Remark };

/** How a section stands: every thing there, something missing, nothing written. */
export type SectionState = "complete" | "incomplete" | "not-started";

export type Completeness = {
	/** What must be put right before the bid can be submitted. */
	readonly blocks: readonly Remark[];
	/** What is missing or does not add up; it stops nobody. */
	readonly warnings: readonly Remark[];
	readonly sections: Readonly<Record<SectionKey, SectionState>>;
};

/** How the certificate stands to the figures. */
export type CertificateState = "given" | "void" | "missing";

/**
 * What a bid needs, what it is warned of (asking more than the round's `money`), and each section's state. `years`:
 * what the round pays in each financial year, where it limits them; then a bid has to say its own. `blocking`: the
 * checks whose findings the round will not have; those of others warn, but for an amount outside its award category.
 */
export function completeness(
	content: BidContent,
	certificate: CertificateState,
	money?: Pence,
	form: FormDefinition = SHORT_FORM,
	years: ByYear | null = null,
	blocking: readonly CheckName[] = [],
): Completeness {
	const missing = missingParts(content, form);
	const options = optionsRemarks(content, form);
	const asked = (remarks: readonly Remark[]) => remarks.filter(({ section }) => isAsked(form, section));
	const found = checked(content);
	const foundBy = (blocks: boolean) =>
		found
			.filter(({ name }) => stopsSubmission(name, blocking) === blocks)
			.map(({ name, section, words }) => remark(name, section, words));
	const sums = (blocks: boolean) =>
		figureRemarks(content, (code) => sumStopsSubmission(code, blocking) === blocks);
	const blocks = [
		...aboutBlocks(content),
		...interventionBlocks(content),
		...optionBlocks(content),
		...(years === null ? [] : yearBlocks(content)),
		...missing.blocks,
		...options.blocks,
		...asked([...sums(true), ...foundBy(true)]),
		...certificateBlocks(certificate),
	];
	const warnings = [
		...aboutWarnings(content),
		...interventionWarnings(content),
		...asked([...sums(false), ...foundBy(false)]),
		...moneyWarnings(content, money),
		...(years === null ? [] : yearWarnings(content, years)),
		...missing.warnings,
		...options.warnings,
	];
	const sections = Object.fromEntries(
		form.sections.map(({ key }) => [
			key,
			stateOf(
				isStarted(content, form, key),
				[...blocks, ...warnings].some(({ section }) => belongsTo(section, key)),
			),
		]),
	);
	return { blocks, warnings, sections };
}

/** Whether a form has the section that a remark is about; a bid's partnerships and certificate are on every form. */
function isAsked(form: FormDefinition, section: Remark["section"]): boolean {
	return (
		section === "partnerships" ||
		section === "certificate" ||
		form.sections.some(({ key }) => key === section)
	);
}

/** The partnerships of a bid are a page of its about section. */
function belongsTo(section: Remark["section"], key: SectionKey): boolean {
	return section === key || (section === "partnerships" && key === "about");
}

function stateOf(started: boolean, remarked: boolean): SectionState {
	if (!started) return "not-started";
	return remarked ? "incomplete" : "complete";
}

function remark(code: RemarkCode, section: Remark["section"], words: string): Remark {
	return { code, section, words };
}

function aboutBlocks(content: BidContent): Remark[] {
	const needed = [
		["title-missing", content.title, "Enter the title of the bid."],
		["aims-missing", answerTo(content, "aims"), "Enter the aims of the bid in two sentences."],
		["contact-name-missing", answerTo(content, "contact-name"), "Enter the name of a contact."],
		["contact-email-missing", answerTo(content, "contact-email"), "Enter the contact’s email address."],
	] as const;
	return needed
		.filter(([, text]) => text.trim() === "")
		.map(([code, , words]) => remark(code, "about", words));
}

function interventionBlocks(content: BidContent): Remark[] {
	const { interventions } = content;
	if (interventions.length === 0)
		return [
			remark("intervention-missing", "interventions", "Add an intervention with the amount asked for it."),
		];
	if (!interventions.some(asksMoney))
		return [
			remark("amount-missing", "interventions", "Enter the amount asked for at least one intervention."),
		];
	if (interventions.some((each) => asksMoney(each) && each.objectives.length > 0)) return [];
	return [
		remark(
			"objective-missing",
			"objectives",
			"Choose an objective of the plan for at least one intervention that asks an amount.",
		),
	];
}

function optionBlocks(content: BidContent): Remark[] {
	const options = bidOptions(content);
	const wrong = options.ok ? undefined : detailsOf(options, "reduced-not-below");
	if (!wrong) return [];
	const { amount, previous } = wrong;
	return [
		remark(
			"reduced-not-below",
			"reduced",
			`The reduced version of ${formatPounds(amount)} must be below ${formatPounds(previous)}, the amount before it.`,
		),
	];
}

function certificateBlocks(certificate: CertificateState): Remark[] {
	if (certificate === "given") return [];
	return [
		certificate === "void"
			? remark(
					"certificate-void",
					"certificate",
					"The figures were changed after the signatory certified them. They must be certified again.",
				)
			: remark("certificate-missing", "certificate", "The signatory must certify the figures."),
	];
}

function yearBlocks({ interventions }: BidContent): Remark[] {
	return interventions
		.filter((each) => asksMoney(each) && interventionYears(each) === null)
		.map(({ title, asked }) =>
			remark(
				"years-missing",
				"costs",
				`${title}: say in its cost lines how much is asked for in each financial year. This round limits each year, and the lines must account for all ${formatPounds(asked ?? 0n)}.`,
			),
		);
}

/** The years in which a bid asks more than the round has for them. */
function yearWarnings(content: BidContent, years: ByYear): Remark[] {
	return [...(askedByYear(content) ?? [])].flatMap(([year, asked]) => {
		const money = years.get(year) ?? 0n;
		if (asked <= money) return [];
		const words = `The bid asks for ${formatPounds(asked)} in ${year}. The round has`;
		return money === 0n
			? [
					remark(
						"year-without-money",
						"costs",
						`${words} no money for that year, so it cannot be funded as it stands.`,
					),
				]
			: [
					remark(
						"asks-above-year",
						"costs",
						`${words} ${formatPounds(money)} for that year, so not all of it can be funded.`,
					),
				];
	});
}

/** The warning that a bid asks more than the round's whole money, where it does. */
export function moneyWarnings(content: BidContent, money: Pence | undefined): Remark[] {
	const asked = askedOf(content);
	if (money === undefined || asked === null || asked <= money) return [];
	const within = content.reducedVersions.some(({ amount }) => amount <= money);
	const words = `The bid asks for ${formatPounds(asked)}. The whole round has ${formatPounds(money)}`;
	return [
		remark(
			within ? "asks-above-round" : "cannot-be-funded",
			"interventions",
			within
				? `${words}, so only a reduced version can be funded.`
				: `${words}, so it cannot be funded at any amount it offers.`,
		),
	];
}

function aboutWarnings(content: BidContent): Remark[] {
	const sentences = countSentences(answerTo(content, "aims"));
	const warnings =
		sentences > 2
			? [remark("aims-long", "about", `The aims have ${sentences} sentences; two are asked for.`)]
			: [];
	if (!content.partnerships.some(({ payee }) => payee))
		warnings.push(remark("payee-missing", "partnerships", "No partnership is named as payee."));
	const joint = content.partnerships.length > 1;
	if (joint && content.partnerships.every(({ amount }) => amount === null))
		warnings.push(
			remark(
				"joint-amounts-none",
				"partnerships",
				"No amounts are given for the partnerships of this joint bid.",
			),
		);
	for (const { name, payee, amount } of joint ? content.partnerships : [])
		if (!payee && amount !== null && amount !== 0n)
			warnings.push(
				remark("amount-without-payee", "partnerships", `${name} has an amount but is not named as payee.`),
			);
	return warnings;
}

function interventionWarnings(content: BidContent): Remark[] {
	const asked = askedOf(content) !== null;
	return content.interventions.flatMap((each) => {
		const { asked: full, couldBeReducedTo: reduced } = each;
		return [
			...(asked && full === null
				? [remark("amount-missing-for", "interventions", `${each.title}: no amount asked is given.`)]
				: []),
			...(each.objectives.length === 0
				? [
						remark(
							"objective-missing-for",
							"objectives",
							`${each.title}: no objective of the plan is chosen.`,
						),
					]
				: []),
			...(full !== null && reduced !== null && reduced >= full
				? [
						remark(
							"could-be-reduced-not-below",
							"interventions",
							`${each.title}: ${formatPounds(reduced)} is not below the ${formatPounds(full)} asked for it.`,
						),
					]
				: []),
		];
	});
}

const SECTION_OF_FINDING = {
	bid: "costs",
	intervention: "costs",
	"reduced-version": "reduced",
	partnerships: "partnerships",
} as const;

/** Reduced versions that do not fall block submission and are said there. */
const SAID_AS_BLOCKS: readonly string[] = ["reduced-not-below-asked", "reduced-amount-twice"];

function figureRemarks(content: BidContent, isWanted: (code: FindingCode) => boolean): Remark[] {
	return discrepanciesOf(content)
		.filter(({ code }) => !SAID_AS_BLOCKS.includes(code) && isWanted(code))
		.map(({ code, on, words }) => remark(code, SECTION_OF_FINDING[on], words));
}
