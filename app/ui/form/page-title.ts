/** A page's title in the browser: `Cost lines – Tranche`, with "Error: " before it when the page shows errors. */
export function pageTitle(title: string, hasErrors = false): string {
	return `${hasErrors ? "Error: " : ""}${title} – Tranche`;
}
