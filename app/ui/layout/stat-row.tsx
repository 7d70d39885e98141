import type { ReactNode } from "react";

export type Stat = {
	readonly label: ReactNode;
	readonly value: ReactNode;
	/** A few words under the figure: what it is made of. */
	readonly note?: ReactNode;
	/** Where the figure comes from. */
	readonly href?: string | undefined;
	/** Marks a figure that does not agree, or cannot be. */
	readonly tone?: "problem" | "good" | undefined;
};

/** The figures that a page answers with at a glance, in a row that wraps. */
export function StatRow({ stats }: { readonly stats: readonly Stat[] }) {
	return (
		<dl className="tranche-stats">
			{stats.map((stat, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place
				<div key={place} className={`tranche-stat${stat.tone ? ` tranche-stat--${stat.tone}` : ""}`}>
					<dt className="tranche-stat__label">{stat.label}</dt>
					<dd className="tranche-stat__value">
						{stat.href ? (
							<a className="govuk-link govuk-link--no-visited-state" href={stat.href}>
								{stat.value}
							</a>
						) : (
							stat.value
						)}
					</dd>
					{stat.note ? <dd className="tranche-stat__note">{stat.note}</dd> : null}
				</div>
			))}
		</dl>
	);
}
