import { Button } from "../govuk/button";
import { Checkboxes } from "../govuk/checkboxes";

/** The parts of a printed round, in their order. */
export const PRINT_SECTIONS = [
	{ value: "scheme", text: "Scheme" },
	{ value: "bids", text: "Bids, eligibility and scores" },
	{ value: "scenarios", text: "Scenarios" },
	{ value: "advice", text: "Advice and meetings" },
	{ value: "decision", text: "Decision" },
] as const;

export type PrintSection = (typeof PRINT_SECTIONS)[number]["value"];

/** The sections that an address asks for; all of them where it names none that exists. */
export function sectionsAsked(asked: readonly string[]): readonly PrintSection[] {
	const named = PRINT_SECTIONS.map(({ value }) => value).filter((value) => asked.includes(value));
	return named.length > 0 ? named : PRINT_SECTIONS.map(({ value }) => value);
}

type Props = {
	readonly chosen: readonly PrintSection[];
	readonly bids: readonly { readonly reference: string; readonly title: string }[];
};

/** What is in a printed round, as links. */
export function PrintContents({ chosen, bids }: Props) {
	return (
		<nav aria-label="Contents">
			<h2 className="govuk-heading-m">Contents</h2>
			<ol className="govuk-list govuk-list--number">
				{PRINT_SECTIONS.filter(({ value }) => chosen.includes(value)).map(({ value, text }) => (
					<li key={value}>
						{value === "bids" ? (
							<>
								{text}
								<ul className="govuk-list govuk-list--bullet">
									{bids.map(({ reference, title }) => (
										<li key={reference}>
											<a className="govuk-link" href={`#bid-${reference}`}>
												{reference}: {title}
											</a>
										</li>
									))}
								</ul>
							</>
						) : (
							<a className="govuk-link" href={`#${value}`}>
								{text}
							</a>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}

/** Chooses what is printed: the choice is the page's address. Not itself on paper. */
export function PrintChoice({ chosen }: Pick<Props, "chosen">) {
	return (
		<form method="get" className="tranche-not-printed">
			<Checkboxes
				name="section"
				className="govuk-checkboxes--small"
				fieldset={{ legend: { text: "Sections to print", className: "govuk-fieldset__legend--s" } }}
				defaultValues={chosen}
				items={PRINT_SECTIONS}
			/>
			<Button variant="secondary">Show these sections</Button>
		</form>
	);
}
