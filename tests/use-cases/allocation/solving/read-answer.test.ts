import { describe, expect, it } from "vitest";
import { accepted } from "~/domain/outcome";
import { answerTo, readAnswered, writeAnswered } from "~/use-cases/allocation/solving/read-answer";
import { read } from "~/use-cases/context";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { sharingWorld } from "../../../support/needs-builders";
import { auditedActions } from "../../../support/people-builders";
import { must } from "../../../support/round-builders";
import { allocated } from "../../../support/run-case";

/** Divides so many pounds in halves: each test asks of another sum, so that nobody has its answer yet. */
function formulaOver(pounds: number): string {
	const indicator = { id: "need", weight: "1", values: { A: "1", B: "1" } };
	const needs = { areas: ["A", "B"], indicators: [indicator] };
	return JSON.stringify({ format: "tranche-case/1", fund: { total: String(pounds) }, needs });
}

/** A formula that takes longer than a turn of the event loop: five hundred areas. */
function longFormula(): string {
	const areas = Array.from({ length: 500 }, (_, place) => `A${place}`);
	const values = Object.fromEntries(areas.map((area, place) => [area, String(place + 1)]));
	const needs = { areas, indicators: [{ id: "need", weight: "1", values }] };
	return JSON.stringify({ format: "tranche-case/1", fund: { total: "1000000" }, needs });
}

describe("what an allocation gives", () => {
	it("is never worked out inside a transaction: one that asks for it is left, and begun again with the answer", async () => {
		const { manager } = sharingWorld();
		const text = formulaOver(101);
		expect(() => read(manager, () => answerTo("formula", text))).toThrow("asked for outside");
		let begun = 0;
		const given = await readAnswered(manager, () => {
			begun += 1;
			return answerTo("formula", text);
		});
		expect(begun).toBe(2);
		expect(must(given).runText).toBe(allocated(text).runText);
		expect(read(manager, () => answerTo("formula", text))).toBe(given);
	});

	it("lets others be answered while it is worked out", async () => {
		const { manager } = sharingWorld();
		const order: string[] = [];
		const asked = readAnswered(manager, () => answerTo("formula", longFormula())).then(() =>
			order.push("answered"),
		);
		setImmediate(() => order.push("another request"));
		await asked;
		expect(order).toEqual(["another request", "answered"]);
	});

	it("is one write however often its work began", async () => {
		const { manager, versionId, ...world } = sharingWorld();
		const before = auditedActions(world).length;
		const { id } = must(await makeAllocation(manager, { versionId, title: "By need" }));
		expect(auditedActions(world).slice(before)).toEqual(["make-needs-allocation"]);
		expect(id).not.toBe("");
	});

	it("ends with what is thrown or refused", async () => {
		const { manager } = sharingWorld();
		const fault = readAnswered(manager, () => {
			throw new Error("a fault of the program");
		});
		await expect(fault).rejects.toThrow("a fault of the program");
		expect(must(await writeAnswered(manager, () => accepted("nothing to ask")))).toBe("nothing to ask");
	});
});
