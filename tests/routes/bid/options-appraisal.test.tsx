import { expect, it } from "vitest";
import { optionsOfContent } from "~/domain/appraisal/options-of-content";
import type { FormDefinition } from "~/domain/form/definition";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { ALTERNATIVE } from "~/domain/form/kinds/alternative";
import { OPTION_CRITERION } from "~/domain/form/kinds/option-criterion";
import * as section from "~/routes/bids.$bidId.$section._index";
import * as add from "~/routes/bids.$bidId.$section.new";
import { BidReading } from "~/ui/bid/reading/bid-reading";
import { readBid } from "~/use-cases/bid/read-bid";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readRecords } from "~/use-cases/form/read-records";
import { done } from "../../support/bid-builders";
import { bidOnForm, itemsOf } from "../../support/form-taken";
import { renderPage } from "../../support/render-page";
import { answered } from "../../support/requests";

/** A five-case bid with two criteria and two alternatives, typed on their pages; the preferred one is not the first. */
async function withAlternatives(form: FormDefinition = FIVE_CASE_FORM, why = "") {
	const bid = bidOnForm({ ...form, title: "A business case of our own" });
	const { args, context, bidId } = bid;
	const send = async (of: string, typed: Readonly<Record<string, string>>) => {
		const sent = await answered(() => add.action(args(`${of}/new`, { section: of }, typed)));
		expect(sent.status).toBe(302);
	};
	await send("option-criteria", { title: "Cost", weight: "30" });
	await send("option-criteria", { title: "Fewer victims", weight: "70" });
	const { records } = done(readRecords(context, OPTION_CRITERION, { bidId }));
	const [cost = "", victims = ""] = records.map(({ id }) => id);
	await send("alternatives", {
		title: "Do nothing",
		[`scores.${cost}`]: "3",
		[`scores.${victims}`]: "1",
		preferred: "yes",
		whyNot: why,
	});
	await send("alternatives", { title: "A new team", [`scores.${cost}`]: "1", [`scores.${victims}`]: "3" });
	return { ...bid, cost, victims, content: done(readBid(context, { bidId })).content };
}

const READS = [
	"“A new team” has the highest total, 240 points.",
	"The bid prefers “Do nothing”, which is number 2.",
	"If the weight of “Fewer victims” went from 70 to 30, “Do nothing” would draw level with the first.",
	"3: Green",
];

it("takes a score by each criterion, and shows totals, places and what a weight would change", async () => {
	const { args, content, cost, victims, context, bidId } = await withAlternatives();
	expect(optionsOfContent(content)).toMatchObject({
		criteria: [{ id: cost, title: "Cost" }, { id: victims }],
		alternatives: [{ title: "Do nothing", preferred: true }, { title: "A new team" }],
	});
	const [first] = done(readRecords(context, ALTERNATIVE, { bidId })).records;
	expect(first?.values.scores).toEqual([
		{ id: cost, point: 3 },
		{ id: victims, point: 1 },
	]);
	const read = renderPage(<BidReading content={content} />);
	for (const words of READS) expect(read).toContain(words);
	const list = await answered(() => section.loader(args("alternatives", { section: "alternatives" })));
	expect(list.data).toMatchObject({ worth: { tables: expect.anything() } });
	expect(JSON.stringify((list.data as { cards: unknown }).cards)).toContain('"value":"3: Green"');
});

it("refuses a score that is none of the three", async () => {
	const { args, cost } = await withAlternatives();
	const sent = await answered(() =>
		add.action(
			args("alternatives/new", { section: "alternatives" }, { title: "Else", [`scores.${cost}`]: "4" }),
		),
	);
	expect(sent.status).toBe(400);
	expect((sent.data as { errors: Record<string, string> }).errors[`scores.${cost}`]).toBeDefined();
});

it("asks for the reason where the preferred one is not the first: it warns, or blocks where the form says so", async () => {
	const remark = expect.objectContaining({
		code: "preferred-not-first",
		section: "alternatives",
		words: "“Do nothing” is preferred, but “A new team” has the highest total. Say why you prefer it.",
	});
	const progress = ({ context, bidId }: Awaited<ReturnType<typeof withAlternatives>>) =>
		done(readTaskList(context, { bidId })).progress;
	expect(progress(await withAlternatives()).warnings).toContainEqual(remark);
	const strict = itemsOf(
		"alternatives",
		(item) => ({ ...item, required: "blocks" }) as typeof item,
		FIVE_CASE_FORM,
	);
	expect(progress(await withAlternatives(strict)).blocks).toContainEqual(remark);
	const said = progress(await withAlternatives(strict, "The team cannot be hired"));
	expect(said.blocks).not.toContainEqual(remark);
	expect(said.warnings).not.toContainEqual(remark);
});
