import type { ReactNode } from "react";

export type ChartProps = {
	/** Begins every id in the drawing: once on a page. */
	readonly id: string;
	readonly title: string;
	/** What the drawing shows, for whoever does not see it. */
	readonly description: string;
	/** In pixels; the width is whatever there is, so that places across are given in per cent. */
	readonly height: number;
	/** Room kept at the left of the drawing for words beside it, which stand at negative places. */
	readonly beside?: boolean;
	/** What fills, shapes and letters mean: `LegendEntry` elements. */
	readonly legend: ReactNode;
	readonly children: ReactNode;
};

/** The frame of a drawing: legend, title, description, and fills that need no colour. A table stands under it. */
export function Chart({ id, title, description, height, beside, legend, children }: ChartProps) {
	return (
		<figure className="tranche-figure">
			<figcaption className="tranche-figure__legend">
				<ul className="tranche-legend">{legend}</ul>
			</figcaption>
			<div className="tranche-figure__drawing">
				<svg
					className={`tranche-chart${beside ? " tranche-chart--beside" : ""}`}
					width="100%"
					height={height}
					role="img"
					aria-labelledby={`${id}-title ${id}-description`}
				>
					<title id={`${id}-title`}>{title}</title>
					<desc id={`${id}-description`}>{description}</desc>
					<defs>
						<pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse">
							<rect width="5" height="5" className="tranche-chart__paper" />
							<path d="M-1 1 L1 -1 M0 5 L5 0 M4 6 L6 4" className="tranche-chart__hatch" />
						</pattern>
					</defs>
					{children}
				</svg>
			</div>
		</figure>
	);
}

/** How a mark is filled: solid, hatched or empty. */
export type Fill = "solid" | "hatched" | "empty";

/** The attributes that fill a mark of a chart. */
export function filled(id: string, fill: Fill) {
	if (fill === "hatched") return { fill: `url(#${id}-hatch)`, className: "tranche-chart__mark" };
	return { className: `tranche-chart__mark tranche-chart__mark--${fill}` };
}

/** What a fill, a shape or a letter means: a row of the legend of a drawing. */
export function LegendEntry({ sign, text }: { readonly sign: ReactNode; readonly text: string }) {
	return (
		<li className="tranche-legend__entry">
			{typeof sign === "string" ? (
				<strong className="tranche-legend__sign">{sign}:</strong>
			) : (
				<svg className="tranche-legend__sign" width="18" height="14" aria-hidden="true" focusable="false">
					{sign}
				</svg>
			)}{" "}
			{text}
		</li>
	);
}

/** What a fill means in a legend. */
export function FillEntry(props: { readonly id: string; readonly fill: Fill; readonly text: string }) {
	const { id, fill, text } = props;
	return <LegendEntry sign={<rect x="1" y="2" width="16" height="10" {...filled(id, fill)} />} text={text} />;
}
