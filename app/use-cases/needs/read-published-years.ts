import type { NoticeYear } from "~/domain/decision/needs-notice";
import { partnershipsOfFund } from "~/domain/needs/fund-partnerships";
import { publishedSums } from "~/domain/needs/published-year";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById } from "~db/fund/fund";
import { namedPartnerships } from "~db/fund/partnerships";
import { type PublishedYear, publishedYearsOf } from "~db/fund/published-years";
import { everyPartnership } from "~db/needs/priors";
import { type Context, notFound, permitted, read } from "../context";

/** A year's table as published elsewhere, with what its lines come to. */
export type PublishedYearShown = NoticeYear & {
	readonly id: string;
	readonly revision: number;
	readonly sums: ReturnType<typeof publishedSums>;
};

export type PublishedYearsPage = {
	/** For a new table's form, so that sending it twice records it once. */
	readonly key: string;
	readonly fund: { readonly id: string; readonly name: string; readonly financialYear: string };
	readonly mayChange: boolean;
	readonly years: readonly PublishedYearShown[];
	/** The fund's own, those that are over included, and all that a table of it names. */
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
};

/** A table with its sums, as pages show it. */
export function publishedYearShown(year: PublishedYear): PublishedYearShown {
	return {
		id: year.id,
		financialYear: year.financialYear,
		title: year.title,
		source: year.source,
		sourceDate: year.sourceDate,
		note: year.note,
		publishedTotal: year.publishedTotal,
		revision: year.revision,
		lines: year.lines.map(({ kind, title, organisationId, amount }) => ({
			kind,
			title,
			organisationId,
			amount,
		})),
		sums: publishedSums(year.lines, year.publishedTotal),
	};
}

/** Tables published elsewhere for a fund's year and the years before, each with what its lines come to. */
export function readPublishedYears(
	context: Context,
	fundId: string,
): Outcome<PublishedYearsPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-needs");
		if (!allowed.ok) return allowed;
		const fund = fundById(tx, fundId);
		if (!fund) return notFound();
		const years = publishedYearsOf(tx, fundId);
		const printed = new Set(years.flatMap(({ lines }) => lines.map(({ organisationId }) => organisationId)));
		const everybody = everyPartnership(tx);
		const own = new Set(partnershipsOfFund(everybody, namedPartnerships(tx), fund));
		return accepted({
			key: context.ids.next(),
			fund: { id: fund.id, name: fund.name, financialYear: fund.financialYear },
			mayChange: permitted(context, tx, "manage-needs").ok,
			years: years.map(publishedYearShown),
			partnerships: everybody
				.filter((each) => own.has(each) || printed.has(each.id))
				.map(({ id, name }) => ({ id, name })),
		});
	});
}
