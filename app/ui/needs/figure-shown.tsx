import { groupedFigure } from "./grouped-figure";

/** A figure as people read it, or that it is not known. */
export function FigureShown({ figure }: { readonly figure: string | null | undefined }) {
	return figure ? groupedFigure(figure) : <span className="tranche-absent">not known</span>;
}
