import { expect, it } from "vitest";
import { changedSections } from "~/domain/bid/changed-sections";
import type { BidContent } from "~/domain/bid/content";
import { pence } from "~/domain/money";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";

const before: BidContent = bidContent({
	interventions: [interventionContent({ costLines: [costLine("Worker", "100.00")] })],
});
const first = before.interventions[0] as BidContent["interventions"][number];
const answer = { question: "need-problem", state: "answered", text: "Burglary" } as const;

it.each<readonly [string, Partial<BidContent>, readonly string[]]>([
	["nothing", {}, []],
	["its reference and format, which are not its people's", { reference: "S9", format: "tranche-bid/2" }, []],
	["the title", { title: "Another" }, ["about"]],
	["a cost line", { interventions: [{ ...first, costLines: [] }] }, ["costs"]],
	["an amount asked", { interventions: [{ ...first, asked: pence(100) }] }, ["interventions"]],
	["an intervention with its lines", { interventions: [] }, ["interventions", "objectives", "costs"]],
	["an answer", { answers: [...before.answers, answer] }, ["need"]],
])("a change of %s is in its own section", (_, change, sections) => {
	expect(changedSections(before, { ...before, ...change })).toEqual(sections);
});

it("what is read back with its keys in another order has not changed", () => {
	const turned = Object.fromEntries(Object.entries(before).reverse()) as unknown as BidContent;
	expect(changedSections(before, turned)).toEqual([]);
});
