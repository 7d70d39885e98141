/** An indicator's name in case files: its title in lower-case letters, digits and hyphens. */
export function indicatorKey(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}
