import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import {
	byAmount,
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { contextFor } from "~/session";
import { RegisterTable, WaitingTable } from "~/ui/decision/register-tables";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { alternate } from "~/ui/public/feeds";
import { FollowDecisions } from "~/ui/public/follow";
import { type RegisterEntry, readRegister } from "~/use-cases/decision/read-register";

export const meta = titled("Decisions", "The register of decisions to give money for community safety.");
export const links = () => alternate("Decisions", "/decisions.atom");
export const handle: PageHandle = {
	forEverybody: true,
	knows: { page: /^[1-9]\d?$/, sort: /^(newest|oldest|amount)$/ },
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Decisions" }],
};

export async function loader(args: LoaderFunctionArgs) {
	const { published, own } = await readRegister(contextFor(args));
	const funds = [...new Set(published.map(fundOf))].filter((name) => name !== "").sort();
	const declared: ListDeclaration = {
		...LIST,
		filters:
			funds.length > 1
				? [filterOf("fund", "Fund", "Any fund", Object.fromEntries(funds.map((name) => [name, name])))]
				: [],
	};
	const { rows, list } = pageOfRows(declared, RULES, published, new URL(args.request.url).searchParams);
	return { published: rows, own, list };
}

const fundOf = ({ fund, financialYear }: RegisterEntry) => `${fund} ${financialYear}`.trim();

const LIST: ListDeclaration = {
	search: { label: "Number, title or fund" },
	sorts: [
		{ key: "newest", text: "Newest first" },
		{ key: "oldest", text: "Oldest first" },
		{ key: "amount", text: "Largest amount first" },
	],
};

const RULES: ListRules<RegisterEntry> = {
	texts: (entry) => [
		entry.number,
		printedNumber(entry.number),
		entry.title,
		entry.decidingOffice,
		fundOf(entry),
	],
	matches: { fund: (entry, fund) => fundOf(entry) === fund },
	order: {
		oldest: byText(({ signedAt }) => signedAt),
		amount: reversed(byAmount(({ total }) => total)),
	},
};

export default function Register() {
	const { published, own, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Decisions</h1>
			{own ? (
				<>
					{own.mayDraftDirect ? (
						<div className="govuk-button-group">
							<ButtonLink href="/decisions/new">Draft a decision without a round</ButtonLink>
							<ButtonLink href="/decisions/office/new" variant="secondary">
								Draft a decision that gives no money
							</ButtonLink>
						</div>
					) : null}
					<p className="govuk-body">
						<a className="govuk-link" href="/decisions/delegations">
							Delegations
						</a>{" "}
						and{" "}
						<a className="govuk-link" href="/decisions/actions">
							recommendations to follow up
						</a>
					</p>
					<WaitingTable caption="Signed, waiting to be published" decisions={own.signed} />
					<WaitingTable caption="Drafts" decisions={own.drafts} />
					<h2 className="govuk-heading-m">Published</h2>
				</>
			) : (
				<p className="govuk-body">
					Every decision of the office: who gets what, and why. You can check each notice against what was
					signed.
				</p>
			)}
			<ListForm list={list} path="/decisions" />
			{list.all > 0 ? <ListCount list={list} noun={["decision", "decisions"]} /> : null}
			{list.all > 0 && list.total === 0 ? null : <RegisterTable entries={published} />}
			<ListPages list={list} path="/decisions" />
			<FollowDecisions />
			<p className="govuk-body">
				<a className="govuk-link" href="/data">
					Decisions and grants as open data
				</a>
			</p>
		</>
	);
}
