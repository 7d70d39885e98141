import type { PassageShown } from "~/domain/assessment/passage";

/** Parts of a bid that are read under the heading of another section. */
const READ_UNDER: Readonly<Record<string, string>> = { objectives: "interventions", costs: "interventions" };

type PassagesProps = {
	readonly passages: readonly PassageShown[];
	/** The page on which the bid is read; "" where it stands on the same page. Absent: no link. */
	readonly bidPath?: string | undefined;
};

/** What in the bid a reason rests on, with the words quoted, and whether the bid still says so there. */
export function Passages({ passages, bidPath }: PassagesProps) {
	if (passages.length === 0) return null;
	return (
		<ul className="govuk-list govuk-body-s" aria-label="Rests on">
			{passages.map(({ label, quote, section, still }) => (
				<li key={`${label} ${quote}`}>
					{bidPath === undefined || section === null ? (
						label
					) : (
						<a className="govuk-link" href={`${bidPath}#${READ_UNDER[section] ?? section}`}>
							{label}
						</a>
					)}
					{quote === "" ? null : <span className="tranche-verbatim">: “{quote}”</span>}
					{still === "same" ? null : (
						<strong>
							{still === "gone"
								? " The bid was changed since: this is no longer in it."
								: " The bid was changed since: it reads differently here now."}
						</strong>
					)}
				</li>
			))}
		</ul>
	);
}
