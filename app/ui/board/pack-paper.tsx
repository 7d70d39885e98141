import type { ShownPackContent } from "~/domain/decision/pack";
import { PAPER_PARTS } from "./paper-parts";

const OF_NOTICE = [
	{ name: "financialImplications", label: "Financial implications" },
	{ name: "legalImplications", label: "Legal implications" },
	{ name: "equalityImplications", label: "Equality implications" },
] as const;

function ofPaper(names: readonly string[]) {
	return PAPER_PARTS.filter(({ name }) => names.includes(name));
}

/** What the paper says beside the figures, under the headings of such papers; nothing in packs of before. */
export function PackPaper({ content }: { readonly content: ShownPackContent }) {
	const { paper } = content;
	if (!paper) return null;
	const parts = [
		...ofPaper(["purpose", "background", "alternatives"]),
		...OF_NOTICE,
		...ofPaper([
			"safeguarding",
			"publicHealth",
			"environment",
			"riskIfTaken",
			"riskIfNotTaken",
			"recommendation",
		]),
		{ name: "backgroundPapers", label: "Background papers" } as const,
	];
	return parts.map(({ name, label }) => (
		<section key={name}>
			<h2 className="govuk-heading-m">{label}</h2>
			{paper[name].trim() === "" ? (
				<p className="govuk-body tranche-absent">Nothing is written.</p>
			) : (
				<p className="tranche-verbatim">{paper[name]}</p>
			)}
		</section>
	));
}
