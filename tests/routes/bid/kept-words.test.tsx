import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, test } from "vitest";
import * as sections from "~/routes/bids.$bidId.$section._index";
import * as about from "~/routes/bids.$bidId.about";
import * as certificate from "~/routes/bids.$bidId.certificate";
import * as objectives from "~/routes/bids.$bidId.objectives.$interventionId";
import * as joining from "~/routes/bids.$bidId.partnerships.new";
import * as withdraw from "~/routes/bids.$bidId.withdraw";
import * as starting from "~/routes/bids.new";
import * as kept from "~/routes/kept-words";
import { ErrorPage, type PageError } from "~/ui/frame/error-page";
import { CLOSES } from "../../support/bid-builders";
import { begunBid, oneOfEach } from "../../support/bid-record-builders";
import { answered, routeArgs } from "../../support/requests";

type Action = (args: ReturnType<typeof routeArgs>) => unknown;

const ofSection =
	(section: string): Action =>
	(args) =>
		sections.action({ ...args, params: { ...args.params, section } });
const [need, delivery] = [{ action: ofSection("need") }, { action: ofSection("delivery") }];

/** A bid in a round that has just closed, though its state still says open, and who may post what to it. */
function closedWorld() {
	const begun = begunBid();
	const { interventions } = oneOfEach(begun.bidder, begun.bidId);
	begun.world.clock.set(CLOSES);
	return { ...begun, interventions };
}

async function refusal(given: ReturnType<typeof closedWorld>, action: Action, form: Record<string, string>) {
	const { world, bidId, interventions } = given;
	const params = { bidId, interventionId: interventions };
	const args = routeArgs(world, world.sandwell.signatory, `/bids/${bidId}`, { params, form });
	const answer = await answered(() => action(args));
	expect(answer.status).toBe(409);
	return JSON.parse(String(answer.data)) as PageError;
}

test("every form of a bid gives the words back when its round has closed, under the labels of the form", async () => {
	const given = closedWorld();
	const [objective = ""] = Object.values(given.world.objectives);
	const forms: readonly (readonly [Action, Record<string, string>, Record<string, string>])[] = [
		[
			about.action,
			{ title: "Six events", aims: "Win trust.\r\nHold six.", contactEmail: "not an address", revision: "1" },
			{
				Title: "Six events",
				"Aims in two sentences": "Win trust.\nHold six.",
				"Contact email address": "not an address",
			},
		],
		[need.action, { "need.text": "Three in four", "need.state": "answered" }, { "*": "Three in four" }],
		[delivery.action, { "milestones.text": "June", "milestones.state": "not-known-yet" }, { "*": "June" }],
		[
			objectives.action,
			{ objective, [`how.${objective}`]: "By events" },
			{ "*": "By events", Objectives: "1.1 Objective 1.1" },
		],
		[
			joining.action,
			{ partnership: given.world.walsall.id, payee: "yes", amount: "1,000" },
			{ Amount: "1,000" },
		],
		[certificate.action, { certify: "yes", figures: "0".repeat(64) }, { "*": "yes" }],
		[withdraw.action, { reason: "No money" }, { Reason: "No money" }],
	];
	for (const [action, form, expected] of forms) {
		const { code, typed = [], states } = await refusal(given, action, form);
		expect(code).toBe("round-closed");
		expect(states).toMatchObject({ round: "closed", bid: "draft", closesAt: CLOSES });
		const texts = Object.fromEntries(typed.map(({ label, text }) => [label, text]));
		for (const [label, text] of Object.entries(expected))
			if (label === "*") expect(Object.values(texts)).toContain(text);
			else expect(texts[label]).toBe(text);
	}
});

test("a bid that is begun too late gives its title back", async () => {
	const given = closedWorld();
	const { world } = given;
	const form = { round: world.roundId, partnership: world.sandwell.id, title: "Six events" };
	const args = routeArgs(world, world.sandwell.bidder, "/bids/new", { form });
	const answer = await answered(() => starting.action(args));
	expect(answer.status).toBe(409);
	expect(JSON.parse(String(answer.data)).typed[0]).toEqual({ label: "Title of the bid", text: "Six events" });
});

it("stands on the page in boxes with their labels, with the reason, and can be downloaded without a script", () => {
	const error: PageError = {
		status: 409,
		code: "round-closed",
		states: { round: "closed", bid: "draft", closesAt: CLOSES },
		typed: [{ label: "Title", text: "Six <events>" }],
	};
	const html = renderToStaticMarkup(<ErrorPage error={error} requestId={null} signedIn />);
	expect(html).toContain("This was not saved");
	expect(html).toContain("The round closed on 29 May 2026 at 5:00pm, so this bid can no longer be changed");
	expect(html).toMatch(/<label class="govuk-label govuk-label--s" for="kept-1">Title<\/label>/);
	expect(html).toMatch(/<textarea[^>]*readOnly=""[^>]*>Six &lt;events&gt;<\/textarea>/i);
	expect(html).toContain('<form method="post" action="/kept-words">');
});

test("what was typed comes as a text file, each text under its label", async () => {
	const { world } = begunBid();
	const form = { Title: "Six events", "What does it need?": "Money\nand time" };
	const given: unknown = await kept.action(routeArgs(world, world.sandwell.bidder, "/kept-words", { form }));
	const answer = given as Response;
	expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
	expect(answer.headers.get("Content-Disposition")).toContain("attachment");
	expect(await answer.text()).toBe("Title\r\nSix events\r\n\r\nWhat does it need?\r\nMoney\r\nand time\r\n");
});
