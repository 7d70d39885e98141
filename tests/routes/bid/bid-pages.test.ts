import { describe, expect, it } from "vitest";
import * as ownBids from "~/routes/bids._index";
import * as taskList from "~/routes/bids.$bidId._index";
import * as about from "~/routes/bids.$bidId.about";
import * as certificate from "~/routes/bids.$bidId.certificate";
import * as content from "~/routes/bids.$bidId.content[.]json";
import * as objectives from "~/routes/bids.$bidId.objectives.$interventionId";
import * as receipt from "~/routes/bids.$bidId.receipt";
import * as submit from "~/routes/bids.$bidId.submit";
import * as takeBack from "~/routes/bids.$bidId.take-back";
import * as withdraw from "~/routes/bids.$bidId.withdraw";
import * as start from "~/routes/bids.new";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { bidById } from "~db/bid/bid";
import { bidWorld, CLOSES, done, draftBid, submittedBid } from "../../support/bid-builders";
import { answered, routeArgs } from "../../support/requests";

function draft() {
	const world = bidWorld();
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
	const args = (personId: string | null, name: string, form?: Record<string, string>) =>
		routeArgs(world, personId, `/bids/${bidId}/${name}`, { params: { bidId }, ...(form ? { form } : {}) });
	return { world, bidId, args };
}

