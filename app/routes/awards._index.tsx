import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageOfRows } from "~/domain/listing/list-query";
import { sumPence } from "~/domain/money";
import { moneyByPlanTheme, moneyByRecipient } from "~/domain/public/award";
import { contextFor } from "~/session";
import { MoneyBars } from "~/ui/charts/money-bars";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { Money } from "~/ui/money";
import { AWARD_RULES, awardList } from "~/ui/public/award-list";
import { AwardsTable, ObjectiveCodes } from "~/ui/public/awards-table";
import { readAwards } from "~/use-cases/public/read-awards";

export const meta = titled(
	"Awards",
	"Every award of money for community safety: who receives it, for what, and by which decision.",
);
export const handle: PageHandle = {
	forEverybody: true,
	isLarge: true,
	wide: true,
	knows: { page: /^[1-9]\d?$/, sort: /^(newest|amount|partnership)$/ },
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Awards" }],
};

export function loader(args: LoaderFunctionArgs) {
	const awards = readAwards(contextFor(args));
	const query = new URL(args.request.url).searchParams;
	const { rows, matching, list } = pageOfRows(awardList(awards), AWARD_RULES, awards, query);
	return {
		awards: rows,
		list,
		total: sumPence(matching.map(({ amount }) => amount)),
		byRecipient: moneyByRecipient(matching),
		byTheme: moneyByPlanTheme(matching, "No theme named"),
	};
}

export default function Awards() {
	const { awards, list, total, byRecipient, byTheme } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Awards</h1>
			<p className="govuk-body">
				Money that published decisions give, and to whom. The{" "}
				<a className="govuk-link" href="/grants">
					register of grants
				</a>{" "}
				says why each one was made and on what conditions.
			</p>
			{list.all === 0 ? (
				<p className="govuk-body">No award has been published yet.</p>
			) : (
				<>
					<ListForm list={list} path="/awards" />
					<ListCount list={list} noun={["award", "awards"]} />
					{list.total === 0 ? null : (
						<>
							<p className="govuk-body-l">
								<Money pence={total} /> in all.
							</p>
							<AwardsTable awards={awards} />
							<ObjectiveCodes awards={awards} />
							<ListPages list={list} path="/awards" />
							<p className="govuk-body">
								<a className="govuk-link" href="/awards/table.csv">
									Download every award (CSV)
								</a>
							</p>
							<h2 className="govuk-heading-m">Money by partnership</h2>
							<MoneyBars
								id="by-partnership"
								title="Money by partnership"
								of="Partnership"
								rows={byRecipient}
							/>
							<h2 className="govuk-heading-m">Money by theme of the plan</h2>
							<p className="govuk-body">
								An award’s money is divided among its interventions, and each intervention’s in equal parts
								among the themes it supports.
							</p>
							<MoneyBars id="by-theme" title="Money by theme of the plan" of="Theme" rows={byTheme} />
						</>
					)}
				</>
			)}
		</>
	);
}
