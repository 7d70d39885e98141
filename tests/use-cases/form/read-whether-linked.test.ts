import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { FormDefinition } from "~/domain/form/definition";
import { kindInForm } from "~/domain/form/form-kinds";
import type { RecordKind } from "~/domain/form/record-kind";
import type { Refusal } from "~/domain/outcome";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { nothingForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { addRecord } from "~/use-cases/form/add-record";
import { addRecords } from "~/use-cases/form/add-records";
import { publishForm } from "~/use-cases/form/publish-form";
import { readRecords } from "~/use-cases/form/read-records";
import { saveRecord } from "~/use-cases/form/save-record";
import { round } from "~db/schema/round";
import { bidWorld, done, draftBid } from "../../support/bid-builders";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";

const STORIES = {
	table: "story",
	one: "story",
	a: "a story",
	fields: [
		{ key: "what", field: { kind: "line" as const }, label: "What?" },
		{ key: "objective", field: { kind: "reference" as const, to: "objective" }, label: "Which objective?" },
	],
};

const FORM: FormDefinition = {
	...EVERY_FIELD_FORM,
	sections: [
		...EVERY_FIELD_FORM.sections,
		{ key: "stories", title: "Stories", hint: "What happened", part: "more", items: [STORIES] },
	],
};

function onForm() {
	const world = bidWorld();
	const form = done(publishForm(world.system, { text: JSON.stringify(FORM) }));
	world.db.update(round).set({ formVersionId: form.id }).where(eq(round.id, world.roundId)).run();
	const { id: partnershipId, bidder: bidderId, signatory: signatoryId } = world.sandwell;
	const bidId = draftBid(world, world.roundId, { partnershipId, bidderId, signatoryId });
	const objective = Object.values(world.objectives)[0] ?? "";
	return { bidId, objective, bidder: world.as(bidderId) };
}

const STORY = kindInForm(FORM, "stories") as RecordKind;
const NOWHERE = ["moon", "x".repeat(100_000)];

describe("what a record refers to", () => {
	it("is something in its list, whether it is added, added among several or changed", () => {
		const { bidder, bidId, objective } = onForm();
		const records = () => done(readRecords(bidder, STORY, { bidId })).records.map(({ values }) => values);
		const refusal = { ok: false, code: "reference-unknown", path: "objective" };
		const there = { what: "Rain", objective };
		const { id } = done(addRecord(bidder, STORY, { bidId, values: there }));
		for (const nowhere of NOWHERE) {
			const values = { what: "Snow", objective: nowhere };
			expect(addRecord(bidder, STORY, { bidId, values })).toMatchObject(refusal);
			expect(addRecords(bidder, STORY, { bidId, key: null, rows: [there, values] })).toMatchObject(refusal);
			expect(saveRecord(bidder, STORY, { bidId, id, revision: 1, values })).toMatchObject(refusal);
		}
		expect(records()).toEqual([there]);
		const blank = { what: "Snow", objective: null };
		done(saveRecord(bidder, STORY, { bidId, id, revision: 1, values: blank }));
		done(addRecords(bidder, STORY, { bidId, key: null, rows: [there, blank] }));
		expect(records()).toEqual([blank, there, blank]);
	});
});

describe("what an answer refers to", () => {
	it("is something in its list, and the page says so beside the question", () => {
		const { bidder, bidId, objective } = onForm();
		const save = (text: string, revision: number) => {
			const answers = { "main-objective": { state: "answered" as const, text } };
			return saveAnswers(bidder, { bidId, section: "people", revision, answers });
		};
		const saved = () =>
			done(readAnswers(bidder, { bidId, section: "people" })).answers["main-objective"]?.text;
		const revision = done(save(JSON.stringify(objective), 0));
		for (const nowhere of NOWHERE) {
			const refused = save(JSON.stringify(nowhere), revision);
			expect(refused).toMatchObject({ ok: false, code: "reference-unknown" });
			const words = { messages: BID_REFUSALS };
			expect(refusedForm(nothingForm, new FormData(), refused as Refusal, words)?.errors).toEqual({
				"main-objective.text": "Choose one from the list",
			});
		}
		expect(saved()).toBe(JSON.stringify(objective));
		done(save("", revision));
		expect(saved() ?? "").toBe("");
	});
});
