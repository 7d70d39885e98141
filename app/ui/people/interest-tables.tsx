import type { ReactNode } from "react";
import { formatDate } from "~/domain/london-time";
import type { InterestStanding } from "~/domain/people/interest-answer";
import { ROLE_NAMES } from "~/domain/people/role-names";
import type { AskedForInterests } from "~/use-cases/people/read-interest-answers";
import type { OwnInterests as Own } from "~/use-cases/people/read-own-interests";
import { InsetText } from "../govuk/inset-text";
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

/** How one's own yearly answer stands, and the way to give it. */
export function AnswerStands({
	standing,
	asked,
}: {
	readonly standing: InterestStanding;
	/** Whether one's roles ask for it. */
	readonly asked: boolean;
}) {
	const link = (text: string) => (
		<a className="govuk-link" href="/interests/answer">
			{text}
		</a>
	);
	if (standing.state === "holds")
		return (
			<p className="govuk-body">
				You answered on {formatDate(standing.answeredOn)}. Your answer holds until{" "}
				{formatDate(standing.until)}. {link("Answer again")}
			</p>
		);
	if (!asked) return null;
	return (
		<InsetText>
			{standing.state === "never"
				? "You have not said what interests you have. Nothing to declare is an answer. "
				: `Your answer of ${formatDate(standing.answeredOn)} held for a year, until ${formatDate(standing.until)}. `}
			{link("Say what interests you have")}
		</InsetText>
	);
}

/** Who has no answer that holds, of those whose roles ask for one. */
export function Unanswered({
	people,
	asked,
}: {
	readonly people: readonly AskedForInterests[];
	readonly asked: number;
}) {
	if (people.length === 0)
		return (
			<p className="govuk-body">
				{asked === 1 ? "The 1 person" : `All ${asked} people`} whose roles ask for it answered within the last
				year.
			</p>
		);
	return (
		<>
			<p className="govuk-body">
				{people.length} of {asked} people {people.length === 1 ? "has" : "have"} no answer from the last year.
				They get a message and see it on their home page.
			</p>
			<ScrollRegion label="Who has to answer">
				<Table
					stacked
					firstCellIsHeader
					head={[{ text: "Person" }, { text: "Role" }, { text: "Last answer" }]}
					rows={people.map(({ name, roles, standing }) => [
						{ text: name },
						{ text: roles.map((role) => ROLE_NAMES[role]).join(", ") },
						{
							text:
								standing.state === "never" ? (
									<Tag colour="orange">Never</Tag>
								) : (
									<>
										{formatDate(standing.answeredOn)} <Tag colour="orange">Over a year ago</Tag>
									</>
								),
						},
					])}
				/>
			</ScrollRegion>
		</>
	);
}
