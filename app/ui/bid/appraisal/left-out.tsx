import type { SavingsOfContent } from "~/domain/appraisal/savings-of-content";
import { sum } from "~/domain/ratio";
import { exactPounds } from "~/explain/appraisal-figures";
import { Written } from "../reading/reading-section";

const WHY = {
	"already-budgeted": "it is in somebody’s budget already",
	illustrative: "it is only illustrative",
} as const;

/** Savings that are not counted: in a budget already, illustrative, or not in figures yet. */
export function LeftOut({ savings }: { readonly savings: SavingsOfContent }) {
	const { apart, notQuantified } = savings;
	if (apart.length + notQuantified.length === 0) return null;
	return (
		<>
			<h2 className="govuk-heading-m">Savings that are not counted</h2>
			<ul className="govuk-list govuk-list--bullet">
				{apart.map(({ title, why, low }, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a saving is its place
					<li key={`apart ${place}`}>
						<Written text={title} />:{" "}
						{low.length === 0
							? "all of it falls outside the years looked at."
							: `${exactPounds(sum(low.map(({ amount }) => amount)))} over the years looked at.`}{" "}
						It is not counted because {WHY[why]}.
					</li>
				))}
				{notQuantified.map(({ title, why }, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a saving is its place
					<li key={`unknown ${place}`}>
						<Written text={title} />: cannot be put in figures yet{why ? `. ${why}` : ""}
					</li>
				))}
			</ul>
		</>
	);
}
