import * as z from "zod/mini";
import { detailsOf } from "~/domain/outcome";
import type { OrganisationFacts, OrganisationRefusal } from "~/domain/people/organisation-rules";
import { KINDS } from "~/domain/people/role-names";
import type { OrganisationKind } from "~/domain/roles";
import { dateValues, londonDate } from "../dates";
import { choice, laterEmail, optionalText, requiredText, wholeNumber } from "../fields";
import type { FormSchema, FormValues } from "../parse-form";
import type { RefusalWords } from "../refused-form";

/** The first page of a new organisation. */
export const kindForm = z.object({
	kind: choice(KINDS, { missing: "Select what kind of organisation it is" }),
});

const name = requiredText(200, {
	missing: "Enter a name",
	tooLong: "Name must be 200 characters or less",
});
// Fields stand in the order of the page: so do the errors that its summary lists.
const common = {
	identifier: optionalText(60, { tooLong: "Organisation identifier must be 60 characters or less" }),
	startsOn: londonDate({ what: "First day", missing: "Enter the first day" }),
};

const contact = {
	contactEmail: laterEmail,
	contactTelephone: optionalText(40, { tooLong: "Telephone number must be 40 characters or less" }),
	contactAddress: optionalText(300, { tooLong: "Postal address must be 300 characters or less" }),
};

const partnershipForm = z.object({
	name,
	areaName: requiredText(120, { missing: "Enter the area", tooLong: "Area must be 120 characters or less" }),
	areaGss: requiredText(20, {
		missing: "Enter the area’s GSS code",
		tooLong: "GSS code must be a letter and eight numbers, like E08000025",
	}),
	prefix: requiredText(10, {
		missing: "Enter a reference prefix",
		tooLong: "Reference prefix must be one to three letters",
	}),
	accountableBody: optionalText(200, { tooLong: "Accountable body must be 200 characters or less" }),
	priorities: optionalText(4000, { tooLong: "Priorities must be 4,000 characters or less" }),
	...common,
});

const decidingOfficeForm = z.object({
	name,
	officeTitle: requiredText(120, {
		missing: "Enter the title of the office",
		tooLong: "Title of the office must be 120 characters or less",
	}),
	...contact,
	...common,
});

const officeForm = z.object({ name, ...contact, ...common });

const plainForm = z.object({ name, ...common });

const { startsOn, ...identified } = common;
const funderForm = z.object({
	name,
	...identified,
	grantPrefix: optionalText(60, { tooLong: "360Giving prefix must be 60 characters or less" }),
	startsOn,
});

/** The form for the facts of each kind of organisation. */
export const ORGANISATION_FORMS: Readonly<Record<OrganisationKind, FormSchema>> = {
	partnership: partnershipForm,
	"deciding-office": decidingOfficeForm,
	office: officeForm,
	"council-team": plainForm,
	board: plainForm,
	funder: funderForm,
};

/** The fields' labels, for the form and for showing both texts when two people changed an organisation. */
export const ORGANISATION_LABELS = {
	name: "Name",
	areaName: "Area",
	areaGss: "GSS code of the area",
	prefix: "Reference prefix",
	accountableBody: "Accountable body (optional)",
	priorities: "Priorities (optional)",
	officeTitle: "Title of the office",
	contactEmail: "Email address for the public (optional)",
	contactTelephone: "Telephone number for the public (optional)",
	contactAddress: "Postal address (optional)",
	identifier: "Organisation identifier (optional)",
	grantPrefix: "360Giving prefix (optional)",
	startsOn: "First day",
} as const;

export type OrganisationInput = OrganisationFacts & { readonly priorities: readonly string[] };

/** The facts of an organisation from its form; what its kind has not is null. */
export function organisationGiven(
	kind: OrganisationKind,
	given: Partial<Record<keyof typeof ORGANISATION_LABELS, string>>,
): OrganisationInput {
	const text = (field: keyof typeof ORGANISATION_LABELS): string | null => given[field] || null;
	return {
		kind,
		name: given.name ?? "",
		identifier: text("identifier"),
		grantPrefix: text("grantPrefix"),
		areaName: text("areaName"),
		areaGss: text("areaGss"),
		prefix: text("prefix"),
		accountableBody: text("accountableBody"),
		officeTitle: text("officeTitle"),
		contactEmail: text("contactEmail"),
		contactTelephone: text("contactTelephone"),
		contactAddress: text("contactAddress"),
		startsOn: given.startsOn ?? "",
		priorities: (given.priorities ?? "")
			.split("\n")
			.map((line) => line.trim())
			.filter((line) => line !== ""),
	};
}

/** The form filled with an organisation as it is. */
export function organisationValues(organisation: OrganisationInput): FormValues {
	const { priorities, startsOn } = organisation;
	const fields = Object.keys(ORGANISATION_LABELS) as (keyof typeof ORGANISATION_LABELS)[];
	const texts = fields.filter((field) => field !== "priorities" && field !== "startsOn");
	return {
		...Object.fromEntries(texts.map((field) => [field, organisation[field] ?? ""])),
		priorities: priorities.join("\n"),
		...dateValues("startsOn", startsOn),
	};
}

/** What to tell somebody whose organisation is refused. A prefix that is taken is named with who has it. */
export const ORGANISATION_PROBLEMS: RefusalWords<OrganisationRefusal | "ends-before-start" | "prefix-taken"> =
	{
		"name-missing": "Enter a name",
		"area-missing": "Enter the area",
		"gss-code-invalid": "GSS code must be a letter and eight numbers, like E08000025",
		"prefix-invalid": "Reference prefix must be one to three letters",
		"prefix-joint": "J begins the references of joint bids. Enter another prefix",
		"office-title-missing": "Enter the title of the office",
		"grant-prefix-invalid": "360Giving prefix must begin with 360G-, like 360G-example",
		"ends-before-start": "The first day must be on or before the last day",
		"prefix-taken": (refusal) => {
			const { partnership, prefix } = detailsOf(refusal, "prefix-taken");
			return `${partnership} has the prefix ${prefix} in these years. Enter another one`;
		},
	};

/** The page on which an organisation is ended; a successor is asked of those that can have one. */
export const endOrganisationForm = z.object({
	endsOn: londonDate({ what: "Last day", missing: "Enter the last day" }),
	successorId: optionalText(60, { tooLong: "Select from the list" }),
});

/** What to tell somebody who cannot end an organisation so. */
export const END_ORGANISATION_PROBLEMS = {
	"ends-before-start": "The last day must be on or after the first day",
	"successor-unknown": "Select from the list",
	"successor-ended": "What takes its place must end later than this one",
	"successor-circle": "This one took its place before, so it cannot take this one’s",
	"last-administrator": "Somebody outside this organisation must be an administrator before it can end",
} as const;

/** The page on which a deciding office's numbers are set. */
export const numberingForm = z.object({
	year: wholeNumber(1990, 2100, { what: "First year of the financial year", missing: "Enter a year" }),
	usedBefore: wholeNumber(0, 99_999, {
		what: "Last number used",
		missing: "Enter the last number used, or 0",
	}),
});
