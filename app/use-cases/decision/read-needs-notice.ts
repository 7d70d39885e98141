import type { NeedsNotice } from "~/domain/decision/needs-notice";
import { pence } from "~/domain/money";
import { yearOnYear } from "~/domain/needs/year-on-year";
import { fromDecimal, ONE } from "~/domain/ratio";
import { storedCase, storedRun } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { publishedYearsOf } from "~db/fund/published-years";
import type { NeedsAllocationRow } from "~db/needs/allocation";
import { needsVersionWithValues } from "~db/needs/needs";
import { publishedYearShown } from "../needs/read-published-years";
import { figuresOfVersion } from "../needs/read-version-figures";

/** What an allocation without bids says in a notice: money, formula, amounts beside the year before, other tables. */
export function needsNotice(tx: Tx, row: NeedsAllocationRow): NeedsNotice | undefined {
	const version = needsVersionWithValues(tx, row.needsVersionId);
	const figures = figuresOfVersion(tx, row.needsVersionId);
	const { fund, needs } = storedCase(row.caseText);
	const run = storedRun(row.runText).needs;
	if (!version || !figures || !needs || !run) return undefined;
	const { bounds } = needs;
	const named = new Map(figures.partnerships.map((partnership) => [partnership.key, partnership]));
	// As the case calls them: a prefix that was changed since names nobody, and no amount is lost.
	const keys = [
		...[...named.keys()].filter((key) => needs.areas.includes(key)),
		...needs.areas.filter((key) => !named.has(key)),
	];
	return {
		title: row.title,
		caseSha256: row.caseSha256,
		runSha256: row.runSha256,
		fund,
		pot: run.working.pot,
		unit: run.working.unit,
		rounding: run.working.rounding,
		transition: needs.transition ?? null,
		bounds: bounds
			? {
					method: bounds.method,
					floor: fromDecimal(bounds.floor ?? ""),
					ceiling: fromDecimal(bounds.ceiling ?? ""),
					minimum: bounds.minimum ?? pence(0),
					factor: run.working.bounds?.factor ?? ONE,
				}
			: null,
		indicators: version.indicators.map(({ title, source, sourceDate, weight }) => ({
			title,
			source,
			sourceDate,
			weight,
		})),
		rows: yearOnYear(run, keys, needs.prior ?? {}).map((each) => ({
			...each,
			organisationId: named.get(each.key)?.id ?? "",
			name: named.get(each.key)?.name ?? each.key,
		})),
		years: publishedYearsOf(tx, row.fundId).map((year) => {
			const { id: _, revision: __, sums: ___, ...shown } = publishedYearShown(year);
			return shown;
		}),
	};
}
