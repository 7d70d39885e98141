import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { readExemptPassages, readSignedPassages } from "~/use-cases/decision/read-exempt-passages";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { removeExemptPassage } from "~/use-cases/decision/remove-exempt-passage";
import { saveExemptPassage } from "~/use-cases/decision/save-exempt-passage";
import {
	A_PASSAGE,
	allocatingWorld,
	codeOf,
	drafted,
	draftOf,
	published,
	SECRET,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

test("a signed notice holds a commitment in the place of a passage, which opens with the office's salt", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	const number = await published(world, decisionId);
	const stranger = { ...world.manager, actor: { kind: "public" } } as typeof world.manager;
	const content = must(readNoticeFile(stranger, { number, file: "content" }));
	expect(content).not.toContain(SECRET);
	expect(content).not.toContain(sha256(SECRET));
	const [withheld] = must(readNotice(stranger, number)).content.exempt ?? [];
	expect(withheld).toMatchObject({ part: "factsAndAdvice", place: "paragraph 3", reason: A_PASSAGE.reason });
	const { passages } = must(readSignedPassages(world.manager, { number }));
	expect(passages).toMatchObject([{ text: SECRET, commitment: withheld?.commitment, holds: true }]);
	const [{ salt } = { salt: "" }] = passages;
	expect(withheld?.commitment).toBe(
		sha256(`{"format":"tranche-exempt/1","part":"factsAndAdvice","salt":"${salt}","text":"${SECRET}"}`),
	);
	expect(content).not.toContain(salt);
	expect(codeOf(readSignedPassages(stranger, { number }))).toBe("not-found");
	expect(codeOf(readSignedPassages(world.as(world.boardMember), { number }))).toBe("not-found");
});

test("what is withheld and still stands in the public words keeps the decision from being signed, said where", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	const { revision, title, text } = await draftOf(world, decisionId);
	const exposed = { ...text, factsAndAdvice: `${text.factsAndAdvice}\n${SECRET}.` };
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...exposed }));
	expect(await draftOf(world, decisionId)).toMatchObject({
		ready: false,
		unready: { exposed: { parts: ["factsAndAdvice"], lines: [] } },
	});
	expect(await signing(world, decisionId)).toMatchObject({
		code: "withheld-in-public",
		details: { parts: ["factsAndAdvice"] },
	});
	must(changeDecisionText(world.manager, { decisionId, revision: revision + 1, title, ...text }));
	expect(codeOf(await signing(world, decisionId))).toBe("accepted");
});

test("the same passage has another commitment each time it is written, so that a guess cannot be tried", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const { id } = must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	const first = (await draftOf(world, decisionId)).passages?.[0]?.commitment;
	must(
		saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE, passageId: id, revision: 1, text: "Other" }),
	);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE, passageId: id, revision: 2 }));
	const again = (await draftOf(world, decisionId)).passages?.[0];
	expect(again?.text).toBe(SECRET);
	expect(again?.commitment).not.toBe(first);
});

test("an interest in one of the bids closes every passage; the draft's page keeps them back", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	world.interested(world.fundManager, world.partnerships.coventry);
	expect(codeOf(readExemptPassages(world.manager, { decisionId }))).toBe("interested");
	expect(codeOf(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }))).toBe("interested");
	const draft = await draftOf(world, decisionId);
	expect(draft.passages).toBeNull();
	expect(
		JSON.stringify(draft, (_, value) => (typeof value === "bigint" ? String(value) : value)),
	).not.toContain(SECRET);
});

test("two people on one passage do not overwrite each other; a form sent twice adds one", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const key = "passage-key-1";
	const { id } = must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE, key }));
	expect(must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE, key })).id).toBe(id);
	const change = { decisionId, ...A_PASSAGE, passageId: id, revision: 1 };
	must(saveExemptPassage(world.manager, { ...change, text: "First" }));
	expect(codeOf(saveExemptPassage(world.manager, { ...change, text: "Second" }))).toBe("changed-meanwhile");
});

test("a passage changes what is signed, its author does not sign, and it is fixed by signing", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const { noticeSha256: before } = await draftOf(world, decisionId);
	const { id } = must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	expect(codeOf(await signing(world, decisionId, { noticeSha256: before }))).toBe("changed-meanwhile");
	must(await signing(world, decisionId));
	expect(codeOf(removeExemptPassage(world.manager, { decisionId, passageId: id }))).toBe("decision-signed");
	expect(codeOf(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }))).toBe("decision-signed");
});

test("passages are kept when the draft is made again from another scenario", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	await drafted(world, world.scenarios.stop);
	expect(must(readExemptPassages(world.manager, { decisionId })).passages).toMatchObject([{ text: SECRET }]);
});