describe("the bidder's pages", () => {
	it("starts one bid though the form is sent twice", async () => {
		const world = bidWorld();
		const bidder = world.solihull.bidder;
		const page = await answered(() => start.loader(routeArgs(world, bidder, "/bids/new")));
		const { key, values } = page.data as { key: string; values: Record<string, string> };
		expect(values).toMatchObject({ round: world.roundId, partnership: world.solihull.id });
		const send = () =>
			answered(() =>
				start.action(routeArgs(world, bidder, "/bids/new", { form: { ...values, title: "Events", key } })),
			);
		const [first, second] = [await send(), await send()];
		expect(first).toMatchObject({ status: 302, location: `/bids/${key}` });
		expect(second.location).toBe(first.location);
		const list = await answered(() => ownBids.loader(routeArgs(world, bidder, "/bids")));
		expect((list.data as { bids: { title: string }[] }).bids.map(({ title }) => title)).toEqual(["Events"]);
	});

	it("says first when the round closes, what blocks submission and that there is no breakdown", async () => {
		const { world, args } = draft();
		const { data } = await answered(() => taskList.loader(args(world.solihull.bidder, "")));
		expect(data).toMatchObject({
			round: { closesAt: CLOSES },
			now: "2026-05-04T09:00:00.000Z",
			open: true,
			asked: 150_000n,
			sum: { lines: null, words: "No breakdown given" },
			progress: { blocks: [{ code: "certificate-missing" }] },
			may: { edit: true, submit: false, takeBack: false },
		});
	});

	it("keeps what was typed when a form is refused, and both texts when somebody else saved first", async () => {
		const { world, bidId, args } = draft();
		const typed = {
			title: "Mine",
			aims: "My aims.",
			contactName: "Me",
			contactEmail: "nobody",
			contactTelephone: "",
		};
		const wrong = await answered(() =>
			about.action(args(world.solihull.bidder, "about", { ...typed, revision: "1" })),
		);
		expect(wrong.status).toBe(400);
		expect(wrong.data).toMatchObject({
			errors: { contactEmail: "Enter an email address in the correct format, like name@example.org" },
			values: { title: "Mine", contactEmail: "nobody" },
		});
		const right = { ...typed, contactEmail: "me@example.org" };
		const late = await answered(() =>
			about.action(args(world.solihull.bidder, "about", { ...right, revision: "0" })),
		);
		expect(late.status).toBe(409);
		expect(late.data).toMatchObject({
			values: { title: "Mine" },
			conflict: {
				revision: 1,
				savedBy: "bidder person",
				fields: expect.arrayContaining([{ label: "Title", theirs: "Engagement events", yours: "Mine" }]),
			},
		});
		expect(bidById(world.db, bidId)?.title).toBe("Engagement events");
		const again = await answered(() =>
			about.action(args(world.solihull.bidder, "about", { ...right, revision: "1" })),
		);
		expect(again.status).toBe(302);
		expect(bidById(world.db, bidId)?.title).toBe("Mine");
	});

	it("takes ticked objectives with how each is supported", async () => {
		const { world, bidId } = draft();
		const bidder = world.solihull.bidder;
		const read = () => done(readObjectives(world.as(bidder), { bidId })).interventions[0];
		const [ticked, other] = [world.objectives["1.3"] ?? "", world.objectives["4.1"] ?? ""];
		const before = read()?.chosen;
		const send = (written: string) =>
			answered(() =>
				objectives.action(
					routeArgs(world, bidder, "/", {
						params: { bidId, interventionId: read()?.id ?? "" },
						form: {
							revision: "1",
							objective: [ticked],
							[`how.${ticked}`]: "Fewer victims",
							[`how.${other}`]: written,
						},
					}),
				),
			);
		expect(await send("Not ticked")).toMatchObject({
			status: 400,
			data: {
				errors: { [`how.${other}`]: "Tick 4.1 or clear what you wrote about it" },
				values: { [`how.${ticked}`]: "Fewer victims", [`how.${other}`]: "Not ticked" },
			},
		});
		expect(read()?.chosen).toEqual(before);
		const sent = await send("");
		expect(sent).toMatchObject({ status: 302, location: `/bids/${bidId}/objectives` });
		expect(read()?.chosen).toEqual([{ objectiveId: ticked, how: "Fewer victims" }]);
	});

	it("certifies the figures that were shown, submits once and shows the receipt", async () => {
		const { world, bidId, args } = draft();
		const signatory = world.solihull.signatory;
		const shown = await answered(() => certificate.loader(args(signatory, "certificate")));
		const { figures } = shown.data as { figures: string };
		const stale = await answered(() =>
			certificate.action(args(signatory, "certificate", { figures: "0".repeat(64), certify: "yes" })),
		);
		expect(stale.status).toBe(409);
		await answered(() => certificate.action(args(signatory, "certificate", { figures, certify: "yes" })));
		const opened = await answered(() => submit.loader(args(signatory, "submit")));
		const form = { version: "1", content: (opened.data as { contentSha256: string }).contentSha256 };
		const send = () => answered(() => submit.action(args(signatory, "submit", form)));
		for (const _ of [1, 2])
			expect(await send()).toMatchObject({ status: 302, location: `/bids/${bidId}/receipt` });
		const { data } = await answered(() => receipt.loader(args(world.solihull.bidder, "receipt")));
		expect(data).toMatchObject({ reference: "S1", version: 1, receivedAt: "2026-05-04T09:00:00.000Z" });
		const file = await answered(() => content.loader(args(world.solihull.bidder, "content.json")));
		expect(String(file.data)).toContain('"reference":"S1"');
	});

	it("says when the round closed to a submission that came too late", async () => {
		const { world, bidId, args } = draft();
		done(certifyBid(world.as(world.solihull.signatory), { bidId }));
		world.clock.set(CLOSES);
		const late = await answered(() =>
			submit.action(args(world.solihull.signatory, "submit", { version: "1" })),
		);
		expect(late.status).toBe(409);
		const problem = expect.stringMatching(/^The round closed on 29 May 2026.* can no longer be .*submitted/);
		expect(late.data).toMatchObject({ errors: { "": problem } });
	});

	it("asks for the reason of a withdrawal, and takes a bid back", async () => {
		const world = bidWorld();
		const { bidId } = submittedBid(world, world.roundId, { partnershipId: world.solihull.id });
		const args = (form: Record<string, string>) =>
			routeArgs(world, world.solihull.signatory, `/bids/${bidId}`, { params: { bidId }, form });
		expect(await answered(() => takeBack.action(args({})))).toMatchObject({
			status: 302,
			location: `/bids/${bidId}`,
		});
		const empty = await answered(() => withdraw.action(args({ reason: " " })));
		expect(empty).toMatchObject({ status: 400, data: { errors: { reason: "Enter the reason" } } });
		expect((await answered(() => withdraw.action(args({ reason: "No staff" })))).status).toBe(302);
		expect(bidById(world.db, bidId)?.state).toBe("withdrawn");
	});
});

describe("who may see the bidder's pages", () => {
	const PAGES = {
		"the task list": taskList.loader,
		about: about.loader,
		certificate: certificate.loader,
		submit: submit.loader,
		"take-back": takeBack.loader,
		withdraw: withdraw.loader,
	};

	it.each(Object.entries(PAGES))("%s is found by the bid's own people alone", async (_, loader) => {
		const { world, args } = draft();
		const statusFor = async (personId: string) =>
			(await answered(() => loader(args(personId, "page")))).status;
		expect(await statusFor(world.solihull.bidder)).toBe(200);
		expect(await statusFor(world.solihull.signatory)).toBe(200);
		expect(await statusFor(world.walsall.bidder)).toBe(404);
		expect(await statusFor(world.fundManager)).toBe(404);
		const signedOut = await answered(() => loader(args(null, "page")));
		expect(signedOut).toMatchObject({ status: 302 });
		expect(signedOut.location).toMatch(/^\/sign-in/);
	});
});
