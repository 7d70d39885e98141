import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { accepted, refused } from "~/domain/outcome";
import { inReadTransaction, inWriteTransaction, openDatabase } from "~db/client";
import { type Asked, row, rows } from "~db/prepared";
import { organisation } from "~db/schema/people";
import { testDatabase, testWorld } from "../support/context";

const nameOf = row((tx, id: Asked) =>
	tx.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, id)),
);
const named = rows((tx, name: Asked) => tx.select().from(organisation).where(eq(organisation.name, name)));

describe("a prepared query", () => {
	it("gives what its values ask for, each time anew", () => {
		const { db, organisation: add } = testWorld();
		const [one, two] = [add("partnership", { name: "One" }), add("partnership", { name: "Two" })];
		expect([nameOf(db, one)?.name, nameOf(db, two)?.name, nameOf(db, "none")]).toEqual([
			"One",
			"Two",
			undefined,
		]);
		expect(named(db, "One").map(({ id }) => id)).toEqual([one]);
		expect(named(db, "' OR 1 = 1 --")).toEqual([]);
	});

	it("sees what its own transaction has written, and not what was rolled back", () => {
		const { db, organisation: add } = testWorld();
		const id = add("partnership", { name: "Before" });
		const rename = (name: string, keep: boolean) =>
			inWriteTransaction(db, (tx) => {
				tx.update(organisation).set({ name }).where(eq(organisation.id, id)).run();
				expect(nameOf(tx, id)?.name).toBe(name);
				return keep ? accepted(true) : refused("no", "not kept");
			});
		rename("Undone", false);
		expect(nameOf(db, id)?.name).toBe("Before");
		rename("After", true);
		expect(inReadTransaction(db, (tx) => nameOf(tx, id)?.name)).toBe("After");
	});

	it("is prepared for each database by itself", () => {
		const [one, other] = [testWorld(), testWorld()];
		const id = one.organisation("partnership", { name: "Here" });
		expect(nameOf(one.db, id)?.name).toBe("Here");
		expect(nameOf(other.db, id)).toBeUndefined();
	});

	it("is built once, however often it is asked", () => {
		const { db } = testDatabase();
		let built = 0;
		const counted = row((tx, id: Asked) => {
			built++;
			return tx.select().from(organisation).where(eq(organisation.id, id));
		});
		for (const id of ["a", "b"]) inReadTransaction(db, (tx) => counted(tx, id));
		counted(db, "c");
		expect(built).toBe(1);
		const again = openDatabase(db.$client.name);
		counted(again, "a");
		again.$client.close();
		expect(built).toBe(2);
	});
});
