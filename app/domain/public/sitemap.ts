import { xmlText } from "./xml-text";

/** The addresses of pages for everybody, for search engines and archives (sitemaps.org, 0.9). */
export function sitemapText(
	origin: string,
	pages: readonly { readonly path: string; readonly changed?: string }[],
): string {
	const urls = pages.map(({ path, changed }) => {
		const when = changed === undefined ? "" : `<lastmod>${xmlText(changed)}</lastmod>`;
		return `<url><loc>${xmlText(origin + path)}</loc>${when}</url>`;
	});
	return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>\n`;
}
