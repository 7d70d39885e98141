import type { ReactNode } from "react";

type BesideProps = {
	/** What is read: stays in sight on a wide screen. */
	readonly reading: ReactNode;
	/** What is written or chosen next to it. */
	readonly children: ReactNode;
};

/** Two columns, one to read, one to work in. Without room the work stands first, with a link to what is read. */
export function Beside({ reading, children }: BesideProps) {
	return (
		<div className="tranche-beside">
			<div className="tranche-beside__work">
				<p className="govuk-body tranche-beside__link">
					<a className="govuk-link" href="#reading">
						Read the bid, below
					</a>
				</p>
				{children}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard cannot scroll it */}
			<section className="tranche-beside__reading" id="reading" aria-label="The bid" tabIndex={0}>
				{reading}
			</section>
		</div>
	);
}
