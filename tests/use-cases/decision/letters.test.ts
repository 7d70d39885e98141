import { expect, test } from "vitest";
import { letterDocument } from "~/documents/decision/letter-document";
import { laidOut } from "~/documents/document";
import { firstFeedback } from "~/domain/decision/letter";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readLetter, readLetterDraft, readLetters } from "~/use-cases/decision/read-letters";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { saveLetter } from "~/use-cases/decision/save-letter";
import { allocatingWorld, codeOf, published, signing, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

async function signedWorld() {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	return { ...world, decisionId };
}

test("letters are written between signature and publication, and sent together with it", async () => {
	const world = await signedWorld();
	const { decisionId, bids, manager } = world;
	const { letters } = must(readLetters(manager, { decisionId }));
	expect(letters.map(({ reference, kind, checked }) => [reference, kind, checked])).toEqual([
		["B1", "awarded", false],
		["C1", "reserve", false],
		["C2", "awarded", false],
	]);
	const draft = must(readLetterDraft(manager, { decisionId, bidId: bids.c1 }));
	expect(draft).toMatchObject({ drawn: true, revision: 0, letter: { kind: "reserve", reservePlace: 1 } });
	expect(draft.letter.feedback).not.toBe("");
	const feedback = "The need was well shown. Say next time who does the work.";
	must(saveLetter(manager, { decisionId, bidId: bids.c1, revision: 0, feedback }));
	const bidder = world.as(world.signatory.coventry);
	expect(codeOf(readLetter(bidder, { bidId: bids.c1 }))).toBe("not-found");
	must(publishDecision(manager, { decisionId }));
	expect(must(readLetter(bidder, { bidId: bids.c1 })).letter).toMatchObject({
		kind: "reserve",
		reservePlace: 1,
		feedback,
	});
	expect(must(readOutcome(bidder, { bidId: bids.c1 }))?.hasLetter).toBe(true);
	expect(codeOf(saveLetter(manager, { decisionId, bidId: bids.c2, revision: 0, feedback }))).toBe(
		"decision-not-signed",
	);
});

test("reasons that nobody has read are not sent, nor scores that the round did not promise", async () => {
	const world = await signedWorld();
	must(publishDecision(world.manager, { decisionId: world.decisionId }));
	const { letter } = must(readLetter(world.as(world.signatory.coventry), { bidId: world.bids.c2 }));
	expect([letter.feedback, letter.scores]).toEqual(["", undefined]);
});

test("another partnership reads no letter, and whoever has an interest in the bid writes none", async () => {
	const world = await signedWorld();
	const { decisionId, bids } = world;
	world.interested(world.fundManager, world.partnerships.coventry);
	expect(codeOf(readLetterDraft(world.manager, { decisionId, bidId: bids.c1 }))).toBe("interested");
	expect(codeOf(saveLetter(world.manager, { decisionId, bidId: bids.c1, revision: 0, feedback: "x" }))).toBe(
		"interested",
	);
	expect(must(readLetters(world.manager, { decisionId })).letters[1]).toMatchObject({
		title: null,
		mayWrite: false,
	});
	must(publishDecision(world.as(world.decisionMaker), { decisionId }));
	expect(codeOf(readLetter(world.as(world.signatory.coventry), { bidId: bids.b1 }))).toBe("not-found");
});

test("two people on one letter do not overwrite each other", async () => {
	const { manager, decisionId, bids } = await signedWorld();
	const letter = { decisionId, bidId: bids.b1, revision: 0 };
	must(saveLetter(manager, { ...letter, feedback: "First." }));
	must(saveLetter(manager, { ...letter, feedback: "First." }));
	expect(codeOf(saveLetter(manager, { ...letter, feedback: "Second." }))).toBe("changed-meanwhile");
});

test("feedback begins with the reasons under each criterion, each once", () => {
	expect(
		firstFeedback([
			{ title: "Need", reasons: ["Shown. ", "Shown.", "With figures."] },
			{ title: "Value", reasons: ["", " "] },
		]),
	).toBe("Need: Shown. With figures.");
});

test("a letter in part says what is left out; scores stand in it where they were promised", async () => {
	const world = await allocatingWorld();
	await published(world);
	const { letter } = must(readLetter(world.manager, { bidId: world.bids.b1 }));
	const scores = { total: "80", threshold: "50", criteria: [{ title: "Need", weight: 100, score: "4.00" }] };
	const said = JSON.stringify(
		laidOut(letterDocument({ ...letter, kind: "in-part", dropped: "The second worker.", scores }, null)),
	);
	for (const words of ["The second worker.", "4.00", "Your total is 80 of 100 points", "in-part"])
		expect(said.includes(words), words).toBe(words !== "in-part");
});
