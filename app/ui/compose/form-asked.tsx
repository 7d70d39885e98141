import type { FieldAsked, ItemAsked, SectionAsked } from "~/domain/form/asked-in-form";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { REQUIRED_WORDS } from "./place-words";

/** How something is answered, in one line: the answers to choose from stand with it. */
function Answer({ asked }: { readonly asked: FieldAsked }) {
	const { answer, choices } = asked;
	return <>{choices.length === 0 ? answer : `${answer}: ${choices.join("; ")}`}</>;
}

function Question({ item }: { readonly item: ItemAsked & { readonly is: "question" } }) {
	const { label, hint, required, notKnownYet, when } = item;
	const said = [
		...(when ? [`Asked only if ${when}.`] : []),
		...(REQUIRED_WORDS[required] ? [`${REQUIRED_WORDS[required]}.`] : []),
		...(notKnownYet ? ["“Not known yet” and “does not apply” are answers, with a reason."] : []),
	];
	return (
		<div className="govuk-!-margin-bottom-6">
			<h3 className="govuk-heading-s govuk-!-margin-bottom-1">{label}</h3>
			{hint ? <div className="govuk-hint govuk-!-margin-bottom-1">{hint}</div> : null}
			<p className="govuk-body govuk-!-margin-bottom-0">
				<Answer asked={item} />. {said.join(" ")}
			</p>
		</div>
	);
}

function Records({ item }: { readonly item: ItemAsked & { readonly is: "records" } }) {
	const { one, intro, count, required, when, columns } = item;
	const said = [
		...(count ? [`${count}.`] : []),
		...(REQUIRED_WORDS[required] ? [`${REQUIRED_WORDS[required]}.`] : []),
		...(when ? [`Asked only if ${when}.`] : []),
	];
	return (
		<>
			{intro ? <p className="govuk-body">{intro}</p> : null}
			{said.length > 0 ? <p className="govuk-body">{said.join(" ")}</p> : null}
			<Table
				stacked
				caption={`What each ${one} says`}
				captionClassName="govuk-table__caption--s"
				head={[{ text: "What" }, { text: "How it is answered" }, { text: "Must it be given?" }]}
				firstCellIsHeader
				rows={columns.map((column) => [
					{
						text: (
							<>
								{column.label}
								{column.hint ? <div className="govuk-hint govuk-!-margin-bottom-0">{column.hint}</div> : null}
							</>
						),
					},
					{ text: <Answer asked={column} /> },
					{ text: { blocks: "Yes", warns: "Bidders are told if it is missing", no: "No" }[column.required] },
				])}
			/>
		</>
	);
}

function Section({ section }: { readonly section: SectionAsked }) {
	return (
		<section aria-labelledby={`asked-${section.key}`} className="govuk-!-margin-bottom-7">
			<h2 className="govuk-heading-m" id={`asked-${section.key}`}>
				{section.title}
			</h2>
			{section.hint ? <p className="govuk-body">{section.hint}</p> : null}
			{section.items.map((item) =>
				item.is === "question" ? (
					<Question key={item.key} item={item} />
				) : (
					<Records key={item.key} item={item} />
				),
			)}
		</section>
	);
}

/** All that a form asks, to be read and printed: its sections with questions, and tables with their columns. */
export function FormAsked({ sections }: { readonly sections: readonly SectionAsked[] }) {
	return (
		<>
			<div className="tranche-not-printed">
				<Details summary="Sections of the form" open>
					<ul className="govuk-list">
						{sections.map(({ key, title }) => (
							<li key={key}>
								<a className="govuk-link" href={`#asked-${key}`}>
									{title}
								</a>
							</li>
						))}
					</ul>
				</Details>
			</div>
			{sections.map((section) => (
				<Section key={section.key} section={section} />
			))}
		</>
	);
}
