import type { ReactNode } from "react";
import type { OwnInterests as Own } from "~/use-cases/people/read-own-interests";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { DateOnly } from "../when";

type Entry = Own["interests"][number];

function stands({ declaredAt, endedAt }: Entry): ReactNode {
	return (
		<>
			since <DateOnly date={declaredAt} />
			{endedAt === null ? null : (
				<>
					, ended <DateOnly date={endedAt} /> <Tag colour="grey">Ended</Tag>
				</>
			)}
		</>
	);
}

function endLink(id: string, what: string): ReactNode {
	return (
		<a className="govuk-link" href={`/interests/${id}/end`}>
			End<span className="govuk-visually-hidden"> {what}</span>
		</a>
	);
}

const ACTION = { text: <span className="govuk-visually-hidden">Action</span> };

/** One's own entries in the register. */
export function OwnInterests({ entries }: { readonly entries: readonly Entry[] }) {
	if (entries.length === 0) return <p className="govuk-body">You have declared no interests.</p>;
	return (
		<ScrollRegion label="Your interests">
			<Table
				stacked
				head={[{ text: "Partnership" }, { text: "Interest" }, { text: "In the register" }, ACTION]}
				rows={entries.map((entry) => [
					{ text: entry.organisationName },
					{ text: entry.nature, className: "tranche-verbatim" },
					{ text: stands(entry) },
					{
						text:
							entry.endedAt === null ? endLink(entry.id, `your interest in ${entry.organisationName}`) : null,
					},
				])}
				firstCellIsHeader
			/>
		</ScrollRegion>
	);
}

type RegisterEntry = Entry & {
	readonly name: string;
	readonly recordedBy: string | null;
	readonly isOwn: boolean;
};

/** The whole register, for those who may read it. */
export function InterestRegister({
	entries,
	mayRecord,
}: {
	readonly entries: readonly RegisterEntry[];
	readonly mayRecord: boolean;
}) {
	if (entries.length === 0) return <p className="govuk-body">The register is empty.</p>;
	return (
		<ScrollRegion label="Register of interests">
			<Table
				stacked
				head={[
					{ text: "Person" },
					{ text: "Partnership" },
					{ text: "Interest" },
					{ text: "In the register" },
					{ text: "Entered by" },
					...(mayRecord ? [ACTION] : []),
				]}
				rows={entries.map((entry) => [
					{ text: entry.name },
					{ text: entry.organisationName },
					{ text: entry.nature, className: "tranche-verbatim" },
					{ text: stands(entry) },
					{ text: entry.recordedBy ?? "The service itself" },
					...(mayRecord
						? [
								{
									text:
										entry.endedAt === null && !entry.isOwn
											? endLink(entry.id, `${entry.name}’s interest in ${entry.organisationName}`)
											: null,
								},
							]
						: []),
				])}
				firstCellIsHeader
			/>
		</ScrollRegion>
	);
}
