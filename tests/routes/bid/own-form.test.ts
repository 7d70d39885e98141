import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { BidContent } from "~/domain/bid/content";
import type { Remark } from "~/domain/bid/remark";
import { allQuestions, type FormDefinition } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import * as taskList from "~/routes/bids.$bidId._index";
import * as section from "~/routes/bids.$bidId.$section._index";
import * as change from "~/routes/bids.$bidId.$section.$recordId";
import * as add from "~/routes/bids.$bidId.$section.new";
import * as questions from "~/routes/bids.$bidId.$section.questions";
import * as check from "~/routes/bids.$bidId.check";
import * as interventions from "~/routes/bids.$bidId.interventions._index";
import * as newForm from "~/routes/bids.$bidId.new-form";
import { revisionsOf } from "~/use-cases/bid/read-revisions";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { publishForm } from "~/use-cases/form/publish-form";
import { readRecords } from "~/use-cases/form/read-records";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { chooseForm } from "~/use-cases/round/choose-form";
import { contentOf } from "~db/bid/content";
import { bidVersion } from "~db/schema/bid";
import { formVersion } from "~db/schema/form";
import { round } from "~db/schema/round";
import { attachedFile } from "../../support/attached-files";
import { bidWorld, codeOf, done, draftBid } from "../../support/bid-builders";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { answered, routeArgs } from "../../support/requests";

const lacking = (code: Remark["code"], of: string, section: unknown = expect.any(String)) =>
	expect.objectContaining({ code, of, section });

type Form = Readonly<Record<string, string | readonly string[]>>;

/** A bid on a published form that no page was written for, and its pages as its partnership's people ask for them. */
function onOwnForm(definition: FormDefinition = EVERY_FIELD_FORM) {
	const world = bidWorld();
	const first = done(publishForm(world.system, { text: JSON.stringify(definition) }));
	world.db.update(round).set({ formVersionId: first.id }).where(eq(round.id, world.roundId)).run();
	const { id: partnershipId, bidder, signatory } = world.sandwell;
	const bidId = draftBid(world, world.roundId, { partnershipId, bidderId: bidder, signatoryId: signatory });
	const args = (path: string, params: Readonly<Record<string, string>>, form?: Form) =>
		routeArgs(world, bidder, `/bids/${bidId}/${path}`, {
			params: { bidId, ...params },
			...(form ? { form } : {}),
		});
	const save = (key: string, form: Form) => answered(() => section.action(args(key, { section: key }, form)));
	const tasks = () => done(readTaskList(world.as(bidder), { bidId }));
	return { world, first, bidId, bidder, signatory, args, save, tasks };
}

type Page = { readonly revision: number; readonly values: Form; readonly shown: Form; readonly sums: Form };

async function people({ args }: ReturnType<typeof onOwnForm>): Promise<Page> {
	const { data } = await answered(() => section.loader(args("people", { section: "people" })));
	return data as Page;
}

const answersOf = (world: ReturnType<typeof bidWorld>): Form => ({
	"equality.text": "Nothing against it",
	"equality.state": "answered",
	"slogan.text": "Six events",
	"families.text": "1,250",
	"families.state": "answered",
	"families.reason": "",
	"cost-now.text": "£4,000",
	"cost-range.text.from": "100",
	"cost-range.text.to": "250.50",
	"share.text.percent": "7.4",
	"share.text.base": "1,000",
	"sessions.text.quantity": "6",
	"sessions.text.unitCost": "104",
	"starts-on.text.day.day": "1",
	"starts-on.text.day.month": "4",
	"starts-on.text.day.year": "2027",
	"first-month.text.month": "4",
	"first-month.text.year": "2027",
	"first-quarter.text.quarter": "1",
	"first-quarter.text.year": "2027/28",
	"year.text": "2027 to 2028",
	"runs.text.from.day": "1",
	"runs.text.from.month": "4",
	"runs.text.from.year": "2027",
	"runs.text.to.day": "31",
	"runs.text.to.month": "3",
	"runs.text.to.year": "2028",
	"months.text.from": "3",
	"months.text.to": "9",
	"place.text": "town",
	"groups.text": ["young", "old"],
	"shares-data.text": "yes",
	"ready.text": "2",
	"main-objective.text": Object.values(world.objectives)[0] ?? "",
	"lead.text": world.sandwell.id,
	"press.text.name": "Pat Press",
	"press.text.email": "press@example.org",
});

