import type { SchemeContent } from "~/domain/round/scheme";
import { Table } from "../govuk/table";
import { SchemeInWords } from "../round/scheme-in-words";
import { When } from "../when";

type PrintedSchemeProps = {
	readonly content: SchemeContent;
	readonly sha256: string;
	readonly frozenAt: string;
};

/** The scheme with every criterion and what each point of it means, laid open for print. */
export function PrintedScheme({ content, sha256, frozenAt }: PrintedSchemeProps) {
	return (
		<section>
			<h2 className="govuk-heading-l" id="scheme">
				Scheme
			</h2>
			<p className="govuk-body">
				Frozen when the round opened, <When instant={frozenAt} />. Digest (SHA-256):{" "}
				<span className="tranche-digest">{sha256}</span>
			</p>
			<SchemeInWords scheme={content} />
			{content.criteria.map((criterion) => (
				<Table
					key={criterion.id}
					caption={`${criterion.title}, weight ${criterion.weight}`}
					captionClassName="govuk-table__caption--s"
					className="tranche-table--compact"
					head={[{ text: "Points" }, { text: "Meaning" }]}
					rows={criterion.descriptors.map((text, points) => [{ text: points }, { text }])}
				/>
			))}
		</section>
	);
}
