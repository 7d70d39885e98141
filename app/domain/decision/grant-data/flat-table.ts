import { toDecimalPounds } from "../../money";
import { type TableWritten, tableWritten, type WrittenColumn } from "../../table/table-written";
import type { Grant } from "./grant";

/** Columns for as many parts as the grant with most of them has, each under the standard's title and its number. */
function numbered<Part>(
	grants: readonly Grant[],
	title: string,
	partsOf: (grant: Grant) => readonly Part[],
	columns: Readonly<Record<string, (part: Part) => string | undefined>>,
): readonly WrittenColumn<Grant>[] {
	const most = Math.max(1, ...grants.map((grant) => partsOf(grant).length));
	return Array.from({ length: most }).flatMap((_, at) =>
		Object.entries(columns).map(([name, text]) => ({
			heading: `${title}:${at}:${name}`,
			text: (grant: Grant) => {
				const part = partsOf(grant)[at];
				return (part && text(part)) ?? "";
			},
		})),
	);
}

const organisation = {
	Identifier: ({ id }: Grant["recipientOrganization"][number]) => id,
	Name: ({ name }: Grant["recipientOrganization"][number]) => name,
};

/**
 * The grants as a table in the standard's flattened form: a row a grant, a column a field under the titles of its
 * schema, lists numbered from 0. Read back by those titles it gives the grants of the package.
 */
export function flatTable(grants: readonly Grant[]): TableWritten {
	const columns: readonly WrittenColumn<Grant>[] = [
		{ heading: "Identifier", text: ({ id }) => id },
		{ heading: "Title", text: ({ title }) => title },
		{ heading: "Description", text: ({ description }) => description },
		{ heading: "Currency", text: ({ currency }) => currency },
		{
			heading: "Amount Applied For",
			text: ({ amountAppliedFor: asked }) => (asked === undefined ? "" : toDecimalPounds(asked)),
			isNumber: true,
		},
		{
			heading: "Amount Awarded",
			text: ({ amountAwarded }) => toDecimalPounds(amountAwarded),
			isNumber: true,
		},
		{ heading: "Award Date", text: ({ awardDate }) => awardDate },
		{ heading: "URL", text: ({ url }) => url },
		...numbered(grants, "Planned Dates", ({ plannedDates }) => plannedDates, {
			"Start Date": ({ startDate }) => startDate,
			"End Date": ({ endDate }) => endDate,
		}),
		...numbered(grants, "Recipient Org", (grant) => grant.recipientOrganization, organisation),
		...numbered(grants, "Funding Org", (grant) => grant.fundingOrganization, organisation),
		...numbered(grants, "Beneficiary Location", (grant) => grant.beneficiaryLocation, {
			Name: ({ name }) => name,
			"Country Code": ({ countryCode }) => countryCode,
			"Geographic Code": ({ geoCode }) => geoCode,
			"Geographic Code Type": (location) => location.geoCodeType,
		}),
		...numbered(grants, "Grant Programme", ({ grantProgramme }) => grantProgramme, {
			Code: ({ code }) => code,
			Title: ({ title }) => title,
			URL: ({ url }) => url,
		}),
		{ heading: "From An Open Call?", text: ({ fromOpenCall }) => fromOpenCall },
		...numbered(grants, "Related Document", ({ relatedDocument }) => relatedDocument, {
			Identifier: ({ id }) => id,
			Title: ({ title }) => title,
			"Web Address": ({ url }) => url,
			"Document Type": ({ documentType }) => documentType,
		}),
		{ heading: "Related Activity", text: ({ relatedActivity = [] }) => relatedActivity.join(";") },
		{ heading: "Last Modified", text: ({ dateModified }) => dateModified },
		{ heading: "Data Source", text: ({ dataSource }) => dataSource },
	];
	return tableWritten("360giving", columns, grants);
}
