import { expect, it } from "vitest";
import { FIRST_VIEW } from "~/domain/appraisal/bid-appraisal";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import * as section from "~/routes/bids.$bidId.$section._index";
import * as add from "~/routes/bids.$bidId.$section.new";
import * as appraisal from "~/routes/bids.$bidId.appraisal";
import { AppraisalResults } from "~/ui/bid/appraisal/appraisal-results";
import { addRecord } from "~/use-cases/form/add-record";
import { done } from "../../support/bid-builders";
import { begunBid, intervention, pounds } from "../../support/bid-record-builders";
import { CHESHIRE } from "../../support/published-appraisals";
import { renderPage } from "../../support/render-page";
import { answered, routeArgs } from "../../support/requests";

const YEARS = CHESHIRE.costByYear.map((_, at) => `${2014 + at}-${15 + at}`);

/** The published bid, typed on the pages of a bid: cost lines, its partners' later costs, savings by year. */
async function cheshire() {
	const { world, bidId, bidder } = begunBid();
	const me = world.sandwell.bidder;
	const values = intervention({ title: "Community safety across Cheshire", asked: pounds(418_420) });
	const { id: interventionId } = done(addRecord(bidder, INTERVENTION, { bidId, values }));
	const args = (page: string, of: string | null, typed?: Readonly<Record<string, string>>) =>
		routeArgs(world, me, `/bids/${bidId}/${page}`, {
			params: { bidId, ...(of ? { section: of } : {}) },
			...(typed ? { form: typed } : {}),
		});
	const send = async (of: string, typed: Readonly<Record<string, string>>) => {
		const sent = await answered(() => add.action(args(`${of}/new`, of, typed)));
		expect([typed.description, sent.status, sent.data]).toEqual([typed.description, 302, expect.anything()]);
	};
	for (const { description, need, asked, payer } of CHESHIRE.costLines)
		await send("costs", {
			interventionId,
			description,
			amount: String(asked),
			need: String(need),
			payer,
			financialYear: "2014-15",
		});
	for (const [at, cost] of CHESHIRE.costByYear.entries())
		if (at > 0)
			await send("costs", {
				interventionId,
				description: `Services in year ${at}`,
				amount: "0",
				need: String(cost),
				payer: "Local partners",
				financialYear: YEARS[at] ?? "",
			});
	await send("savings", {
		description: "Fewer calls, arrests, visits to hospital and nights in prison",
		kind: "recurring",
		cashable: "not-known",
		beneficiary: "Local partners",
		...Object.fromEntries(CHESHIRE.benefitByYear.map((amount, at) => [`years.${YEARS[at]}`, String(amount)])),
	});
	return { args };
}

it("gives a published bid, entered through the pages, the figures that it was published with", async () => {
	const { args } = await cheshire();
	const page = (await answered(() => appraisal.loader(args("appraisal", null)))).data as ReturnType<
		typeof appraisal.loader
	>;
	const html = renderPage(
		<AppraisalResults content={page.content} view={page.asked} submitted={page.submitted} />,
	);
	expect(page.asked).toEqual(FIRST_VIEW);
	for (const words of [
		"From 2014-15 to 2020-21 it costs £8,710,800.00 and saves £15,268,540.00.",
		"It saves £6,557,740.00 more than it costs.",
		"Net present value: £5,242,09",
		"Net return: 75.3%",
		"Payback: 3.49 years",
		"Most money out at once: £2,560,130.00",
		"£418,420.00",
		"Years 1 to 30: 3.5% a year",
	])
		expect(html).toContain(words);
	const list = await answered(() => section.loader(args("savings", "savings")));
	expect(list.data).toMatchObject({ worth: { savings: [expect.objectContaining({ cashable: null })] } });
});
