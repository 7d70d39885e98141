import { type Exemption, isConfidentialInPart } from "~/domain/decision/exemptions";
import type { NoticeContent } from "~/domain/decision/notice";
import { isSubsidy, type LineSubsidy, type SubsidyBasis, type SubsidyLimbs } from "~/domain/decision/subsidy";

/** An exemption as a sentence names it: the place in the law, and what that protects. */
export function exemptionInWords({ law, place, about }: Exemption): string {
	return `${place[0]?.toUpperCase()}${place.slice(1)} of ${law.startsWith("Schedule") ? law : `the ${law}`}: ${about}`;
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
