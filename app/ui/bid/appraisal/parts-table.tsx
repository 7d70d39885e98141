import type { Ratio } from "~/domain/ratio";
import { exactPounds } from "~/explain/appraisal-figures";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";

const numeric = "numeric" as const;

type Props = {
	readonly caption: string;
	readonly by: string;
	readonly years: readonly string[];
	readonly parts: readonly {
		readonly name: string;
		readonly years: readonly Ratio[];
		readonly total: Ratio;
	}[];
};

/** Who pays or saves how much in each year, the total first. */
export function PartsTable({ caption, by, years, parts }: Props) {
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName="govuk-visually-hidden"
				className="tranche-table--compact"
				firstCellIsHeader
				keyColumn={1}
				head={[
					{ text: by },
					{ text: "In all", format: numeric },
					...years.map((year) => ({ text: year, format: numeric })),
				]}
				rows={parts.map(({ name, years: amounts, total }) => [
					{ text: name },
					{ text: exactPounds(total), format: numeric },
					...amounts.map((amount) => ({ text: exactPounds(amount), format: numeric })),
				])}
			/>
		</ScrollRegion>
	);
}
