import { calendarYearOf } from "../../fund/financial-year";
import { isRealDate } from "../../london-time";
import type { Grant } from "./grant";

/** What would make the published data invalid: the decision cannot be published so. */
export type GrantFault =
	| "title-missing"
	| "description-missing"
	| "recipient-missing"
	| "recipient-name-missing"
	| "funder-name-missing"
	| "identifier-blank"
	| "identifier-twice"
	| "amount-not-above-zero"
	| "award-date-impossible"
	| "planned-date-impossible"
	| "planned-dates-reversed"
	| "address-invalid";

/** What the sector's quality checks would say of data that is valid. */
export type GrantRemark =
	| "title-is-description"
	| "title-long"
	| "recipient-unregistered"
	| "funder-unregistered"
	| "publisher-unregistered"
	| "identifier-odd"
	| "location-missing"
	| "area-of-no-known-kind"
	| "award-in-future"
	| "award-long-past"
	| "planned-far-ahead"
	| "planned-long-past"
	| "holds-email";

/** Something about a grant, and the field of the 360Giving schema that it is in, as a JSON Pointer. */
export type Said<Code extends string> = {
	readonly code: Code;
	readonly path: string;
	/** Which grant it is: of a decision's line, or of its payee. */
	readonly grant: Pick<Grant, "id" | "title">;
};