const UNCONDITIONAL = allQuestions(EVERY_FIELD_FORM)
	.filter(({ section: of, showIf, field }) => of === "people" && !showIf && field.kind !== "computed")
	.map(({ question }) => question);

describe("a bid on a form that nobody wrote pages for", () => {
	it("is asked, answered, compared, counted and submitted by its definition alone", async () => {
		const played = onOwnForm();
		const { world, bidId, args, save, tasks } = played;
		expect(tasks().form.sections.map(({ key }) => key)).toEqual(
			EVERY_FIELD_FORM.sections.map(({ key }) => key),
		);
		expect(tasks().progress.blocks.map(({ words }) => words)).toEqual([
			"Not answered: What did the equality check find?",
			"Add a lesson.",
			"The signatory must certify the figures.",
		]);

		expect((await people(played)).shown).toMatchObject({
			"shares-data": "shown",
			"data-agreement": "not-known-yet",
			"many-families": "not-known-yet",
		});
		const letter = await attachedFile(world.as(played.bidder), bidId, "Letter.txt");
		const sent = {
			...answersOf(world),
			"letters.text": [letter],
			asked: UNCONDITIONAL,
			revision: "0",
		};
		const saved = await save("people", sent);
		expect(saved.location).toContain(`/bids/${bidId}/people`);
		const many = { "letters.text": [letter, "another", "third"], asked: "letters", revision: "1" };
		expect((await save("people", many)).data).toMatchObject({
			errors: { "letters.text": "Keep no more than 2 files" },
		});
		const astray = { "letters.text": ["another"], asked: "letters", revision: "1" };
		expect((await save("people", astray)).data).toMatchObject({
			errors: { "letters.text": "A file is no longer there. Leave it out, or select it again" },
		});
		const page = await people(played);
		expect(page.shown).toMatchObject({ "data-agreement": "shown", "many-families": "shown" });
		expect(page.sums).toEqual({ total: "£4,624.00" });
		expect(page.values).toMatchObject({
			"families.text": "1250",
			"cost-range.text.to": "250.50",
			"runs.text.to.month": "3",
			"groups.text": ["young", "old"],
			"first-quarter.text.year": "2027-28",
			"press.text.email": "press@example.org",
			"letters.text": [letter],
		});
		expect(contentOf(world.db, bidId)).toMatchObject({
			files: [{ id: letter, name: "Letter.txt", type: "txt", bytes: 8 }],
			answers: expect.arrayContaining([
				expect.objectContaining({
					question: "letters",
					text: "Letter.txt (plain text, 8 bytes)",
					value: [letter],
				}),
			]),
		});
		expect(tasks().progress.blocks).toContainEqual(lacking("answer-missing", "data-agreement"));

		const more = {
			"data-agreement.text": "Agreement 7",
			"many-families.text": "By post",
			asked: ["data-agreement", "many-families"],
			revision: "1",
		};
		expect((await save("people", { ...sent, ...more })).location).toContain(`/bids/${bidId}`);
		expect((await save("people", { "slogan.text": "Other", asked: "slogan", revision: "1" })).status).toBe(
			409,
		);

		const lesson = {
			what: "Ask early",
			cost: "300",
			"when.month": "5",
			"when.year": "2025",
			key: "lesson00001",
		};
		const added = await answered(() => add.action(args("lessons/new", { section: "lessons" }, lesson)));
		expect(added.location).toContain(`/bids/${bidId}/lessons`);
		const taken = { description: "Rain", likelihood: "3", mitigation: "Tents", key: "lesson00001" };
		const under = await answered(() => add.action(args("risks/new", { section: "risks" }, taken)));
		expect(under.status).toBe(404);
		const { data } = await answered(() => section.loader(args("lessons", { section: "lessons" })));
		expect(data).toMatchObject({
			hasQuestions: true,
			cards: [{ title: "Ask early", rows: [{ value: "£300.00" }, { value: "May 2025" }, { value: null }] }],
		});
		const from = { "lessons-from.text": "The first tranche", asked: "lessons-from", revision: "0" };
		const answeredThere = await answered(() =>
			questions.action(args("lessons/questions", { section: "lessons" }, from)),
		);
		expect(answeredThere.location).toContain(`/bids/${bidId}`);

		const risk = { description: "Rain", likelihood: "3", mitigation: "Tents", key: "risk0000001" };
		await answered(() => add.action(args("risks/new", { section: "risks" }, risk)));
		expect(tasks().progress.blocks).toContainEqual(lacking("field-missing", "owner", "risks"));
		const owned = {
			...risk,
			owner: "Events officer",
			"reviewed.day.day": "2",
			"reviewed.day.month": "5",
			"reviewed.day.year": "2026",
			revision: "1",
		};
		await answered(() =>
			change.action(args("risks/risk0000001", { section: "risks", recordId: "risk0000001" }, owned)),
		);
		await save("people", { "main-risk.text": "risk0000001", asked: "main-risk", revision: "2" });
		expect(tasks().progress.blocks.map(({ code }) => code)).toEqual(["certificate-missing"]);

		const history = revisionsOf(world.as(played.bidder), world.db, bidId);
		expect(history.map(({ what }) => what)).toEqual(
			expect.arrayContaining(["Added a lesson", "Changed a risk", "Saved answers"]),
		);
		const changes = history.flatMap((each) => each.changes);
		expect(changes).toEqual(
			expect.arrayContaining([
				{ field: "What share is saved?", before: "", after: "7.4% of £1,000.00: £74.00" },
				{ field: "When?", before: "", after: "May 2025" },
				{ field: "Last reviewed", before: "", after: "2 May 2026" },
				{ field: "Whom does it help?", before: "", after: "Young people; Older people" },
			]),
		);
	});

	it("puts a removed intervention back with what its form asks beside it", async () => {
		const own = [{ key: "early-sign", field: { kind: "line" }, label: "Early sign" }] as const;
		const withOwn: FormDefinition = {
			...EVERY_FIELD_FORM,
			sections: EVERY_FIELD_FORM.sections.map((each) => ({
				...each,
				items: each.items.map((item) =>
					"records" in item && item.records === "intervention" ? { ...item, own } : item,
				),
			})),
		};
		const { world, bidId, bidder, args } = onOwnForm(withOwn);
		const context = world.as(bidder);
		const asked = withOwn.sections.find(({ key }) => key === "interventions");
		const kind = asked && kindOfFormSection(asked);
		if (!kind) throw new Error("no interventions are asked");
		const read = () => done(readRecords(context, kind, { bidId })).records;
		const [first] = read();
		if (!first) throw new Error("the bid has no intervention");
		const values = { ...first.values, "early-sign": "Fewer calls at night" };
		const { id, revision } = first;
		done(saveRecord(context, kind, { bidId, id, revision, values }));
		done(removeRecord(context, kind, { bidId, id, revision: read()[0]?.revision ?? 0 }));
		expect(read()).toEqual([]);
		await answered(() => interventions.action(args("interventions", {}, { act: "put-back", id })));
		expect(read()[0]?.values).toMatchObject({
			title: first.values.title,
			"early-sign": "Fewer calls at night",
		});
	});

	it("keeps what is hidden and counts none of it, in its file and its certificate neither", async () => {
		const played = onOwnForm();
		const { world, save, tasks, args } = played;
		await save("people", {
			"shares-data.text": "yes",
			"data-agreement.text": "Agreement 7",
			asked: ["shares-data", "data-agreement"],
			revision: "0",
		});
		const answersIn = async () => {
			const { data } = await answered(() => check.loader(args("check", {})));
			return (data as { content: BidContent }).content.answers.map(({ question }) => question);
		};
		expect(await answersIn()).toContain("data-agreement");
		await save("people", { "shares-data.text": "no", asked: ["shares-data"], revision: "1" });
		expect(await answersIn()).not.toContain("data-agreement");
		expect(tasks().progress.blocks).not.toContainEqual(lacking("answer-missing", "data-agreement"));
		expect((await people(played)).values["data-agreement.text"]).toBe("Agreement 7");
		await save("people", { "shares-data.text": "yes", asked: ["shares-data"], revision: "2" });
		expect(await answersIn()).toContain("data-agreement");
		expect(world.db.select().from(formVersion).all()).toHaveLength(1);
	});

	it("takes a newer version by one button, loses nothing, and is submitted on the newest alone", async () => {
		const played = onOwnForm();
		const { world, first, bidId, bidder, signatory, args, save, tasks } = played;
		const sent = { ...answersOf(world), asked: UNCONDITIONAL, revision: "0" };
		await save("people", { ...sent, "shares-data.text": "no" });
		const lesson = { what: "Ask early", key: "lesson00001" };
		await answered(() => add.action(args("lessons/new", { section: "lessons" }, lesson)));

		const later: FormDefinition = {
			...EVERY_FIELD_FORM,
			sections: EVERY_FIELD_FORM.sections.flatMap((each) => {
				if (each.key === "lessons") return [];
				if (each.key !== "people") return [each];
				const kept = each.items.filter((item) => !("question" in item && item.question === "slogan"));
				const added = {
					question: "motto",
					field: { kind: "line" as const },
					label: "A motto",
					required: "blocks" as const,
				};
				return [{ ...each, items: [...kept, added] }];
			}),
		};
		const text = JSON.stringify(later);
		const broken = publishForm(world.system, { text });
		expect(broken).toMatchObject({ ok: false, code: "form-breaks" });
		expect((broken as { details?: unknown }).details).toEqual([
			expect.objectContaining({ code: "answers-not-asked", key: "slogan", section: "People" }),
			expect.objectContaining({ code: "records-not-asked", key: "lesson", section: "Lessons" }),
		]);
		const second = done(publishForm(world.system, { text, anyway: true }));
		expect(second.number).toBe(2);
		expect(tasks().newForm).toBeNull();
		const manager = world.as(world.fundManager);
		expect(codeOf(chooseForm(manager, { roundId: world.roundId, formVersionId: "" }))).toBe("form-frozen");
		done(chooseForm(manager, { roundId: world.roundId, formVersionId: second.id }));
		expect(codeOf(chooseForm(manager, { roundId: world.roundId, formVersionId: first.id }))).toBe(
			"form-frozen",
		);

		expect(tasks().newForm).toMatchObject({ number: 2 });
		expect(tasks().progress.blocks[0]).toMatchObject({ code: "form-outdated", section: "new-form" });
		const { data } = await answered(() => newForm.loader(args("new-form", {})));
		expect(data).toMatchObject({
			newForm: {
				changes: [
					{ what: "new", label: "A motto" },
					{ what: "gone", label: "The bid in one line" },
					expect.objectContaining({ what: "gone" }),
					expect.objectContaining({ what: "gone" }),
					expect.objectContaining({ what: "gone" }),
					expect.objectContaining({ what: "gone" }),
					expect.objectContaining({ what: "gone" }),
					expect.objectContaining({ what: "gone" }),
				],
			},
		});
		const before = await people(played);
		// A page that was opened before the newest form was chosen takes none that its reader has not seen.
		const seen = await answered(() => newForm.action(args("new-form", {}, { form: played.first.id })));
		expect(seen.location).toContain(`/bids/${bidId}/new-form`);
		expect((await people(played)).values).toEqual(before.values);
		const taken = await answered(() => newForm.action(args("new-form", {}, { form: second.id })));
		expect(taken.location).toMatch(new RegExp(`/bids/${bidId}(\\?|$)`));
		const after = await people(played);
		const { "slogan.text": _gone, ...kept } = before.values;
		expect(after.values).toEqual({ ...kept, "motto.text": "" });
		const checked = await answered(() => check.loader(args("check", {})));
		expect((checked.data as { noLongerAsked: unknown }).noLongerAsked).toEqual([
			{ label: "The bid in one line", text: "Six events" },
			{
				label: "Lesson: Ask early",
				text: "What did it cost?: Not given\nWhen?: Not given\nWhere is it written down?: Not given",
			},
		]);

		await save("people", { "motto.text": "Onwards", asked: "motto", revision: "1" });
		expect(tasks().progress.blocks.map(({ code }) => code)).toEqual(["certificate-missing"]);
		const signing = world.as(signatory);
		done(certifyBid(signing, { bidId }));
		done(submitBid(signing, { bidId }));
		const stored = world.db.select().from(bidVersion).where(eq(bidVersion.bidId, bidId)).get();
		const content = JSON.parse(stored?.content ?? "") as BidContent;
		expect(content).toMatchObject({
			format: "tranche-bid/2",
			form: { title: EVERY_FIELD_FORM.title, number: 2, sha256: second.sha256 },
		});
		expect(content.answers.find(({ question }) => question === "cost-now")).toEqual({
			question: "cost-now",
			label: "What does it cost now?",
			state: "answered",
			text: "£4,000.00",
			value: "4000.00",
			figure: true,
		});
		expect(content.answers.map(({ question }) => question)).not.toContain("slogan");
		expect(bidder).not.toBe(signatory);
	});
});

