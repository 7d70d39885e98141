import type { ReactNode } from "react";

/** A wide thing, usually a table, that scrolls sideways inside the page and can be reached by keyboard. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard cannot scroll it
		<section className="tranche-scroll-region" aria-label={label} tabIndex={0}>
			{children}
		</section>
	);
}
