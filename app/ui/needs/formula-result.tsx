import { formatPounds } from "~/domain/money";
import type { FormulaPreview } from "~/use-cases/needs/read-formula-preview";
import { WarningText } from "../govuk/warning-text";
import { BoundsWorking } from "./formula-words";
import { sharingRefusalInWords } from "./sharing-refusal";
import { YearTable } from "./year-table";

type Props = {
	readonly heading: string;
	readonly preview: FormulaPreview;
	readonly nameOf: (key: string) => string;
};

/** What a formula makes of the fund's money: amounts beside the year before, limits and who pays; or why it cannot. */
export function FormulaResult({ heading, preview, nameOf }: Props) {
	const { amount, needs, refusal, rows } = preview;
	return (
		<section aria-labelledby="result">
			<h2 className="govuk-heading-m" id="result">
				{heading}
			</h2>
			{refusal ? <WarningText>{sharingRefusalInWords(refusal, nameOf, amount)}</WarningText> : null}
			{needs ? (
				<>
					<YearTable rows={rows} nameOf={nameOf} caption={`${formatPounds(amount)} shared by the formula`} />
					{needs.working.bounds ? <BoundsWorking bounds={needs.working.bounds} nameOf={nameOf} /> : null}
					{needs.working.belowUnit > 0n ? (
						<p className="govuk-body">
							{formatPounds(needs.working.belowUnit)} is too little to share and is left over.
						</p>
					) : null}
				</>
			) : refusal ? null : (
				<p className="govuk-body">You will see the result here when the version has all its figures.</p>
			)}
		</section>
	);
}
