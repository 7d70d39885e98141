import { type Context, read } from "../context";
import { readAwards } from "./read-awards";
import { readPublicRounds } from "./read-public-rounds";
import { publishedNotices } from "./read-published-notices";

/** Pages that are there whatever was published. */
const STANDING = [
	"/",
	"/rounds",
	"/decisions",
	"/awards",
	"/grants",
	"/data",
	"/audit-heads",
	"/help",
	"/contact",
	"/accessibility",
	"/privacy",
	"/cookies",
];

export type PublicPage = { readonly path: string; readonly changed?: string };

/** The addresses of all that everybody can read, with when it was published where that is known. */
export function readPublicPages(context: Context): readonly PublicPage[] {
	const rounds = readPublicRounds(context).flatMap(({ id }) => [
		{ path: `/rounds/${id}` },
		{ path: `/rounds/${id}/questions` },
	]);
	const decisions = read(context, publishedNotices).flatMap(({ content, publishedAt: changed }) => [
		{ path: `/decisions/${content.number}`, changed },
		{ path: `/decisions/${content.number}/check`, changed },
	]);
	const bids = readAwards(context).flatMap(({ bidPath: path }) => (path === null ? [] : [{ path }]));
	return [...STANDING.map((path) => ({ path })), ...rounds, ...decisions, ...bids];
}
