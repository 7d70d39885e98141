import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { RISK } from "~/domain/form/kinds/risk";
import { deleteBid } from "~/use-cases/bid/delete-bid";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { NO_ANSWER, saveAnswers } from "~/use-cases/bid/save-answers";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { commentOnSection } from "~/use-cases/bid/together/comment-on-section";
import { giveSection } from "~/use-cases/bid/together/give-section";
import { readSectionPeople } from "~/use-cases/bid/together/read-section-people";
import { saySectionReady } from "~/use-cases/bid/together/say-section-ready";
import type { Context } from "~/use-cases/context";
import { actingPerson } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { auditDetail } from "~db/schema/audit";
import { sectionComment, sectionWork } from "~db/schema/writing";
import { CLOSES, codeOf, done } from "../../../support/bid-builders";
import { begunBid, oneOfEach, risk } from "../../../support/bid-record-builders";

const personOf = (context: Context) => actingPerson(context) ?? "";

describe("a section of a bid", () => {
	it("is given to a colleague, and the task list says so; to nobody outside the bid", () => {
		const { bidder, colleague, stranger, bidId } = begunBid();
		const give = (personId: string | null) => giveSection(bidder, { bidId, section: "risks", personId });
		done(give(personOf(colleague)));
		expect(done(readTaskList(bidder, { bidId })).people.risks?.givenTo).toEqual({
			id: personOf(colleague),
			name: "Colleague",
		});
		expect(codeOf(give(personOf(stranger)))).toBe("not-of-the-bid");
		done(give(null));
		expect(done(readTaskList(bidder, { bidId })).people.risks?.givenTo).toBeNull();
	});

	it("is marked ready as it is, until somebody saves in it", () => {
		const { world, bidder, colleague, bidId } = begunBid();
		const ready = (section: string) => done(readSectionPeople(colleague, { bidId, section })).ready;
		for (const section of ["need", "risks"]) done(saySectionReady(bidder, { bidId, section, ready: true }));
		expect([ready("need")?.current, ready("risks")?.current]).toEqual([true, true]);
		world.clock.set(laterBy(world.clock.now(), 1000));
		const answers = { "need-problem": { ...NO_ANSWER, text: "Shops are robbed" } };
		done(saveAnswers(colleague, { bidId, section: "need", revision: 0, answers }));
		done(addRecord(colleague, RISK, { bidId, values: risk() }));
		expect([ready("need")?.current, ready("risks")?.current]).toEqual([false, false]);
		done(saySectionReady(bidder, { bidId, section: "need", ready: false }));
		expect(ready("need")).toBeNull();
	});

	it("of objectives is ready no more once those of an intervention are saved", () => {
		const { world, bidder, colleague, bidId } = begunBid();
		const interventionId = oneOfEach(bidder, bidId).interventions;
		const [objectiveId = ""] = Object.values(world.objectives);
		const at = { bidId, section: "objectives" };
		const isCurrent = () => done(readSectionPeople(colleague, at)).ready?.current;
		const save = (how: string, revision: number) =>
			done(
				saveObjectives(colleague, {
					...{ bidId, interventionId, revision },
					objectives: [{ objectiveId, how }],
				}),
			);
		const revision = save("By events", 0);
		done(saySectionReady(bidder, { ...at, ready: true }));
		expect(isCurrent()).toBe(true);
		world.clock.set(laterBy(world.clock.now(), 1000));
		save("By more events", revision);
		expect(isCurrent()).toBe(false);
	});

	it("is commented on inside the partnership alone, and the audit never tells what was said", () => {
		const { world, bidder, colleague, stranger, bidId } = begunBid();
		const comment = { bidId, section: "need", text: " Is forty right? ", key: "the-key-of-a-page" };
		done(commentOnSection(bidder, comment));
		done(commentOnSection(bidder, comment));
		expect(codeOf(commentOnSection(bidder, { ...comment, text: "Other words" }))).toBe("already-added");
		expect(codeOf(commentOnSection(bidder, { ...comment, section: "risks" }))).toBe("already-added");
		expect(codeOf(commentOnSection(colleague, comment))).toBe("already-added");
		const { comments } = done(readSectionPeople(colleague, { bidId, section: "need" }));
		expect(comments.map(({ text }) => text)).toEqual(["Is forty right?"]);
		for (const other of [stranger, world.as(world.fundManager)]) {
			expect(codeOf(readSectionPeople(other, { bidId, section: "need" }))).toBe("not-found");
			expect(codeOf(commentOnSection(other, comment))).toBe("not-found");
		}
		const told = JSON.stringify(world.db.select().from(auditDetail).all());
		expect(told).not.toContain("forty");
	});

	it("stays as it is once the round has closed, and is there only if the form asks it", () => {
		const { world, bidder, bidId } = begunBid();
		expect(codeOf(readSectionPeople(bidder, { bidId, section: "nonsense" }))).toBe("not-found");
		world.clock.set(laterBy(CLOSES, 1000));
		expect(codeOf(saySectionReady(bidder, { bidId, section: "need", ready: true }))).toBe("round-closed");
		expect(codeOf(giveSection(bidder, { bidId, section: "need", personId: null }))).toBe("round-closed");
		expect(codeOf(commentOnSection(bidder, { bidId, section: "need", text: "Late" }))).toBe("round-closed");
	});

	it("takes all of it with it when the bid is deleted", () => {
		const { world, bidder, bidId } = begunBid();
		done(saySectionReady(bidder, { bidId, section: "need", ready: true }));
		done(commentOnSection(bidder, { bidId, section: "need", text: "Gone soon" }));
		done(deleteBid(bidder, { bidId }));
		expect(world.db.select().from(sectionWork).all()).toEqual([]);
		expect(world.db.select().from(sectionComment).all()).toEqual([]);
	});
});
