import type { Finding } from "~/domain/bid/discrepancies";

/** A finding as a page shows it. */
export type FindingText = Pick<Finding, "code" | "kind" | "words" | "recordId" | "on">;

/** Takes of a finding what a page shows: its figures stand in its words. */
export function findingText({ code, kind, words, recordId, on }: Finding): FindingText {
	return { code, kind, words, recordId, on };
}

/** What does not add up in a bid: differences first, then what is not given. Nothing where all agrees. */
export function Discrepancies({ findings }: { readonly findings: readonly FindingText[] }) {
	if (findings.length === 0) return null;
	const differences = findings.filter(({ kind }) => kind === "difference");
	const gaps = findings.filter(({ kind }) => kind === "gap");
	return (
		<ul className="govuk-list govuk-list--bullet">
			{[...differences, ...gaps].map((finding) => (
				<li
					key={`${finding.code} ${finding.recordId ?? ""} ${finding.words}`}
					className={finding.kind === "difference" ? "tranche-problem" : undefined}
				>
					{finding.words}
				</li>
			))}
		</ul>
	);
}
