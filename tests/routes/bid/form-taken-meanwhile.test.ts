import { describe, expect, it } from "vitest";
import * as section from "~/routes/bids.$bidId.$section._index";
import * as change from "~/routes/bids.$bidId.$section.$recordId";
import * as add from "~/routes/bids.$bidId.$section.new";
import * as several from "~/routes/bids.$bidId.$section.new_.several";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { bidOnForm, formWith, itemsOf } from "../../support/form-taken";
import { answered } from "../../support/requests";

type Page = { readonly bid: { readonly form?: string } };

const withoutSlogan = itemsOf("people", (item) =>
	"question" in item && item.question === "slogan" ? null : item,
);
const withoutLessons = formWith((each) => (each.key === "lessons" ? null : each));

const typedIn = (answer: { readonly data: unknown }) =>
	(JSON.parse(String(answer.data)) as { typed: unknown }).typed;

describe("a colleague who takes the newer form while somebody types", () => {
	it("loses no answer: the page comes back with what was typed, under the labels it had", async () => {
		const { args, take, context, bidId } = bidOnForm();
		const { data } = await answered(() => section.loader(args("people", { section: "people" })));
		const form = (data as Page).bid.form ?? "";
		take(withoutSlogan);
		const sent = {
			"slogan.text": "Six events",
			"press.text.name": "Pat Press",
			asked: ["slogan", "press"],
			revision: "0",
		};
		const answer = await answered(() =>
			section.action(args("people", { section: "people" }, { ...sent, _form: form })),
		);
		expect(answer.status).toBe(409);
		expect(typedIn(answer)).toEqual(
			expect.arrayContaining([
				{ label: "The bid in one line", text: "Six events" },
				{ label: "Press contact: Name", text: "Pat Press" },
			]),
		);
		const read = readAnswers(context, { bidId, section: "people" });
		expect(read).toMatchObject({ ok: true, value: { revision: 0, answers: {} } });
	});

	it("loses no record and no table, though the section is gone", async () => {
		const { args, take, first } = bidOnForm();
		const lesson = { what: "Ask early", cost: "300", key: "lesson00001", _form: first.id };
		await answered(() => add.action(args("lessons/new", { section: "lessons" }, lesson)));
		take(withoutLessons);
		const at = { section: "lessons" };
		const added = await answered(() =>
			add.action(args("lessons/new", at, { ...lesson, what: "Ask twice", key: "lesson00002" })),
		);
		const changed = await answered(() =>
			change.action(
				args(
					"lessons/lesson00001",
					{ ...at, recordId: "lesson00001" },
					{ ...lesson, what: "Ask twice", revision: "1" },
				),
			),
		);
		for (const answer of [added, changed]) {
			expect(answer.status).toBe(409);
			expect(typedIn(answer)).toEqual([
				{ label: "What was learned?", text: "Ask twice" },
				{ label: "What did it cost?", text: "300" },
			]);
		}
		const table = { cells: "Ask twice\t300", next: "check", key: "lesson00003", _form: first.id };
		const pasted = await answered(() => several.action(args("lessons/new/several", at, table)));
		expect(pasted.status).toBe(409);
		expect(typedIn(pasted)).toEqual([{ label: "Your table", text: "Ask twice\t300" }]);
	});

	it("gives a page its newest version, on which it is saved", async () => {
		const { args, take, context, bidId } = bidOnForm();
		const form = take(withoutSlogan);
		const { data } = await answered(() => section.loader(args("people", { section: "people" })));
		expect((data as Page).bid.form).toBe(form);
		const sent = { "press.text.name": "Pat", "press.text.email": "pat@example.org", asked: "press" };
		const saved = await answered(() =>
			section.action(args("people", { section: "people" }, { ...sent, revision: "0", _form: form })),
		);
		expect(saved.location).toContain(`/bids/${bidId}`);
		const read = readAnswers(context, { bidId, section: "people" });
		expect(read).toMatchObject({ ok: true, value: { revision: 1 } });
	});
});
