import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { APPROVAL } from "~/domain/form/kinds/approval";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MILESTONE } from "~/domain/form/kinds/milestone";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { wholeRecord } from "~/domain/form/record-json";
import { readBid } from "~/use-cases/bid/read-bid";
import { startBid } from "~/use-cases/bid/start-bid";
import { sweepFiles } from "~/use-cases/bid/sweep-files";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { publishForm } from "~/use-cases/form/publish-form";
import { removeRecord } from "~/use-cases/form/remove-record";
import { attachmentsOf } from "~db/bid/attachments";
import { lastCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { storeOfKind } from "~db/bid/record-stores";
import { fileFaults, fileStands, removeFiles } from "~db/files";
import { attachment } from "~db/schema/attachment";
import { auditEntry } from "~db/schema/audit";
import { bidAnswer, removedRecord } from "~db/schema/bid";
import { planObjective } from "~db/schema/plan";
import { round } from "~db/schema/round";
import { attachedFile } from "../../support/attached-files";
import { bidWorld, codeOf, done, draftBid, roundTakingBids } from "../../support/bid-builders";
import { costLine, intervention } from "../../support/bid-record-builders";

/** A bid of Sandwell with records of several kinds, and a second round with a plan of its own. */
function twoRounds() {
	const world = bidWorld();
	const { id: partnershipId, bidder, signatory } = world.sandwell;
	const as = world.as(bidder);
	const bidId = draftBid(world, world.roundId, { partnershipId, bidderId: bidder, signatoryId: signatory });
	const other = roundTakingBids(world, [partnershipId, world.walsall.id], { id: "third-tranche" });
	const copy = (more: Partial<Parameters<typeof startBid>[1]> = {}) =>
		startBid(as, { roundId: other.roundId, partnershipId, title: "Again", copyOf: bidId, ...more });
	return { world, as, bidId, bidder, partnershipId, other, copy };
}

/** Adds a document with a letter of 8 bytes. */
async function withLetter(as: Context, bidId: string) {
	const file = await attachedFile(as, bidId, "Letter.txt");
	const values = { what: "Letter", files: [file], supports: null };
	const { id: row } = done(addRecord(as, DOCUMENT, { bidId, values }));
	return { file, row };
}

describe("a bid that begins as a copy of an earlier one", () => {
	it("holds its answers, interventions, cost lines and objectives under keys of its own", () => {
		const { world, bidId, copy } = twoRounds();
		const { bidId: copied } = done(copy());
		const [before, after] = [contentOf(world.db, bidId), contentOf(world.db, copied)];
		expect(after?.title).toBe("Again");
		expect(after?.answers).toEqual(before?.answers);
		const bare = (content: typeof before) => content?.interventions.map(({ key: _, ...each }) => each);
		expect(bare(after)).toEqual(bare(before));
		const keys = (content: typeof before) => content?.interventions.map(({ key }) => key) ?? [];
		expect(keys(after)).toHaveLength(keys(before).length);
		for (const key of keys(after)) expect(keys(before)).not.toContain(key);
	});

	it("leads its links to its own records", () => {
		const { world, as, bidId, copy } = twoRounds();
		const { id } = done(addRecord(as, INTERVENTION, { bidId, values: intervention({ title: "Hub" }) }));
		done(
			addRecord(as, COST_LINE, {
				bidId,
				values: costLine(id, { description: "Rent", amount: 500n as never }),
			}),
		);
		done(
			addRecord(as, MILESTONE, {
				bidId,
				values: { what: "Open", when: { from: "2026-09-01" }, owner: "", interventionId: id },
			}),
		);
		const { bidId: copied } = done(copy());
		const hub = storeOfKind(INTERVENTION)
			.list(world.db, copied)
			.find(({ values }) => values.title === "Hub");
		expect(hub?.id).not.toBe(id);
		const rent = storeOfKind(COST_LINE)
			.list(world.db, copied)
			.find(({ values }) => values.description === "Rent");
		expect(rent?.values.interventionId).toBe(hub?.id);
		expect(
			storeOfKind(MILESTONE)
				.list(world.db, copied)
				.map(({ values }) => values),
		).toEqual([{ what: "Open", when: null, owner: "", interventionId: hub?.id }]);
	});

	it("leaves certificate and approvals behind, and says so", () => {
		const { world, as, bidId, copy } = twoRounds();
		done(
			addRecord(as, APPROVAL, {
				bidId,
				values: { body: "Cabinet", act: "", person: "", on: null, state: "done", evidence: "" },
			}),
		);
		const { bidId: copied, left } = done(copy());
		expect(lastCertificate(world.db, copied)).toBeUndefined();
		expect(storeOfKind(APPROVAL).list(world.db, copied)).toEqual([]);
		expect(left).toEqual(["Its approvals are not copied."]);
	});

	it("has files of its own with the same contents, which stay when the earlier bid lets them go", async () => {
		const { world, as, bidId, copy } = twoRounds();
		const { file, row } = await withLetter(as, bidId);
		const { bidId: copied, left } = done(copy());
		expect(left).toEqual([]);
		const [own] = attachmentsOf(world.db, copied);
		expect(own).toMatchObject({ name: "Letter.txt", state: "unscanned" });
		expect(own?.id).not.toBe(file);
		expect(
			storeOfKind(DOCUMENT)
				.list(world.db, copied)
				.map(({ values }) => values),
		).toEqual([{ what: "Letter", files: [own?.id], supports: null }]);
		expect(contentOf(world.db, copied)?.files).toEqual([expect.objectContaining({ id: own?.id })]);
		done(removeRecord(as, DOCUMENT, { bidId, id: row, revision: 1 }));
		world.clock.set(laterBy(world.clock.now(), 400 * 86_400_000));
		world.db.delete(removedRecord).run();
		expect(sweepFiles(world.system)).toEqual([file]);
		expect(await fileFaults(world.db)).toEqual([]);
		expect(fileStands(world.db, { id: own?.id ?? "", bytes: 8 })).toBe(true);
	});

	it("leaves files behind that its round has no room for, that are gone or infected, and names them", async () => {
		const { world, as, bidId, copy, other } = twoRounds();
		const { file } = await withLetter(as, bidId);
		const expectLeft = () => {
			const { bidId: copied, left } = done(copy());
			expect(left).toEqual(["Files that could not be copied: Letter.txt."]);
			expect(attachmentsOf(world.db, copied)).toEqual([]);
			expect(storeOfKind(DOCUMENT).list(world.db, copied)).toEqual([]);
		};
		world.db.update(round).set({ filesLimit: 7 }).where(eq(round.id, other.roundId)).run();
		expectLeft();
		world.db.update(round).set({ filesLimit: 8 }).where(eq(round.id, other.roundId)).run();
		world.db.update(attachment).set({ state: "infected" }).run();
		expectLeft();
		world.db.update(attachment).set({ state: "clean" }).run();
		removeFiles(world.db, [file]);
		expectLeft();
	});

	it("counts the files that it takes among those of its round", async () => {
		const { world, as, bidId, copy, other } = twoRounds();
		await withLetter(as, bidId);
		world.db.update(round).set({ filesLimit: 12 }).where(eq(round.id, other.roundId)).run();
		expect(done(copy()).left).toEqual([]);
		expect(done(copy()).left).toEqual(["Files that could not be copied: Letter.txt."]);
	});

	it("takes objectives by their codes, drops those that the new plan lacks and names them", () => {
		const { world, bidId, copy, other } = twoRounds();
		const codes = (id: string) =>
			contentOf(world.db, id)?.interventions.flatMap(({ objectives }) => objectives.map(({ code }) => code));
		expect(codes(bidId)).toEqual(["1.1"]);
		const same = done(copy());
		expect(codes(same.bidId)).toEqual(["1.1"]);
		expect(same.left).toEqual([]);
		const { ["1.1"]: first = "" } = other.objectives;
		world.db.update(planObjective).set({ code: "9.9" }).where(eq(planObjective.id, first)).run();
		const lacking = done(copy());
		expect(codes(lacking.bidId)).toEqual([]);
		expect(lacking.left).toEqual(["The plan of this round does not have objective 1.1."]);
	});

	it("keeps what the new form does not ask, to read and not counted", () => {
		const { world, as, bidId, copy, other } = twoRounds();
		world.db
			.insert(bidAnswer)
			.values({ bidId, question: "need-problem", state: "answered", text: "Distrust" })
			.run();
		const keeps: FormDefinition = {
			...SHORT_FORM,
			title: "Narrow form",
			sections: SHORT_FORM.sections.filter(({ key }) => !["need", "risks"].includes(key)),
		};
		const { id } = done(publishForm(world.system, { text: JSON.stringify(keeps) }));
		world.db.update(round).set({ formVersionId: id }).where(eq(round.id, other.roundId)).run();
		const { bidId: copied } = done(copy());
		const read = done(readBid(as, { bidId: copied }));
		expect(read.content.form?.title).toBe("Narrow form");
		expect(read.content.answers.map(({ question }) => question)).not.toContain("need-problem");
		expect(read.noLongerAsked).toContainEqual({ label: "What is the problem?", text: "Distrust" });
	});

	it("is written down with the bid that it began as", () => {
		const { world, bidId, copy } = twoRounds();
		const { bidId: copied } = done(copy());
		const entries = world.db.select().from(auditEntry).where(eq(auditEntry.recordId, copied)).all();
		expect(entries.map(({ action }) => action)).toEqual(["start-bid"]);
		expect(bidId).not.toBe(copied);
	});

	it("begins once, however often its page is sent", () => {
		const { world, copy } = twoRounds();
		const key = "copy0000001";
		const { bidId } = done(copy({ key }));
		expect(done(copy({ key })).bidId).toBe(bidId);
		expect(storeOfKind(INTERVENTION).list(world.db, bidId).length).toBe(
			contentOf(world.db, bidId)?.interventions.length,
		);
	});

	it("is refused of a bid that is another partnership’s, or is not there", () => {
		const { world, bidId, copy, other, partnershipId } = twoRounds();
		const walsall = world.as(world.walsall.bidder);
		const asWalsall = (copyOf: string) =>
			codeOf(
				startBid(walsall, {
					roundId: other.roundId,
					partnershipId: world.walsall.id,
					title: "Theirs",
					copyOf,
				}),
			);
		expect(asWalsall(bidId)).toBe("earlier-bid-unknown");
		expect(asWalsall("no-such-bid")).toBe("earlier-bid-unknown");
		expect(codeOf(copy({ copyOf: "no-such-bid" }))).toBe("earlier-bid-unknown");
		expect(
			codeOf(startBid(walsall, { roundId: other.roundId, partnershipId, title: "Theirs", copyOf: bidId })),
		).not.toBe("accepted");
	});

	it("carries reduced versions with the amounts of its own interventions", () => {
		const { world, as, bidId, copy } = twoRounds();
		const all = storeOfKind(INTERVENTION).list(world.db, bidId);
		const asked = all.map(({ id, values }) => ({
			interventionId: id,
			amount: (values.asked ?? 0n) as never,
		}));
		const smaller = asked.map((part, at) => (at === 0 ? { ...part, amount: 100n as never } : part));
		const amount = smaller.reduce((sum, part) => sum + (part.amount as bigint), 0n) as never;
		done(
			addRecord(as, REDUCED_VERSION, {
				bidId,
				values: wholeRecord(REDUCED_VERSION, { amount, dropped: "Most", interventions: smaller } as never),
			}),
		);
		const { bidId: copied } = done(copy());
		const own = new Set(
			storeOfKind(INTERVENTION)
				.list(world.db, copied)
				.map(({ id }) => id),
		);
		const [version] = storeOfKind(REDUCED_VERSION).list(world.db, copied);
		expect(version?.values.interventions?.length).toBe(smaller.length);
		for (const { interventionId } of version?.values.interventions ?? [])
			expect(own.has(interventionId)).toBe(true);
	});
});
