import { describe, expect, it, onTestFinished } from "vitest";
import { accepted, refused } from "~/domain/outcome";
import { type Context, type Record, read, write, writePlanned } from "~/use-cases/context";
import { openDatabase, type Tx } from "~db/client";
import { organisation } from "~db/schema/people";
import { testWorld } from "../support/context";

const namesIn = (tx: Tx): readonly string[] =>
	tx
		.select({ name: organisation.name })
		.from(organisation)
		.all()
		.map(({ name }) => name)
		.filter((name) => name.startsWith("After"));

function add(context: Context, tx: Tx, record: Record, name: string) {
	const id = context.ids.next();
	tx.insert(organisation).values({ id, kind: "partnership", name, startsOn: "2026-04-01" }).run();
	record("add-organisation", { kind: "organisation", id }, { name });
	return accepted(name);
}

/** A write that is named after how many there are; a colleague writes the first so many times that it is planned. */
function written(colleagueSaves: number) {
	const { system, file } = testWorld();
	const db = openDatabase(file);
	onTestFinished(() => void db.$client.close());
	const told: string[] = [];
	let plans = 0;
	const context: Context = { ...system, refused: (code) => told.push(code) };
	const colleague: Context = { ...system, db };
	const outcome = writePlanned(
		context,
		(tx) => {
			const name = `After ${namesIn(tx).length}`;
			if (plans < Math.min(colleagueSaves, 3))
				write(colleague, (other, record) => add(colleague, other, record, `After a colleague ${plans}`));
			plans++;
			return accepted(name);
		},
		(tx, record, _, name) => add(context, tx, record, name),
	);
	return { outcome, plans, names: read(system, namesIn), told };
}

describe("writePlanned", () => {
	it("keeps what was planned before the write, where nothing was written in between", () => {
		expect(written(0)).toEqual({ outcome: accepted("After 0"), plans: 1, names: ["After 0"], told: [] });
	});

	it("plans anew, out of what a colleague wrote in between, and tells of no refusal", () => {
		expect(written(2)).toEqual({
			outcome: accepted("After 2"),
			plans: 3,
			names: ["After a colleague 0", "After a colleague 1", "After 2"],
			told: [],
		});
	});

	it("plans inside the write after three times", () => {
		expect(written(9)).toMatchObject({ outcome: accepted("After 3"), plans: 4, told: [] });
	});

	it("writes nothing of a plan that is refused, or that its keeping refuses, and tells of it once", () => {
		const { system } = testWorld();
		const told: string[] = [];
		const context: Context = { ...system, refused: (code) => told.push(code) };
		const full = writePlanned(
			context,
			() => refused("full", "no more"),
			(tx, record) => add(context, tx, record, "After"),
		);
		const late = writePlanned(
			context,
			() => accepted("After"),
			(tx, record, _, name) =>
				add(context, tx, record, name).ok ? refused("late", "too late") : accepted(name),
		);
		expect([full, late]).toMatchObject([{ code: "full" }, { code: "late" }]);
		expect(told).toEqual(["full", "late"]);
		expect(read(system, namesIn)).toEqual([]);
	});
});
