import { describe, expect, it } from "vitest";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { RISK } from "~/domain/form/kinds/risk";
import { fileText } from "~/domain/stored-text";
import * as riskList from "~/routes/bids.$bidId.$section._index";
import * as recordNew from "~/routes/bids.$bidId.$section.new";
import * as checkPage from "~/routes/bids.$bidId.check";
import * as costList from "~/routes/bids.$bidId.costs._index";
import * as interventionList from "~/routes/bids.$bidId.interventions._index";
import * as reducedList from "~/routes/bids.$bidId.reduced._index";
import { addRecord } from "~/use-cases/form/add-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { done } from "../../support/bid-builders";
import { begunBid, intervention, pounds } from "../../support/bid-record-builders";
import { recordPages as pages } from "../../support/bid-record-pages";
import { answered, routeArgs } from "../../support/requests";

describe("the cost page", () => {
	it("says first that £140.00 of the £1,500.00 asked is unexplained", async () => {
		const { args, me } = pages("costs");
		for (const amount of ["208", "300", "200"])
			await answered(() => recordNew.action(args(me, { description: "Line", amount, key: `key-${amount}` })));
		const { data } = await answered(() => costList.loader(args(me)));
		const words = "The lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained";
		expect(data).toMatchObject({
			sum: { asked: 150_000n, lines: 136_000n, difference: 14_000n, words },
			interventions: [{ sum: { words, difference: 14_000n } }],
		});
	});

	it("says that no breakdown is given, not £0.00", async () => {
		const { world, bidId, bidder } = begunBid();
		done(addRecord(bidder, INTERVENTION, { bidId, values: intervention() }));
		const { data } = await answered(() =>
			costList.loader(routeArgs(world, world.sandwell.bidder, `/bids/${bidId}/costs`, { params: { bidId } })),
		);
		expect(data).toMatchObject({ sum: { lines: null, difference: null, words: "No breakdown given" } });
		expect(fileText(data as object)).not.toMatch(/"0\.00"|£0\.00/);
	});

	it("warns with interventions and check that the bid asks more than the round has, while that can be changed", async () => {
		const { world, bidId, bidder } = begunBid();
		done(addRecord(bidder, INTERVENTION, { bidId, values: intervention() }));
		const warnings = async () => {
			const at = routeArgs(world, world.sandwell.bidder, `/bids/${bidId}`, { params: { bidId } });
			const pages = [costList, interventionList, checkPage].map((page) => answered(() => page.loader(at)));
			return (await Promise.all(pages)).map(({ data }) => (data as { aboveRound: string | null }).aboveRound);
		};
		expect(await warnings()).toEqual([null, null, null]);
		const values = intervention({ title: "Rest", asked: pounds(100_000_000) });
		done(addRecord(bidder, INTERVENTION, { bidId, values }));
		const [words = null, ...others] = await warnings();
		expect(words).toMatch(/^The bid asks for £100,00\d,\d+\.\d\d\. The whole round has £/);
		expect(others).toEqual([words, words]);
		world.db.$client.prepare("UPDATE bid SET state = 'withdrawn' WHERE id = ?").run(bidId);
		expect(await warnings()).toEqual([null, null, null]);
	});

	it("goes on to another line of the same intervention where that is asked for", async () => {
		const { args, me, keys, list } = pages("costs");
		const sent = await answered(() =>
			recordNew.action(args(me, { description: "Room", amount: "5", key: "another-line", next: "another" })),
		);
		expect(sent.location).toBe(`${list}/new?interventionId=${keys.interventions}`);
	});
});

describe("the reduced versions page", () => {
	it("turns a proposal into a version at one click, twice clicked or not", async () => {
		const { world, bidId, bidder } = begunBid();
		const values = intervention({ asked: pounds(50_000), couldBeReducedTo: pounds(30_000) });
		done(
			addRecord(bidder, INTERVENTION, {
				bidId,
				values: intervention({ title: "Rest", asked: pounds(45_000) }),
			}),
		);
		done(addRecord(bidder, INTERVENTION, { bidId, values }));
		const args = (form?: Readonly<Record<string, string>>) =>
			routeArgs(world, world.sandwell.bidder, `/bids/${bidId}/reduced`, {
				params: { bidId },
				...(form ? { form } : {}),
			});
		const load = async () =>
			(await answered(() => reducedList.loader(args()))).data as {
				proposals: { interventionId: string; key: string; amount: string }[];
				cards: { id: string; title: string }[];
				smallest: string | null;
			};
		const { proposals, smallest } = await load();
		expect(smallest).toBeNull();
		expect(proposals).toMatchObject([{ amount: 7_500_000n }]);
		const [proposal] = proposals;
		const click = () =>
			answered(() =>
				reducedList.action(args({ intervention: proposal?.interventionId ?? "", key: proposal?.key ?? "" })),
			);
		for (const sent of [await click(), await click()]) expect(sent.location).toBe(`/bids/${bidId}/reduced`);
		expect(await load()).toMatchObject({
			proposals: [],
			smallest: 7_500_000n,
			cards: [{ id: proposal?.key, title: "£75,000.00" }],
		});
	});
});

describe("the risks page", () => {
	it("shows the gravest first, with its rating in words", async () => {
		const { args, me, bidder, bidId, itemId } = pages("risks");
		done(removeRecord(bidder, RISK, { bidId, id: itemId, revision: 1 }));
		for (const [description, likelihood, impact] of [
			["Rain", "1", "2"],
			["Nobody comes", "4", "5"],
			["Not rated", "", ""],
		] as const)
			await answered(() =>
				recordNew.action(args(me, { description, likelihood, impact, key: `key-${impact}-of-risk` })),
			);
		const { data } = await answered(() => riskList.loader(args(me)));
		const { cards } = data as { cards: { title: string; rows: { key: string; value: string | null }[] }[] };
		expect(cards.map(({ title, rows }) => [title, rows[0]?.value])).toEqual([
			["Nobody comes", "Very high, 20 of 25"],
			["Rain", "Low, 2 of 25"],
			["Not rated", null],
		]);
	});
});
