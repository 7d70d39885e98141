import Database from "better-sqlite3";
import { signedInAs } from "./live-installation";

/** A page that is measured, and the headers of the person who asks for it. */
export type BenchPage = {
	readonly name: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
};

const NOBODY: BenchPage["headers"] = {};

function idsOf(file: string) {
	const database = new Database(file, { readonly: true });
	const only = (sql: string) => String(database.prepare(sql).pluck().get());
	const ids = {
		draft: only("SELECT id FROM bid WHERE state = 'draft'"),
		round: only("SELECT round_id FROM decision WHERE kind = 'round' AND state = 'published'"),
		notice: only("SELECT number FROM decision WHERE kind = 'round' AND state = 'published'"),
	};
	database.close();
	return ids;
}

/** The pages to measure in a demonstration's database: for strangers, and for those who work on a round. */
export async function measuredPages(address: string, file: string): Promise<readonly BenchPage[]> {
	const { draft, round, notice } = idsOf(file);
	const bidder = await signedInAs(address, "bidder.birmingham@example.org");
	const manager = await signedInAs(address, "fund.manager@example.org");
	return [
		{ name: "home", path: "/", headers: NOBODY },
		{ name: "notice", path: `/decisions/${notice}`, headers: NOBODY },
		{ name: "round with its scheme", path: `/rounds/${round}`, headers: NOBODY },
		{ name: "notice, signed in", path: `/decisions/${notice}`, headers: manager },
		{ name: "round, for the office", path: `/rounds/${round}`, headers: manager },
		{ name: "ranking", path: `/rounds/${round}/ranking`, headers: manager },
		{ name: "bid’s task list", path: `/bids/${draft}`, headers: bidder },
		{ name: "cost lines", path: `/bids/${draft}/costs`, headers: bidder },
		{ name: "new cost line", path: `/bids/${draft}/costs/new`, headers: bidder },
	];
}

/** The pages to weigh: every page for strangers, and those with most on them for others. */
export async function weighedPages(address: string, file: string): Promise<readonly BenchPage[]> {
	const others = (await measuredPages(address, file)).filter(({ headers }) => headers !== NOBODY);
	const { round, notice } = idsOf(file);
	const forStrangers = {
		home: "/",
		rounds: "/rounds",
		"round with its scheme": `/rounds/${round}`,
		"register of decisions": "/decisions",
		notice: `/decisions/${notice}`,
		"sign in": "/sign-in",
	};
	return [
		...Object.entries(forStrangers).map(([name, path]) => ({ name, path, headers: NOBODY })),
		...others.filter(({ name }) => name !== "notice, signed in"),
	];
}

/** Whether a page is for people who are not signed in. */
export const isForStrangers = ({ headers }: BenchPage): boolean => headers.cookie === undefined;
