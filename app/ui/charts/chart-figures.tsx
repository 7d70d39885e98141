import type { ReactNode } from "react";
import { Details } from "../govuk/details";
import { ScrollRegion } from "../layout/scroll-region";

/** A chart's figures as a table, folded under the picture. */
export function ChartFigures({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<Details summary={`Show as a table: ${label}`}>
			<ScrollRegion label={label}>{children}</ScrollRegion>
		</Details>
	);
}
