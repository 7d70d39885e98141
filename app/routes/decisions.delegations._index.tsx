import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { limitInWords } from "~/ui/decision/deciding-words";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { readDelegations } from "~/use-cases/decision/read-delegations";

export const meta = titled("Delegations");
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Decisions", href: "/decisions" }, { text: "Delegations" }],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readDelegations(signedInContextFor(args)));
}

export default function Delegations() {
	const { delegations, mayDraft } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Delegations</h1>
			<p className="govuk-body">
				Officers who may decide in place of the office, and how much they have used.
			</p>
			{mayDraft ? (
				<ButtonLink href="/decisions/delegations/new">Delegate decisions to an officer</ButtonLink>
			) : null}
			{delegations.length === 0 ? (
				<p className="govuk-body">The office has delegated nothing.</p>
			) : (
				<Table
					stacked
					caption="Who may decide"
					captionClassName="govuk-visually-hidden"
					head={[
						{ text: "Officer" },
						{ text: "State" },
						{ text: "Fund" },
						{ text: "Most in one decision", format: "numeric" },
						{ text: "Most altogether", format: "numeric" },
						{ text: "Used", format: "numeric" },
						{ text: "Last day" },
					]}
					firstCellIsHeader
					rows={delegations.map((each) => [
						{
							text: (
								<a className="govuk-link" href={`/decisions/delegations/${each.id}`}>
									{each.post}, {each.officer}
								</a>
							),
						},
						{
							text: each.inForce ? <Tag colour="green">In force</Tag> : <Tag colour="grey">Not in force</Tag>,
						},
						{ text: each.fund ?? "Any" },
						{ text: limitInWords(each.perDecision), format: "numeric" },
						{ text: limitInWords(each.altogether), format: "numeric" },
						{ text: formatPounds(each.used), format: "numeric" },
						{ text: each.endsOn === null ? "None" : formatDate(each.endsOn) },
					])}
				/>
			)}
		</>
	);
}
