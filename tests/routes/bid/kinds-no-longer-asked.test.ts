import { expect, it } from "vitest";
import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import * as costs from "~/routes/bids.$bidId.costs._index";
import * as interventions from "~/routes/bids.$bidId.interventions._index";
import * as reduced from "~/routes/bids.$bidId.reduced._index";
import { readBid } from "~/use-cases/bid/read-bid";
import { readOwnBids } from "~/use-cases/bid/read-own-bids";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readRecords } from "~/use-cases/form/read-records";
import { done } from "../../support/bid-builders";
import { oneOfEach } from "../../support/bid-record-builders";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { bidOnForm, formWith } from "../../support/form-taken";
import { answered } from "../../support/requests";

const MONEY = ["costs", "reduced", "funding", "savings"];

const WITH_MONEY: FormDefinition = {
	...EVERY_FIELD_FORM,
	sections: [
		...EVERY_FIELD_FORM.sections,
		...SHORT_FORM.sections.filter(({ key }) => MONEY.includes(key)).map((each) => ({ ...each, part: "bid" })),
	],
};

/** Without what the bid holds of money beside its interventions, or without these as well. */
const without = (...keys: readonly string[]) =>
	formWith(
		(section) =>
			keys.includes(section.key)
				? null
				: {
						...section,
						items: section.items.filter((item) => !("records" in item && keys.includes(item.records))),
					},
		WITH_MONEY,
	);

it("counts nothing of the kinds that a newer form does not ask for, and has no page of them", async () => {
	const { context, bidId, args, take } = bidOnForm(WITH_MONEY);
	oneOfEach(context, bidId);
	const content = () => done(readBid(context, { bidId })).content;
	expect(content()).toMatchObject({
		reducedVersions: [expect.anything()],
		funding: [expect.anything()],
		savings: [expect.anything()],
	});
	const lines = () => content().interventions.flatMap(({ costLines }) => costLines).length;
	expect(lines()).toBeGreaterThan(0);
	const pages = [costs, reduced];
	const codes = async (all: readonly (typeof costs | typeof reduced | typeof interventions)[]) =>
		Promise.all(
			all.map(
				async ({ loader }) => (await answered(() => (loader as typeof costs.loader)(args("", {})))).status,
			),
		);
	expect(await codes([...pages, interventions])).toEqual([200, 200, 200]);
	const smallest = () => done(readOwnBids(context)).bids.map(({ reducibleTo }) => reducibleTo);
	expect(smallest()).not.toEqual([null]);

	take(without(...MONEY));
	expect(content()).toMatchObject({
		reducedVersions: [],
		funding: [],
		savings: [],
	});
	expect(content().interventions.length).toBeGreaterThan(0);
	expect(lines()).toBe(0);
	expect(smallest()).toEqual([null]);
	expect(await codes([...pages, interventions])).toEqual([404, 404, 200]);
	const sent = { intervention: "any", key: "reduced0001" };
	expect((await answered(() => reduced.action(args("reduced", {}, sent)))).status).toBe(404);
	const moved = await answered(() => costs.action(args("costs", {}, { act: "up", id: "any" })));
	expect(moved.status).toBe(404);
	expect(done(readTaskList(context, { bidId })).progress.blocks.map(({ section }) => section)).not.toContain(
		"reduced",
	);
	expect(done(readRecords(context, COST_LINE, { bidId })).records.length).toBeGreaterThan(0);
	expect(done(readRecords(context, REDUCED_VERSION, { bidId })).records).toHaveLength(1);
});
