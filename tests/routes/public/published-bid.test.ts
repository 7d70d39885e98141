import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import * as copy from "~/routes/bids.$bidId.public._index";
import * as publish from "~/routes/bids.$bidId.public.publish";
import * as withhold from "~/routes/bids.$bidId.public.withhold";
import * as page from "~/routes/rounds.$roundId.published.$reference._index";
import * as json from "~/routes/rounds.$roundId.published.$reference.bid[.]json";
import { attachRedactedCopy } from "~/use-cases/bid/public-copy/attach-redacted-copy";
import { stopWithholding, withhold as withholdPassage } from "~/use-cases/bid/public-copy/change-public-copy";
import { publishBid } from "~/use-cases/bid/public-copy/publish-bid";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readAwards } from "~/use-cases/public/read-awards";
import { readPublicBid } from "~/use-cases/public/read-public-bid";
import { readPublicFile } from "~/use-cases/public/read-public-file";
import { fileOfVersion, receivedFile } from "../../support/attached-files";
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
	for (const _ of ["sent", "sent again"])
		expect((await send({ place: "", passage: secret, reason: "safety" })).status).toBe(302);
	expect(must(readPublicCopy(world.manager, { bidId })).withheld).toHaveLength(1);
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

it("publishes a redacted copy in the place of a file, and never the file", async () => {
	const world = await allocatingWorld();
	const bidId = world.bids.b1;
	const attachmentId = await fileOfVersion(world.public, bidId, "Lease of Ann Smith.txt");
	await published(world);
	const send = (name: string, contents: string) =>
		attachRedactedCopy(world.manager, { bidId, attachmentId, file: receivedFile(name, contents) });
	const nobody = { bidId, attachmentId, file: undefined };
	expect(codeOf(await attachRedactedCopy(world.manager, nobody))).toBe("file-missing");
	expect(codeOf(await attachRedactedCopy(world.as(world.auditor), nobody))).toBe("forbidden");
	must(await send("Lease.txt", "A first lease of [name withheld]"));
	must(await send("Lease.txt", "The lease of [name withheld]"));
	must(publishBid(world.manager, { bidId, revision: 2 }));
	const { roundId } = world;
	const shown = must(readPublicBid(world.public, { roundId, reference: "B1" }));
	expect(shown.redactedFiles).toMatchObject([{ name: "Lease.txt" }]);
	expect(shown.text).not.toContain("Ann Smith");
	const opened = (fileId: string) => readPublicFile(world.public, { roundId, reference: "B1", fileId });
	const [file] = shown.redactedFiles ?? [];
	const parts: Uint8Array[] = [];
	for await (const part of must(opened(file?.id ?? "")).contents()) parts.push(part);
	expect(Buffer.concat(parts).toString()).toBe("The lease of [name withheld]");
	expect(codeOf(opened(attachmentId))).toBe("not-found");
	const title = must(readPublicCopy(world.manager, { bidId })).shown.content.title;
	must(
		withholdPassage(world.manager, { bidId, place: "answers/aims", passage: title, reason: "commercial" }),
	);
	expect(must(readPublicCopy(world.manager, { bidId })).withheld).toMatchObject([
		{ passage: title },
		{ passage: null },
	]);
	const { revision } = must(readPublicCopy(world.manager, { bidId }));
	must(publishBid(world.manager, { bidId, revision }));
	expect(codeOf(opened(file?.id ?? ""))).toBe("not-found");
	const later = must(readPublicBid(world.public, { roundId, reference: "B1" })).redactedFiles;
	expect(later).toMatchObject([{ name: "Lease.txt" }]);
	expect(codeOf(opened(later?.[0]?.id ?? ""))).toBe("accepted");
});