const LONGEST_TITLE = 140;
const YEARS_AHEAD = 12;
const YEARS_BACK = 25;
const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+/;
const ADDRESS = /^https?:\/\/[^\s/<>"{}|\\^`]+(\/[^\s<>"{}|\\^`]*)?$/;

/** What a charity's or a company's number looks like: six or seven digits, eight letters or digits. */
const NUMBERS: Readonly<Record<string, RegExp>> = {
	"GB-CHC-": /^\d{6,7}$/,
	"GB-COH-": /^[A-Za-z0-9]{8}$/,
};

/** The list of a register and a code in it: GB-LAE-BIR. */
const IDENTIFIER = /^([A-Z]{2}|XI|XM)-[A-Z0-9_]+-\S+$/i;

type Found<Code extends string> = readonly [code: Code, path: string];

function looksOdd(id: string): boolean {
	const list = Object.keys(NUMBERS).find((start) => id.toUpperCase().startsWith(start));
	if (list) return !NUMBERS[list]?.test(id.slice(list.length));
	return !IDENTIFIER.test(id);
}

function datesAtFault({ awardDate, plannedDates }: Grant): readonly Found<GrantFault>[] {
	return [
		...(isRealDate(awardDate) ? [] : [["award-date-impossible", "/awardDate"] as const]),
		...plannedDates.flatMap(({ startDate, endDate }, at): Found<GrantFault>[] => {
			if (!isRealDate(startDate)) return [["planned-date-impossible", `/plannedDates/${at}/startDate`]];
			if (!isRealDate(endDate)) return [["planned-date-impossible", `/plannedDates/${at}/endDate`]];
			return endDate < startDate ? [["planned-dates-reversed", `/plannedDates/${at}/endDate`]] : [];
		}),
	];
}

function addressesAtFault(grant: Grant): readonly Found<GrantFault>[] {
	const addresses: readonly (readonly [path: string, address: string | undefined])[] = [
		["/url", grant.url],
		["/dataSource", grant.dataSource],
		...grant.relatedDocument.map(({ url }, at) => [`/relatedDocument/${at}/url`, url] as const),
		...grant.grantProgramme.map(({ url }, at) => [`/grantProgramme/${at}/url`, url] as const),
	];
	return addresses.flatMap(([path, address]): Found<GrantFault>[] =>
		address === undefined || ADDRESS.test(address) ? [] : [["address-invalid", path]],
	);
}

function faultsIn(grant: Grant): readonly Found<GrantFault>[] {
	const blank = (text: string) => text.trim() === "";
	return [
		...(blank(grant.id) ? [["identifier-blank", "/id"] as const] : []),
		...(blank(grant.title) ? [["title-missing", "/title"] as const] : []),
		...(blank(grant.description) ? [["description-missing", "/description"] as const] : []),
		...(grant.amountAwarded > 0n ? [] : [["amount-not-above-zero", "/amountAwarded"] as const]),
		...(grant.recipientOrganization.length > 0
			? []
			: [["recipient-missing", "/recipientOrganization"] as const]),
		...grant.recipientOrganization.flatMap(({ name }, at): Found<GrantFault>[] =>
			blank(name) ? [["recipient-name-missing", `/recipientOrganization/${at}/name`]] : [],
		),
		...grant.fundingOrganization.flatMap(({ name }, at): Found<GrantFault>[] =>
			blank(name) ? [["funder-name-missing", `/fundingOrganization/${at}/name`]] : [],
		),
		...datesAtFault(grant),
		...addressesAtFault(grant),
	];
}

/**
 * What keeps grants from being published, in their order; none where the package would be valid. What has no value at
 * all in the schema's sense cannot be made here; what is blank, no date, no address or no amount is found.
 */
export function grantFaults(
	grants: readonly Grant[],
	taken: ReadonlySet<string> = new Set(),
): readonly Said<GrantFault>[] {
	const seen = new Set(taken);
	return grants.flatMap((grant) => {
		const twice: readonly Found<GrantFault>[] = seen.has(grant.id) ? [["identifier-twice", "/id"]] : [];
		seen.add(grant.id);
		return [...twice, ...faultsIn(grant)].map(([code, path]) => ({ code, path, grant }));
	});
}

function organisationRemarks(grant: Grant, prefix: string): readonly Found<GrantRemark>[] {
	const own = `${prefix}-org-`;
	return (["recipientOrganization", "fundingOrganization"] as const).flatMap((field) =>
		grant[field].flatMap(({ id }, at): Found<GrantRemark>[] => {
			const path = `/${field}/${at}/id`;
			if (id.startsWith(own))
				return [[field === "fundingOrganization" ? "funder-unregistered" : "recipient-unregistered", path]];
			return looksOdd(id) ? [["identifier-odd", path]] : [];
		}),
	);
}

function dateRemarks(grant: Grant, today: string): readonly Found<GrantRemark>[] {
	const year = (day: string) => calendarYearOf(day);
	return [
		...(grant.awardDate > today ? [["award-in-future", "/awardDate"] as const] : []),
		...(year(grant.awardDate) < year(today) - YEARS_BACK ? [["award-long-past", "/awardDate"] as const] : []),
		...grant.plannedDates.flatMap(({ startDate, endDate }, at): Found<GrantRemark>[] => [
			...(year(endDate) > year(today) + YEARS_AHEAD
				? [["planned-far-ahead", `/plannedDates/${at}/endDate`] as const]
				: []),
			...(year(startDate) < year(today) - YEARS_BACK
				? [["planned-long-past", `/plannedDates/${at}/startDate`] as const]
				: []),
		]),
	];
}

/**
 * What the checks of 360Giving's Data Quality Tool would flag of valid grants on a London day: titles, identifiers,
 * locations and dates that are of little use to readers, and text that looks like somebody's e-mail address.
 */
export function grantRemarks(
	grants: readonly Grant[],
	{
		today,
		prefix,
		registered,
	}: { readonly today: string; readonly prefix: string; readonly registered: boolean },
): readonly Said<GrantRemark>[] {
	return grants.flatMap((grant) => {
		const found: readonly Found<GrantRemark>[] = [
			...(registered ? [] : [["publisher-unregistered", "/id"] as const]),
			...(grant.title === grant.description ? [["title-is-description", "/description"] as const] : []),
			...(grant.title.length > LONGEST_TITLE ? [["title-long", "/title"] as const] : []),
			...(EMAIL.test(grant.title) ? [["holds-email", "/title"] as const] : []),
			...(EMAIL.test(grant.description) ? [["holds-email", "/description"] as const] : []),
			...organisationRemarks(grant, prefix),
			...(grant.beneficiaryLocation.length > 0
				? []
				: [["location-missing", "/beneficiaryLocation"] as const]),
			...grant.beneficiaryLocation.flatMap((location, at): Found<GrantRemark>[] =>
				location.geoCodeType === undefined
					? [["area-of-no-known-kind", `/beneficiaryLocation/${at}/geoCodeType`]]
					: [],
			),
			...dateRemarks(grant, today),
		];
		return found.map(([code, path]) => ({ code, path, grant }));
	});
}
