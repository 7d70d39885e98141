import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DECLARED } from "~db/prepared";
import { STAGES, seenAt } from "../routes/walk/row";
import { ROWS } from "../routes/walk/rows";
import { requestHandler, routeFiles } from "../support/pages-in-process";
import { scansOf } from "../support/query-plans";
import { addressOf, openSessions, walkersOf } from "../support/walk-requests";
import { type WalkWorld, walkWorld } from "../support/walk-world";

/** Queries that are put together as they are asked and may read all of a growing table, each with its reason. */
const ALLOWED: readonly { readonly when: RegExp; readonly why: string }[] = [
	{ when: /from "interest" inner join "person"/, why: "the register of interests is shown whole" },
	{
		when: /select "record_kind" from "audit_entry" group by/,
		why: "the index of the kinds is read, no entry",
	},
	{ when: /select count\(\*\) from "(audit_entry|person)"$/, why: "a list says how many rows it has in all" },
	{
		when: /from "audit_entry" left join .* order by "audit_entry"."seq" desc limit/,
		why: "ends at its page's last row",
	},
	{
		when: /from "membership" inner join .* order by "organisation"."name" asc$/,
		why: "whoever holds a role now is asked about interests, far fewer than records",
	},
	{ when: /from "audit_entry" where false/, why: "reads nothing" },
	{
		when: /from "person" order by .* limit \?$/,
		why: "the list of people is sorted by name, far fewer than records",
	},
];

/** The walk itself asks for a draft. */
const OF_THE_WORLD = "SELECT id FROM bid WHERE state = 'draft'";

const asked = new Set<string>();
const original = Database.prototype.prepare;
let world: WalkWorld;

/** Notes every query that is prepared from now on, by its text. */
function noteQueries(): void {
	Database.prototype.prepare = function (this: Database.Database, sql: string) {
		asked.add(sql);
		return original.call(this, sql);
	} as typeof original;
}

beforeAll(async () => {
	const handle = requestHandler((await routeFiles()).build);
	world = await walkWorld();
	openSessions(world);
	noteQueries();
	const walkers = walkersOf(world, handle, world.db);
	for (const stage of STAGES) {
		if (stage !== "assessing") await world.moveOn(stage);
		for (const row of ROWS) {
			const [walker] = seenAt(row, stage)[200] ?? [];
			if (walker) await walkers.get(walker, addressOf(world, row.address));
		}
	}
	Database.prototype.prepare = original;
}, 600_000);
afterAll(() => {
	Database.prototype.prepare = original;
	world?.close();
});

describe("no query of a page reads all of a table that grows", () => {
	const scanning = () => {
		const declared = new Set(DECLARED.map(({ text }) => text(world.db)));
		return [...asked]
			.filter((sql) => /^\s*select/i.test(sql) && !declared.has(sql) && sql !== OF_THE_WORLD)
			.map((sql) => ({ sql, scans: scansOf(world.db.$client, sql) }))
			.filter(({ scans }) => scans.length > 0);
	};

	it("among those that pages and what moves a round on put together as they are asked", () => {
		expect(asked.size).toBeGreaterThan(100);
		const refused = scanning().filter(({ sql }) => !ALLOWED.some(({ when }) => when.test(sql)));
		expect(refused.map(({ sql, scans }) => `${scans}: ${sql}`)).toEqual([]);
	});

	it("but for those whose reason stands here, each of which is still asked", () => {
		const unused = ALLOWED.filter(({ when }) => !scanning().some(({ sql }) => when.test(sql)));
		expect(unused).toEqual([]);
	});
});
