import { gzipSync } from "node:zlib";

/** Bytes as they are, and as they travel. */
export type Weight = { readonly raw: number; readonly gzip: number };
export type PageWeight = {
	readonly page: Weight;
	readonly scripts: Weight;
	readonly styles: Weight;
	/** How many script files a browser fetches. */
	readonly scriptFiles: number;
};

const NOTHING: Weight = { raw: 0, gzip: 0 };

function weigh(body: Buffer): Weight {
	return { raw: body.length, gzip: gzipSync(body).length };
}

function sum(weights: readonly Weight[]): Weight {
	return weights.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip }), NOTHING);
}

/** The files that a page loads, from its HTML: style sheets, and scripts in whatever way they are named. */
export function filesOf(html: string): { readonly scripts: string[]; readonly styles: string[] } {
	const named = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, path]) => path ?? ""))];
	return {
		scripts: named(/(?:src=|rel="modulepreload" href=|from |import )"(\/[^"]+\.m?js)"/g),
		styles: named(/rel="stylesheet" href="(\/[^"]+)"/g),
	};
}

/** Weighs a page with all the scripts and styles a browser fetches for it. */
export async function weighPage(address: string, body: Buffer): Promise<PageWeight> {
	const fetched = async (paths: readonly string[]) => {
		const bodies = paths.map(async (path) => {
			const answer = await fetch(address + path);
			if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
			return weigh(Buffer.from(await answer.arrayBuffer()));
		});
		return sum(await Promise.all(bodies));
	};
	const { scripts, styles } = filesOf(body.toString("utf8"));
	return {
		page: weigh(body),
		scripts: await fetched(scripts),
		styles: await fetched(styles),
		scriptFiles: scripts.length,
	};
}
