import type { RunNeeds } from "~/domain/allocation/run-file";
import { formatPounds, fromDecimalPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly needs: RunNeeds;
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly caption: string;
};

/** Need share and envelope of each partnership, with the total; the exact share stands beside the rounded one. */
export function EnvelopeTable({ needs, partnerships, caption }: Props) {
	const total = partnerships.reduce(
		(sum, { key }) => sum + (fromDecimalPounds(needs.amounts[key] ?? "0") ?? 0n),
		0n,
	);
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				firstCellIsHeader
				head={[
					{ text: "Partnership" },
					{ text: "Need share", format: "numeric" },
					{ text: "Envelope", format: "numeric" },
				]}
				rows={[
					...partnerships.map(({ key, name }) => [
						{ text: name },
						{ text: percent(needs.shares[key]?.decimal), format: "numeric" as const },
						{ text: pounds(needs.amounts[key]), format: "numeric" as const },
					]),
					[
						{ text: "Total" },
						{ text: "100%", format: "numeric" as const },
						{ text: formatPounds(total), format: "numeric" as const },
					],
				]}
			/>
		</ScrollRegion>
	);
}

function pounds(amount: string | undefined): string {
	const pence = fromDecimalPounds(amount ?? "");
	return pence === null ? "none" : formatPounds(pence);
}

/** A share of ten decimal places as a percentage of two: 0.3921289134 becomes 39.21%. */
export function percent(share: string | undefined): string {
	const match = /^(\d)\.(\d{2})(\d{2})(\d)/.exec(share ?? "");
	if (!match) return "none";
	const hundredths = Number(`${match[1]}${match[2]}${match[3]}`) + (Number(match[4]) >= 5 ? 1 : 0);
	return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
}
