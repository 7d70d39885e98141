import { changeInWords, type FormChange } from "~/domain/form/changes";

const HEADINGS = [
	["new", "New"],
	["changed", "Changed"],
	["gone", "No longer asked"],
] as const;

/** What one version of a form asks otherwise than the one before: new, changed and gone. */
export function FormChanges({
	changes,
	headingLevel = 2,
}: {
	readonly changes: readonly FormChange[];
	readonly headingLevel?: 2 | 3;
}) {
	const Heading = `h${headingLevel}` as const;
	if (changes.length === 0) return <p className="govuk-body">Every question is asked as before.</p>;
	return (
		<>
			{HEADINGS.map(([what, heading]) => {
				const own = changes.filter((change) => change.what === what);
				if (own.length === 0) return null;
				return (
					<section key={what} aria-labelledby={`form-${what}`}>
						<Heading
							className={headingLevel === 2 ? "govuk-heading-m" : "govuk-heading-s"}
							id={`form-${what}`}
						>
							{heading}
						</Heading>
						<ul className="govuk-list govuk-list--bullet">
							{own.map((change) => (
								<li key={change.key}>{changeInWords(change)}</li>
							))}
						</ul>
					</section>
				);
			})}
		</>
	);
}
