/** A figure, or several in a text, as people read them: 1073045 as 1,073,045. Decimals stay as they are. */
export function groupedFigure(text: string): string {
	return text.replace(/\d+(?:\.\d+)?/g, (figure) => {
		const [whole = "", ...decimals] = figure.split(".");
		return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...decimals].join(".");
	});
}
