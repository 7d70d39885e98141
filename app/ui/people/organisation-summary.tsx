import type { ReactNode } from "react";
import { formatDate } from "~/domain/london-time";
import { hasContact } from "~/domain/people/organisation-rules";
import type { OrganisationKind } from "~/domain/roles";
import { SummaryList, type SummaryRow } from "../govuk/summary-list";

type Described = {
	readonly id: string;
	readonly kind: OrganisationKind;
	readonly identifier: string | null;
	readonly grantPrefix: string | null;
	readonly areaName: string | null;
	readonly areaGss: string | null;
	readonly prefix: string | null;
	readonly accountableBody: string | null;
	readonly officeTitle: string | null;
	readonly contactEmail: string | null;
	readonly contactTelephone: string | null;
	readonly contactAddress: string | null;
	readonly startsOn: string;
	readonly endsOn: string | null;
	readonly successorId: string | null;
	readonly successor: string | null;
	readonly priorities: readonly string[];
	readonly predecessors: readonly { readonly id: string; readonly name: string }[];
	readonly numbering: readonly { readonly year: number; readonly usedBefore: number }[];
	/** Null where one person decides. */
	readonly board: { readonly quorum: number; readonly chair: string } | null;
	readonly mayManage: boolean;
};

const NOT_KNOWN = <span className="tranche-absent">Not given</span>;

function List({ items }: { readonly items: readonly ReactNode[] }) {
	return (
		<ul className="govuk-list">
			{items.map((item, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
				<li key={place}>{item}</li>
			))}
		</ul>
	);
}

function partnershipRows(one: Described): SummaryRow[] {
	const { predecessors, successorId, successor, priorities } = one;
	return [
		{
			key: "Area",
			value: (
				<>
					{one.areaName} (<abbr title="official code of the area">GSS code</abbr> {one.areaGss})
				</>
			),
		},
		{ key: "Reference prefix", value: one.prefix },
		{ key: "Accountable body", value: one.accountableBody ?? NOT_KNOWN },
		{ key: "Priorities", value: priorities.length > 0 ? <List items={priorities} /> : NOT_KNOWN },
		...(successorId
			? [
					{
						key: "Merged into",
						value: (
							<a className="govuk-link" href={`/organisations/${successorId}`}>
								{successor}
							</a>
						),
					},
				]
			: []),
		...(predecessors.length > 0
			? [
					{
						key: "Took the place of",
						value: (
							<List
								items={predecessors.map(({ id, name }) => (
									<a key={id} className="govuk-link" href={`/organisations/${id}`}>
										{name}
									</a>
								))}
							/>
						),
					},
				]
			: []),
	];
}

function financialYear(year: number): string {
	return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

function decidingOfficeRows({ id, officeTitle, numbering, board, mayManage }: Described): SummaryRow[] {
	return [
		{ key: "Title of the office", value: officeTitle },
		{
			key: "Decision numbers",
			value:
				numbering.length === 0 ? (
					"Each year begins with 001"
				) : (
					<List
						items={numbering.map(
							({ year, usedBefore }) =>
								`${financialYear(year)} begins with ${String(usedBefore + 1).padStart(3, "0")}`,
						)}
					/>
				),
			...(mayManage
				? {
						actions: {
							items: [
								{
									href: `/organisations/${id}/numbering`,
									text: "Change",
									visuallyHiddenText: "decision numbers",
								},
							],
						},
					}
				: {}),
		},
		{
			key: "How it decides",
			value: board
				? `Its members vote: at least ${board.quorum} of them. ${board.chair} signs as the chair`
				: "One person decides",
			...(mayManage
				? {
						actions: {
							items: [
								{ href: `/organisations/${id}/voting`, text: "Change", visuallyHiddenText: "how it decides" },
							],
						},
					}
				: {}),
		},
	];
}

function contactRows(one: Described): SummaryRow[] {
	return [
		{ key: "Email address for the public", value: one.contactEmail ?? NOT_KNOWN },
		{ key: "Telephone number for the public", value: one.contactTelephone ?? NOT_KNOWN },
		{
			key: "Postal address",
			value: one.contactAddress ? <span className="tranche-verbatim">{one.contactAddress}</span> : NOT_KNOWN,
		},
	];
}

/** The facts of an organisation, those that its kind has. */
export function OrganisationSummary({ organisation }: { readonly organisation: Described }) {
	const { kind, identifier, startsOn, endsOn } = organisation;
	const own =
		kind === "partnership"
			? partnershipRows(organisation)
			: kind === "deciding-office"
				? decidingOfficeRows(organisation)
				: [];
	return (
		<SummaryList
			rows={[
				...own,
				...(hasContact(kind) ? contactRows(organisation) : []),
				{ key: "Organisation identifier", value: identifier ?? NOT_KNOWN },
				...(kind === "funder"
					? [{ key: "360Giving prefix", value: organisation.grantPrefix ?? NOT_KNOWN }]
					: []),
				{ key: "First day", value: formatDate(startsOn) },
				...(endsOn === null ? [] : [{ key: "Last day", value: formatDate(endsOn) }]),
			]}
		/>
	);
}
