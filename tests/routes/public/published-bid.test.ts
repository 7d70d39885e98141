import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import * as copy from "~/routes/bids.$bidId.public._index";
import * as publish from "~/routes/bids.$bidId.public.publish";
import * as withhold from "~/routes/bids.$bidId.public.withhold";
import * as page from "~/routes/rounds.$roundId.published.$reference._index";
import * as json from "~/routes/rounds.$roundId.published.$reference.bid[.]json";
import { stopWithholding } from "~/use-cases/bid/public-copy/change-public-copy";
import { publishBid } from "~/use-cases/bid/public-copy/publish-bid";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readAwards } from "~/use-cases/public/read-awards";
import { allocatingWorld, codeOf, published, signing, withBoard } from "../../support/decision-builders";
import { answered, routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";

const shownText = (data: unknown) =>
	JSON.stringify(data, (_, value) => (typeof value === "bigint" ? `${value}` : value));

it("is prepared and published by the office once its decision is, and read by everybody without what is withheld", async () => {
	const world = await allocatingWorld();
	const bidId = world.bids.b1;
	const form = (person: string, path: string, sent?: Record<string, string>) =>
		routeArgs(world, person, `/bids/${bidId}/public${path}`, {
			params: { bidId },
			...(sent ? { form: sent } : {}),
		});
	const everybody = (reference = "B1") =>
		routeArgs(world, null, "/", { params: { roundId: world.roundId, reference } });
	const read = () => answered(() => page.loader(everybody()));
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	expect((await answered(() => copy.loader(form(world.fundManager, "")))).status).toBe(409);
	expect((await read()).status).toBe(404);
	must(publishDecision(world.manager, { decisionId }));
	expect((await read()).status).toBe(404);
	const office = must(readPublicCopy(world.manager, { bidId }));
	const secret = office.shown.content.title;
	expect(secret.length).toBeGreaterThan(3);
	const send = (sent: Record<string, string>) =>
		answered(() => withhold.action(form(world.fundManager, "/withhold", sent)));
	expect((await send({ place: "", passage: "", reason: "safety" })).data).toMatchObject({
		errors: { place: "Choose a part of the bid, or enter the words to withhold" },
	});
	expect((await send({ place: "", passage: "Not in it", reason: "safety" })).data).toMatchObject({
		errors: { passage: "These words stand nowhere in the bid. Copy them from it" },
	});
	expect((await send({ place: "", passage: secret, reason: "safety" })).status).toBe(302);
	expect(codeOf(publishBid(world.manager, { bidId, revision: 0 }))).toBe("changed-meanwhile");
	const sent = await answered(() => publish.action(form(world.fundManager, "/publish", { revision: "1" })));
	expect(sent.location).toBe(`/rounds/${world.roundId}/published/B1`);
	const shown = await read();
	expect(shown.status).toBe(200);
	expect(shownText(shown.data)).not.toContain(secret);
	const file = await (await json.loader(everybody())).text();
	expect(file).not.toContain(secret);
	expect(shownText(shown.data)).toContain(createHash("sha256").update(file).digest("hex"));
	expect(readAwards(world.as(world.boardMember)).map(({ bidPath }) => bidPath)).toEqual([
		`/rounds/${world.roundId}/published/B1`,
		null,
	]);
	const again = must(readPublicCopy(world.manager, { bidId }));
	must(stopWithholding(world.manager, { bidId, withheldId: again.withheld[0]?.id ?? "" }));
	expect(shownText((await read()).data)).not.toContain(secret);
	const { revision } = must(readPublicCopy(world.manager, { bidId }));
	must(publishBid(world.manager, { bidId, revision }));
	expect(shownText((await read()).data)).toContain(secret);
	expect((await answered(() => page.loader(everybody("C2")))).status).toBe(404);
});

it("is closed to whoever has an interest in it, and to everybody else’s hands", async () => {
	const world = await allocatingWorld();
	await published(world);
	const as = (person: string) => codeOf(readPublicCopy(world.as(person), { bidId: world.bids.b1 }));
	expect(as(world.auditor)).toBe("forbidden");
	expect(as(world.boardMember)).toBe("not-found");
	expect(as(world.fundManager)).toBe("accepted");
	expect(codeOf(readPublicCopy(world.manager, { bidId: world.bids.c1 }))).toBe("move-not-possible");
	world.interested(world.fundManager, world.partnerships.birmingham);
	expect(as(world.fundManager)).toBe("interested");
});
