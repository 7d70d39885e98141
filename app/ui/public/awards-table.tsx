import { byCodePoint } from "~/domain/canonical";
import { printedNumber } from "~/domain/decision/number";
import { type PublicAward, payeesOf } from "~/domain/public/award";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Money } from "../money";
import { DateOnly } from "../when";

type Props = { readonly awards: readonly PublicAward[] };

function Recipients({ award }: { readonly award: PublicAward }) {
	const payees = payeesOf(award);
	const [only] = payees;
	if (only && payees.length === 1) {
		const others = award.recipients.filter(({ name, payee }) => !payee && !only.name.includes(name));
		return (
			<>
				{only.name}
				{others.length > 0 ? (
					<p className="govuk-body-s">For it and {others.map(({ name }) => name).join(", ")}</p>
				) : null}
			</>
		);
	}
	return (
		<ul className="govuk-list">
			{payees.map(({ name, amount }) => (
				<li key={name}>
					{name}: <Money pence={amount} />
				</li>
			))}
		</ul>
	);
}

/** Awards, each with who receives it, what it supports and the decision that gave it. */
export function AwardsTable({ awards }: Props) {
	return (
		<ScrollRegion label="Awards">
			<Table
				stacked
				caption="Awards"
				captionClassName="govuk-visually-hidden"
				firstCellIsHeader
				head={[
					{ text: "Award" },
					{ text: "Recipient" },
					{ text: "Objectives of the plan" },
					{ text: "Decision" },
					{ text: "Amount", format: "numeric" },
				]}
				rows={awards.map((award) => [
					{
						text:
							award.bidPath !== null ? (
								<a className="govuk-link" href={award.bidPath}>
									{award.reference} {award.title}
								</a>
							) : (
								`${award.reference ?? ""} ${award.title}`.trim()
							),
					},
					{ text: <Recipients award={award} /> },
					{
						text: award.objectives.map(({ code }) => code).join(", ") || "None named",
					},
					{
						text: (
							<>
								<a className="govuk-link" href={`/decisions/${award.number}`}>
									{printedNumber(award.number)}
								</a>
								, {award.financialYear}
							</>
						),
					},
					{ text: <Money pence={award.amount} />, format: "numeric" as const },
				])}
			/>
		</ScrollRegion>
	);
}

/** What the codes of the objectives in a list of awards stand for. */
export function ObjectiveCodes({ awards }: Props) {
	const titles = new Map(
		awards.flatMap(({ objectives }) => objectives.map(({ code, title }) => [code, title] as const)),
	);
	if (titles.size === 0) return null;
	const codes = [...titles].sort(([a], [b]) => byCodePoint(a, b));
	return (
		<Details summary="What the objectives’ numbers stand for">
			<ul className="govuk-list">
				{codes.map(([code, title]) => (
					<li key={code}>
						{code} {title}
					</li>
				))}
			</ul>
		</Details>
	);
}

/** Grants as the register has to show them: recipient, purpose, amount, conditions and reason. */
export function GrantsTable({ awards }: Props) {
	return (
		<ScrollRegion label="Grants">
			<Table
				stacked
				caption="Grants"
				captionClassName="govuk-visually-hidden"
				firstCellIsHeader
				head={[
					{ text: "Recipient" },
					{ text: "Published" },
					{ text: "Purpose" },
					{ text: "Conditions" },
					{ text: "Reason" },
					{ text: "Amount", format: "numeric" },
				]}
				rows={awards.map((award) => [
					{ text: <Recipients award={award} /> },
					{
						text: (
							<>
								<DateOnly date={award.publishedAt} />,{" "}
								<a className="govuk-link" href={`/decisions/${award.number}`}>
									decision {printedNumber(award.number)}
								</a>
							</>
						),
					},
					{
						text: (
							<>
								{`${award.reference ?? ""} ${award.title}`.trim()}
								{award.purpose ? <p className="govuk-body-s tranche-verbatim">{award.purpose}</p> : null}
							</>
						),
					},
					{ text: <span className="tranche-verbatim">{award.conditions || "None"}</span> },
					{
						text: (
							<>
								<span className="tranche-verbatim">{award.reason || "As the decision says"}</span>
								{award.crimeReduction ? (
									<p className="govuk-body-s tranche-verbatim">{award.crimeReduction}</p>
								) : null}
							</>
						),
					},
					{ text: <Money pence={award.amount} />, format: "numeric" as const },
				])}
			/>
		</ScrollRegion>
	);
}
