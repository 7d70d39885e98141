import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { readRegister } from "~/use-cases/decision/read-register";
import { readFund } from "~/use-cases/fund/read-fund";
import { verifyAudit } from "~db/audit/audit";
import { roundById } from "~db/round/round";
import {
	allocatingWorld,
	changedLine,
	codeOf,
	drafted,
	draftedDirect,
	published,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("publishing gives each bid its outcome, makes the round public and happens once", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	expect(world.stateOf(world.bids.b1)).toBe("assessed");
	const publish = () => publishDecision(world.as(world.decisionMaker), { decisionId });
	expect(must(publish()).number).toBe("2026-001");
	expect(must(publish()).number).toBe("2026-001");
	const { b1, c1, c2 } = world.bids;
	expect([b1, c1, c2].map(world.stateOf)).toEqual(["awarded", "reserve", "awarded"]);
	expect(roundById(world.db, world.roundId)?.state).toBe("published");
	expect(await readRegister(world.public)).toMatchObject({
		published: [{ number: "2026-001", title: "Second tranche, draft 1", total: pounds("120000.00") }],
		own: null,
	});
});

test("a partnership reads its outcome with the reason, another partnership's it does not", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	must(await changedLine(world, decisionId, "C2", 10_000, "Half of it is enough this year."));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	await published(world, decisionId);
	const coventry = world.as(world.signatory.coventry);
	expect(must(readOutcome(coventry, { bidId: world.bids.c2 }))).toMatchObject({
		number: "2026-001",
		outcome: "awarded",
		asked: pounds("20000.00"),
		decided: pounds("10000.00"),
		reason: "Half of it is enough this year.",
		reservePlace: null,
	});
	expect(must(readOutcome(coventry, { bidId: world.bids.c1 }))).toMatchObject({
		outcome: "reserve",
		decided: pounds("0.00"),
		reservePlace: 1,
	});
	expect(codeOf(readOutcome(coventry, { bidId: world.bids.b1 }))).toBe("not-found");
});

test("everybody reads the notice from what was signed, with files that give its digests", async () => {
	const world = await allocatingWorld();
	const number = await published(world);
	const notice = must(readNotice(world.public, number));
	expect(notice).toMatchObject({ unpublished: null, hasFiles: true, content: { number } });
	expect(verifyAudit(world.db, notice.audit?.hash)).toMatchObject({ ok: true });
	const digest = (file: "content" | "case" | "run") =>
		createHash("sha256")
			.update(must(readNoticeFile(world.public, { number, file })), "utf8")
			.digest("hex");
	expect(digest("content")).toBe(notice.sha256);
	expect(digest("case")).toBe(notice.content.scenario?.caseSha256);
	expect(digest("run")).toBe(notice.content.scenario?.runSha256);
});

test("a direct decision is the fund's commitment for everybody once it is published", async () => {
	const world = await allocatingWorld();
	const decisionId = draftedDirect(world, 30_000);
	const figures = () => must(readFund(world.as(world.financeOfficer), { fundId: world.fundId })).figures;
	must(await signing(world, decisionId));
	expect(figures()).toMatchObject({ committed: 0n, remaining: 22000000n });
	const { number } = must(publishDecision(world.manager, { decisionId }));
	expect(figures()).toMatchObject({ committed: 3000000n, remaining: 19000000n });
	const { content } = must(readNotice(world.public, number));
	expect(content.lines).toMatchObject([
		{
			reference: null,
			decided: pounds("30000.00"),
			outcome: null,
			recipients: [
				{ name: "Birmingham Partnership", payee: true },
				{ name: "Coventry Partnership", payee: false },
			],
		},
	]);
	expect(codeOf(readNoticeFile(world.public, { number, file: "case" }))).toBe("not-found");
});

test("what is not signed is not published, and not by others", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	expect(codeOf(publishDecision(world.manager, { decisionId }))).toBe("decision-not-signed");
	expect(codeOf(publishDecision(world.as(world.auditor), { decisionId }))).toBe("not-found");
	expect(codeOf(readNotice(world.public, "2026-001"))).toBe("not-found");
});
