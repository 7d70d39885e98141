import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { formatDate } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { limitInWords } from "~/ui/decision/deciding-words";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { type DelegationPage, readDelegation } from "~/use-cases/decision/read-delegations";

export const meta = titled<DelegationPage>(({ post }) => `Delegation to the ${post}`);
export const handle: PageHandle<DelegationPage> = {
	breadcrumbs: ({ post }) => [
		{ text: "Decisions", href: "/decisions" },
		{ text: "Delegations", href: "/decisions/delegations" },
		{ text: post },
	],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readDelegation(signedInContextFor(args), args.params.delegationId ?? ""));
}

export default function Delegation() {
	const shown = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">Delegation of {shown.office}</span>
			<h1 className="govuk-heading-l">
				{shown.post}, {shown.officer}
			</h1>
			<p className="govuk-body">
				{shown.inForce ? <Tag colour="green">In force</Tag> : <Tag colour="grey">Not in force</Tag>}
			</p>
			<SummaryList
				rows={[
					{
						key: "Given by",
						value: (
							<a className="govuk-link" href={`/decisions/${shown.number}`}>
								Decision {printedNumber(shown.number)}
							</a>
						),
					},
					{ key: "Legal power", value: shown.power },
					{ key: "Fund", value: shown.fund ?? "Any fund of the office" },
					{ key: "Most in one decision", value: limitInWords(shown.perDecision) },
					{ key: "Most altogether", value: limitInWords(shown.altogether) },
					{
						key: "Used",
						value: `${formatPounds(shown.used)}${shown.left === null ? "" : `, ${formatPounds(shown.left)} left`}`,
					},
					{
						key: "In force",
						value: `From ${formatDate(shown.startsOn)}${shown.endsOn === null ? "" : ` to ${formatDate(shown.endsOn)}`}`,
					},
					{ key: "Must consult", value: shown.consult === "" ? "Nobody" : shown.consult },
					{ key: "Must report", value: shown.report === "" ? "Nothing" : shown.report },
					...(shown.revoked
						? [
								{
									key: "Revoked",
									value: (
										<>
											<When instant={shown.revoked.at} />. {shown.revoked.why}
										</>
									),
								},
							]
						: []),
				]}
			/>
			{shown.uses.length === 0 ? (
				<p className="govuk-body">Nothing has been decided under it.</p>
			) : (
				<Table
					stacked
					caption="What was decided under it"
					captionClassName="govuk-table__caption--m"
					head={[
						{ text: "Decision" },
						{ text: "Signed" },
						{ text: "Amount", format: "numeric" },
						{ text: "Consulted" },
					]}
					firstCellIsHeader
					rows={shown.uses.map(({ number, published, amount, consulted, at }) => [
						{
							text: (
								<>
									<a className="govuk-link" href={`/decisions/${number}`}>
										{printedNumber(number)}
									</a>
									{published ? "" : ", not published"}
								</>
							),
						},
						{ text: <When instant={at} /> },
						{ text: formatPounds(amount), format: "numeric" },
						{ text: consulted === "" ? "Nobody" : consulted },
					])}
				/>
			)}
			{shown.mayRevoke ? (
				<ButtonLink href={`/decisions/delegations/${shown.id}/revoke`} variant="warning">
					Revoke this delegation
				</ButtonLink>
			) : null}
		</>
	);
}
