import { expect, it } from "vitest";
import { hasWords } from "~/domain/people/audit-words";
import { auditEntry } from "~db/schema/audit";
import { demonstration } from "../support/demonstration";

it("has words for every action that the demonstration records", async () => {
	const { db } = await demonstration();
	const actions = db.selectDistinct({ action: auditEntry.action }).from(auditEntry).all();
	expect(actions.map(({ action }) => action).filter((action) => !hasWords(action))).toEqual([]);
});
