import { expect, it, onTestFinished, vi } from "vitest";
import { type Server, type Subject, subjectsOf } from "~/commands/bench/page-subjects";
import { keyOf, lineOf } from "~/commands/bench/page-table";
import type { Running } from "~/commands/bench/processes";

const at = (address: string) => ({ address }) as Running;

it("each checkout is asked for its own page as its own person, and only who gives a 304 for one", async () => {
	vi.stubGlobal("fetch", async (url: string, { headers }: { headers: Record<string, string> }) =>
		headers["if-none-match"] && headers["accept-encoding"] === "gzip" && !url.startsWith("http://peer")
			? new Response(null, { status: 304 })
			: new Response("page", { headers: { etag: `"${url}"` } }),
	);
	onTestFinished(() => void vi.unstubAllGlobals());
	const page = (path: string, cookie: string) => [{ name: "bid", path, headers: { cookie } }];
	const { subjects } = await subjectsOf(
		{ ours: at("http://ours"), peer: at("http://peer"), beside: at("http://beside") },
		{ ours: page("/bids/1", "a"), peer: page("/bids/1", "a"), beside: page("/bids/2", "b") },
	);
	expect(subjects.map(({ way }) => way)).toEqual(["plain", "gzip", "304"]);
	expect(subjects[0]?.asked).toEqual({
		ours: { path: "/bids/1", headers: { cookie: "a" } },
		bare: { path: "/bid", headers: {} },
		peer: { path: "/bids/1", headers: { cookie: "a" } },
		beside: { path: "/bids/2", headers: { cookie: "b" } },
	});
	const packed = { "accept-encoding": "gzip" };
	expect(subjects[1]?.asked.bare?.headers).toEqual(packed);
	expect(subjects[2]?.asked).toEqual({
		ours: { path: "/bids/1", headers: { cookie: "a", ...packed, "if-none-match": '"http://ours/bids/1"' } },
		beside: {
			path: "/bids/2",
			headers: { cookie: "b", ...packed, "if-none-match": '"http://beside/bids/2"' },
		},
	});
});

it("a line says which part our requests are of the peer’s and the handler’s, and our processor time of the other checkout’s", () => {
	const subject: Subject = { page: "bid", way: "plain", asked: {} };
	const figures = { ours: [100, 4], peer: [200, 2], bare: [1000, 0.5], beside: [50, 8] } as const;
	const servers = Object.keys(figures) as Server[];
	const runs = new Map(
		servers.map((server) => {
			const [perSecond, milliseconds] = figures[server];
			return [keyOf(subject, server), [{ perSecond, milliseconds }]];
		}),
	);
	expect(lineOf(subject, servers, runs).split(/\s{2,}/)).toEqual([
		"bid, plain",
		"100",
		"200",
		"1000",
		"50",
		"4.00",
		"2.00",
		"0.50",
		"8.00",
		"0.50",
		"0.10",
		"0.50",
	]);
	const alone = lineOf(subject, ["ours", "peer", "bare"], runs).split(/\s{2,}/);
	expect(alone.slice(-3)).toEqual(["0.50", "0.50", "0.10"]);
});
