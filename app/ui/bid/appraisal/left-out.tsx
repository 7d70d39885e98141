import type { SavingsOfContent } from "~/domain/appraisal/savings-of-content";
import { leftOutInWords } from "~/explain/appraisal-views";

/** Savings that are not counted: in a budget already, illustrative, or not in figures yet. */
export function LeftOut({ savings }: { readonly savings: SavingsOfContent }) {
	const said = leftOutInWords(savings);
	if (said.length === 0) return null;
	return (
		<>
			<h2 className="govuk-heading-m">Savings that are not counted</h2>
			<ul className="govuk-list govuk-list--bullet">
				{said.map((sentence, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a saving is its place
					<li key={place} className="tranche-verbatim">
						{sentence}
					</li>
				))}
			</ul>
		</>
	);
}
