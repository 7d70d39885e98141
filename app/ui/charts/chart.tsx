import type { ReactNode } from "react";

export type ChartProps = {
	/** Begins every id in the drawing: once on a page. */
	readonly id: string;
	readonly title: string;
	/** What the drawing shows, for whoever does not see it. */
	readonly description: string;
	readonly height: number;
	readonly children: ReactNode;
};

/** Width of every drawing in its own units: a unit is about a pixel on the narrowest screen. */
export const CHART_WIDTH = 300;

/**
 * The frame of a drawing: its title and description, and the fills that tell marks apart without colour. A table with the
 * same figures stands under it.
 */
export function Chart({ id, title, description, height, children }: ChartProps) {
	return (
		<svg
			className="tranche-chart"
			viewBox={`0 0 ${CHART_WIDTH} ${height}`}
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
	);
}

/** How a mark is filled: solid, hatched or empty. */
export type Fill = "solid" | "hatched" | "empty";

/** The attributes that fill a mark of a chart. */
export function filled(id: string, fill: Fill) {
	if (fill === "hatched") return { fill: `url(#${id}-hatch)`, className: "tranche-chart__mark" };
	return { className: `tranche-chart__mark tranche-chart__mark--${fill}` };
}

/** What a fill means: a row of the key under a drawing. */
export function KeyEntry(props: {
	readonly id: string;
	readonly fill: Fill;
	readonly x: number;
	readonly y: number;
	readonly text: string;
}) {
	const { id, fill, x, y, text } = props;
	return (
		<g>
			<rect x={x} y={y} width="12" height="10" {...filled(id, fill)} />
			<text x={x + 17} y={y + 9} className="tranche-chart__text">
				{text}
			</text>
		</g>
	);
}
