import { createContext, type ReactNode, useContext } from "react";

/** Of what the regions inside are, where several things on one page have regions of the same names; empty for none. */
export const RegionOf = createContext("");

/** A region's label: its own name, under that of the thing it is part of where the page has several. */
export function useRegionLabel(label: string): string {
	const of = useContext(RegionOf);
	return of === "" ? label : `${of}: ${label}`;
}

/** A wide thing, usually a table, that scrolls sideways inside the page and can be reached by keyboard. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard cannot scroll it
		<section className="tranche-scroll-region" aria-label={useRegionLabel(label)} tabIndex={0}>
			{children}
		</section>
	);
}
