import type { DepartureCost } from "~/domain/decision/departure-cost";
import { type Exemption, isConfidentialInPart } from "~/domain/decision/exemptions";
import type { NoticeContent, NoticeLine, PrintedDeparture } from "~/domain/decision/notice";
import type { NoticeText } from "~/domain/decision/notice-text";
import { isSubsidy, type LineSubsidy, type SubsidyBasis, type SubsidyLimbs } from "~/domain/decision/subsidy";
import { formatPounds, type Pence } from "~/domain/money";
import { listed } from "./in-words";

/** A text that begins a sentence. */
export function capital(text: string): string {
	return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** A scenario by its title, and whether its rule is the published one, where the title does not say so. */
export function ruleNamed(title: string, isPublished: boolean): string {
	const published = "the published rule";
	if (isPublished && title.trim().toLowerCase() === published) return title;
	return `${title}, ${isPublished ? published : `which is not ${published}`}`;
}

/** An exemption as a sentence names it: the place in the law, and what that protects. */
export function exemptionInWords({ law, place, about }: Exemption): string {
	return `${capital(place)} of ${law.startsWith("Schedule") ? law : `the ${law}`}: ${about}`;
}

export const EQUALITY_DUTY =
	"The public sector equality duty (section 149 of the Equality Act 2010) was considered.";

/** Whether a notice is confidential, worked out from what it withholds. */
export function accessInWords(content: Pick<NoticeContent, "exempt">): string {
	if (!isConfidentialInPart(content)) return "Non-confidential: all of this notice is public.";
	const count = (content.exempt ?? []).length;
	return `Confidential in part: ${count === 1 ? "1 passage is" : `${count} passages are`} withheld, each with its exemption and the reason. The rest is public.`;
}

export const BASIS_WORDS: Readonly<Record<SubsidyBasis, string>> = {
	minimal: "given as minimal financial assistance",
	principles: "assessed against the subsidy control principles",
};

/** The four limbs of a subsidy as questions, in the order of the law. */
export const LIMB_WORDS: Readonly<Record<keyof SubsidyLimbs, string>> = {
	publicResources: "Does it come from public resources, given by a public authority?",
	advantage: "Does it give one or more enterprises an economic advantage?",
	selective: "Does it benefit some enterprises over others?",
	effect: "Can it affect competition or investment in the UK, or trade with another country?",
};

const LIMBS_SHORT: Readonly<Record<keyof SubsidyLimbs, string>> = {
	publicResources: "from public resources",
	advantage: "an economic advantage to an enterprise",
	selective: "benefits some over others",
	effect: "can affect competition, investment or trade",
};

/** Whether a grant is a subsidy, with each limb either way. */
export function subsidyInWords(subsidy: LineSubsidy): string {
	const limbs = (Object.keys(LIMBS_SHORT) as (keyof SubsidyLimbs)[])
		.map((limb) => `${LIMBS_SHORT[limb]}: ${subsidy[limb] ? "yes" : "no"}`)
		.join("; ");
	const said = isSubsidy(subsidy)
		? `this is a subsidy${subsidy.basis ? `, ${BASIS_WORDS[subsidy.basis]}` : ""}`
		: "this is not a subsidy";
	return `${said} (${limbs}).`;
}

/** What documents and pages call the parts of a notice that people write, in its order. */
export const PART_NAMES: Readonly<Record<keyof NoticeText, string>> = {
	contact: "Contact",
	summary: "Summary",
	decisionText: "Decision",
	factsAndAdvice: "Facts and advice",
	financialImplications: "Financial implications",
	legalImplications: "Legal implications",
	crimeReduction: "How the grants reduce crime and disorder",
	grantNotContract: "Why grants and not contracts",
	equalityImplications: "Equality implications",
	backgroundPapers: "Background papers",
	publicAccess: "Public access to information",
	interests: "Declaration of interests",
};

/** What the amounts of a decision are held against. */
export function ruleOfNotice({ needs }: Pick<NoticeContent, "needs">): string {
	return needs ? "the formula" : "the published rule";
}

/** Who a line is for; where several share it, every payee with what it gets, or by name where shares were not kept. */
export function recipientsInWords(recipients: NoticeLine["recipients"]): string {
	const names = recipients.map(({ name }) => name);
	if (names.length < 2) return names[0] ?? "";
	const together = `${listed(names)}, jointly`;
	const payees = recipients.filter(({ payee }) => payee);
	if (payees.length === 0) return together;
	if (payees.some(({ share }) => share === undefined) || payees.length === 1)
		return `${together}; ${listed(payees.map(({ name }) => name))} ${payees.length === 1 ? "receives" : "receive"} the money`;
	return `${together}: ${listed(payees.map(({ name, share }) => `${formatPounds(share ?? 0n)} to ${name}`))}`;
}

function sentence(text: string): string {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function amount(pounds: Pence): string {
	return pounds === 0n ? "nothing" : formatPounds(pounds);
}

/** What a departure costs in points and need, in sentences. */
function costInWords({ points, need }: DepartureCost): string {
	const worth = `In points: ${points.decided} rather than ${points.published}.`;
	if (need === null) return worth;
	const share = need.share === null ? "" : `; its need share is ${formatPounds(need.share)}`;
	return `${worth} In need: ${need.name} gets ${amount(need.decided)} in all rather than ${amount(need.published)}${share}.`;
}

/** A departure after the name of its bid: by how much, why, what it displaces and costs. */
export function departureInWords(
	{ decided, published, reason, displaces, cost }: PrintedDeparture,
	rule: string,
): string {
	const displaced = displaces.map(({ reference, less }) => `${reference} (${formatPounds(less)} less)`);
	return [
		`${formatPounds(decided)} instead of ${formatPounds(published)} by ${rule}.`,
		sentence(reason),
		...(displaced.length > 0 ? [`It displaces: ${displaced.join(", ")}.`] : []),
		...(cost ? [costInWords(cost)] : []),
	].join(" ");
}

/** A deciding office by title and name; by its name alone where that says the title. */
export function officeInWords({ title, name }: NoticeContent["decidingOffice"]): string {
	const [shortTitle, shortName] = [title.trim().toLowerCase(), name.trim().toLowerCase()];
	return shortName.includes(shortTitle) ? name : `${title}, ${name}`;
}