describe("a published form", () => {
	it("stays as it was, whoever writes to it, and is published once", () => {
		const world = bidWorld();
		const text = JSON.stringify(EVERY_FIELD_FORM);
		const first = done(publishForm(world.system, { text }));
		expect(done(publishForm(world.system, { text }))).toMatchObject({ id: first.id, number: 1 });
		expect(() => world.db.update(formVersion).set({ title: "Other" }).run()).toThrow("does not change");
		expect(() => world.db.delete(formVersion).run()).toThrow("does not change");
		expect(codeOf(publishForm(world.as(world.fundManager), { text }))).toBe("not-found");
		expect(publishForm(world.system, { text: "{}" })).toMatchObject({ ok: false, code: "form-invalid" });
	});
});

describe("a page of questions", () => {
	it("comes back filled with what is wrong in each box", async () => {
		const played = onOwnForm();
		const refused = await played.save("people", {
			...answersOf(played.world),
			"families.text": "many",
			"cost-range.text.to": "1",
			"sessions.text.unitCost": "",
			"press.text.email": "nobody",
			asked: UNCONDITIONAL,
			revision: "0",
		});
		expect(refused.status).toBe(400);
		expect(refused.data).toMatchObject({
			errors: {
				"families.text": "How many families? must be a whole number, like 300",
				"cost-range.text.to": "The second amount must be the greater one",
				"sessions.text.unitCost": "Enter cost of one",
				"press.text.email": "Enter an email address in the correct format, like name@example.org",
			},
			values: { "families.text": "many", "press.text.email": "nobody" },
		});
	});

	it("is the bid's own people's alone, and no section that its form has not", async () => {
		const { world, bidId } = onOwnForm();
		const ask = (who: string, key: string) =>
			answered(() =>
				section.loader(routeArgs(world, who, `/bids/${bidId}/${key}`, { params: { bidId, section: key } })),
			);
		expect((await ask(world.walsall.bidder, "people")).status).toBe(404);
		expect((await ask(world.sandwell.bidder, "savings")).status).toBe(404);
		expect(
			(
				await answered(() =>
					taskList.loader(routeArgs(world, world.sandwell.bidder, `/bids/${bidId}`, { params: { bidId } })),
				)
			).status,
		).toBe(200);
	});
});
