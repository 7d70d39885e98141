import { expect, it } from "vitest";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import type { RecordKind } from "~/domain/form/record-kind";
import { recordFormValues } from "~/forms/form/record-form";
import { figuresAsSaved, figuresAsTyped } from "~/typed-figures";
import { addRecord } from "~/use-cases/form/add-record";
import { readRecords } from "~/use-cases/form/read-records";
import { saveRecord } from "~/use-cases/form/save-record";
import { done } from "../../support/bid-builders";
import {
	begunBid,
	costLine,
	funding,
	intervention,
	oneOfEach,
	pounds,
	saving,
} from "../../support/bid-record-builders";

/** A record's boxes as the script of its form sends them. */
function boxesOf(kind: RecordKind, values: object) {
	const boxes = recordFormValues(kind, { ...values });
	return Object.fromEntries(Object.entries(boxes).map(([name, text]) => [name, [text].flat().map(String)]));
}

function appraisedBid() {
	const { bidder, bidId, world } = begunBid();
	const { interventions } = oneOfEach(bidder, bidId);
	return { bidder, bidId, world, interventions };
}

const typedIn = ({ bidder, bidId }: ReturnType<typeof appraisedBid>, kind: RecordKind, id: string) => {
	const address = `/bids/${bidId}/${kind.section}/${id}`;
	return (words: Record<string, string[]> | null | undefined) =>
		figuresAsTyped(bidder, bidId, { section: kind.section, address, words });
};

it("says of what is typed what it will say once that is saved", () => {
	const bid = appraisedBid();
	const { bidder, bidId, interventions: interventionId } = bid;
	const typed: readonly (readonly [RecordKind, object])[] = [
		[SAVING_LINE, saving({ amount: pounds(40_000), kind: "recurring" })],
		[COST_LINE, costLine(interventionId, { amount: pounds(900), quantity: null, unitCost: null })],
		[FUNDING_LINE, funding({ amount: pounds(700) })],
		[INTERVENTION, intervention({ asked: pounds(2_500) })],
	] as unknown as readonly (readonly [RecordKind, object])[];
	for (const [kind, values] of typed) {
		const before = figuresAsSaved(bidder, bidId);
		const said = typedIn(bid, kind, "new")(boxesOf(kind, values));
		done(addRecord(bidder, kind, { bidId, values: { ...values } }));
		expect([kind.key, said]).toEqual([kind.key, figuresAsSaved(bidder, bidId)]);
		expect([kind.key, said]).not.toEqual([kind.key, before]);
	}
});

it("takes one that is changed in its place, with only the boxes that differ", () => {
	const bid = appraisedBid();
	const { bidder, bidId } = bid;
	const [line] = done(readRecords(bidder, SAVING_LINE as unknown as RecordKind, { bidId })).records;
	const said = typedIn(bid, SAVING_LINE as unknown as RecordKind, line?.id ?? "")({ amount: ["123,456"] });
	expect(said).toContain("saves £1,111,104.00");
	const values = { ...line?.values, amount: pounds(123_456) };
	const { id = "", revision = 0 } = line ?? {};
	done(
		saveRecord(bidder, SAVING_LINE as unknown as RecordKind, {
			bidId,
			id,
			revision,
			opened: null,
			values,
		}),
	);
	expect(figuresAsSaved(bidder, bidId)).toBe(said);
});

it("works out what a line asks from its quantity and unit cost, as saving it would", () => {
	const bid = appraisedBid();
	const { bidder, bidId, interventions: interventionId } = bid;
	const kind = COST_LINE as unknown as RecordKind;
	const words = {
		interventionId: [interventionId],
		description: ["Radios"],
		quantity: ["500"],
		unitCost: ["600"],
		financialYear: ["2026-27"],
	};
	const said = typedIn(bid, kind, "new")(words);
	const values = costLine(interventionId, {
		quantity: "500",
		unitCost: pounds(600),
		amount: pounds(300_000),
	});
	done(
		addRecord(bidder, kind, {
			bidId,
			values: { ...values, description: "Radios", financialYear: "2026-27" },
		}),
	);
	expect(said).toBe(figuresAsSaved(bidder, bidId));
});

it("leaves the line as it is while what is typed cannot be saved, and on forms that have no part in it", () => {
	const bid = appraisedBid();
	const { bidder, bidId } = bid;
	const saved = figuresAsSaved(bidder, bidId);
	expect(saved).toMatch(/^The whole bid costs £[\d,.]+ and saves £[\d,.]+\. Net present value: /);
	const inSaving = typedIn(bid, SAVING_LINE as unknown as RecordKind, "new");
	expect(inSaving({ amount: ["12 pou"] })).toBe(`${saved} What you are typing does not count yet.`);
	expect(inSaving(undefined)).toBeNull();
	expect(inSaving(null)).toBe(saved);
	expect(typedIn(bid, RISK as unknown as RecordKind, "new")({ description: ["Delay"] })).toBeNull();
	expect(figuresAsSaved(bid.world.as(bid.world.walsall.bidder), bidId)).toBe("");
});
