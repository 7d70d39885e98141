import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { attachFile } from "~/use-cases/bid/attach-file";
import { readAttachment } from "~/use-cases/bid/read-attachment";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { publishForm } from "~/use-cases/form/publish-form";
import { removeRecord } from "~/use-cases/form/remove-record";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { round } from "~db/schema/round";
import { attachedFile, receivedFile } from "../../support/attached-files";
import { bidWorld, CLOSES, codeOf, done, draftBid } from "../../support/bid-builders";

const ROLES = [
	"fund-manager",
	"moderator",
	"auditor",
	"assessor",
	"board-member",
	"decision-maker",
	"finance-officer",
	"administrator",
] as const;

/** The short form with a question for a file that is asked of those who have one. */
const ASKS_FOR_MAP: FormDefinition = {
	...SHORT_FORM,
	title: "Short form with maps",
	sections: [
		...SHORT_FORM.sections,
		{
			...{ key: "maps", title: "Maps", hint: "A map of the places", part: "work" },
			items: [
				{ question: "has-map", field: { kind: "yes-no" }, label: "Is there a map?", required: "no" },
				{
					...{ question: "map", field: { kind: "files" }, label: "The map", required: "no" },
					showIf: { question: "has-map", equals: "yes" },
				},
			],
		},
	],
};

const letter = (file: string) => ({ what: "Letter of support", files: [file], supports: null });

async function world(form?: FormDefinition) {
	const made = bidWorld();
	const { solihull, walsall, office } = made;
	if (form) {
		const { id } = done(publishForm(made.system, { text: JSON.stringify(form) }));
		made.db.update(round).set({ formVersionId: id }).where(eq(round.id, made.roundId)).run();
	}
	const bidId = draftBid(made, made.roundId, { partnershipId: solihull.id });
	const [bidder, signatory] = [made.as(solihull.bidder), made.as(solihull.signatory)];
	const people = {
		bidder: solihull.bidder,
		signatory: solihull.signatory,
		otherBidder: walsall.bidder,
		...Object.fromEntries(ROLES.map((role) => [role, made.person(role, office)])),
	};
	return {
		...made,
		bidId,
		bidder,
		signatory,
		submit: () => {
			done(certifyBid(signatory, { bidId }));
			done(submitBid(signatory, { bidId }));
		},
		close: () => {
			made.clock.set(CLOSES);
			closeDueRounds(made.system);
		},
		/** Who may open a file. */
		readers: (fileId: string): readonly string[] =>
			Object.entries(people)
				.filter(([, id]) => readAttachment(made.as(id), { fileId }).ok)
				.map(([who]) => who),
	};
}

const OWN = ["bidder", "signatory"];
const OFFICE = ["fund-manager", "moderator", "auditor"];

describe("a file of a bid is opened", () => {
	it("by the bid’s own people at any time, by the office once bidding has closed", async () => {
		const { bidder, bidId, submit, close, readers } = await world();
		const file = await attachedFile(bidder, bidId);
		done(addRecord(bidder, DOCUMENT, { bidId, values: letter(file) }));
		expect(readers(file)).toEqual(OWN);
		submit();
		expect(readers(file)).toEqual(OWN);
		close();
		expect(readers(file)).toEqual([...OWN, ...OFFICE]);
	});

	it("by nobody else where no version that stands holds it", async () => {
		const { bidder, bidId, clock, submit, close, readers } = await world();
		const takenBack = await attachedFile(bidder, bidId, "Taken back.txt", "taken back");
		const { id: added } = done(addRecord(bidder, DOCUMENT, { bidId, values: letter(takenBack) }));
		submit();
		clock.set("2026-05-05T09:00:00.000Z");
		done(takeBackBid(bidder, { bidId }));
		done(removeRecord(bidder, DOCUMENT, { bidId, id: added, revision: 1 }));
		const letGo = await attachedFile(bidder, bidId, "Let go.txt", "let go");
		const held = await attachedFile(bidder, bidId, "Held.txt", "held");
		done(addRecord(bidder, DOCUMENT, { bidId, values: letter(held) }));
		const unsaved = done(
			await attachFile(bidder, { bidId, file: receivedFile("Unsaved.txt", "unsaved") }),
		).id;
		submit();
		close();
		expect([takenBack, letGo, unsaved].map((id) => readers(id))).toEqual([OWN, OWN, OWN]);
		expect(readers(held)).toEqual([...OWN, ...OFFICE]);
	});

	it("by nobody else where what was submitted does not name it, its question asked no more", async () => {
		const made = await world(ASKS_FOR_MAP);
		const { bidder, bidId } = made;
		const map = await attachedFile(bidder, bidId, "Map.txt", "a map");
		const save = (revision: number, has: boolean) =>
			done(
				saveAnswers(bidder, {
					...{ bidId, section: "maps", revision },
					answers: {
						"has-map": { state: "answered", text: String(has) },
						map: { state: "answered", text: JSON.stringify([map]) },
					},
				}),
			);
		save(save(0, true), false);
		made.submit();
		made.close();
		expect(made.readers(map)).toEqual(OWN);
	});

	it("by nobody who is not signed in, and by its key alone", async () => {
		const made = await world();
		const file = await attachedFile(made.bidder, made.bidId);
		expect(codeOf(readAttachment(made.public, { fileId: file }))).toBe("not-found");
		expect(codeOf(readAttachment(made.bidder, { fileId: "../tranche.sqlite" }))).toBe("not-found");
	});
});
