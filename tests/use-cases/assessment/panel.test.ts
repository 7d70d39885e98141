import { describe, expect, it } from "vitest";
import type { PanelOrder } from "~/domain/assessment/panel-order";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { closePanel } from "~/use-cases/assessment/close-panel";
import { holdPanel } from "~/use-cases/assessment/hold-panel";
import { minuteBid } from "~/use-cases/assessment/minute-bid";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { readPanelBid, readPanelMeeting } from "~/use-cases/assessment/read-panel";
import { moderationsOfBid } from "~db/assessment/moderation";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

/** B1 has a gap of two on delivery, C1 none that needs agreement; Cat, an assessor, knows somebody at Birmingham. */
function panelWorld() {
	const world = assessingWorld();
	const [ann, bob, cat] = world.assessors;
	world.scoredBid(world.bids.b1, "33343", "34423");
	world.scoredBid(world.bids.c1, "43333", "43433");
	world.interested(cat, world.partnerships.birmingham);
	const input = {
		...{
			roundId: world.roundId,
			key: "panel-1",
			heldOn: "2026-06-01",
			place: "Room 2",
			chairId: world.moderator,
		},
		...{ others: "", attendeeIds: [world.moderator, ann, bob, cat], order: "spread" as PanelOrder },
		bidIds: [world.bids.c1, world.bids.b1],
	};
	const hold = (change: Partial<typeof input> = {}) =>
		holdPanel(world.as(world.moderator), { ...input, ...change });
	const minute = (bidId: string, left: readonly string[], revision = 1) =>
		minuteBid(world.as(world.moderator), {
			meetingId: "panel-1",
			bidId,
			revision,
			left,
			minutes: "Talked over",
		});
	const delivery = world.criteria[3] ?? "";
	const agree = (meetingId: string | null) =>
		agreeScore(world.as(world.moderator), {
			...{ bidId: world.bids.b1, criterionId: delivery, points: 3, reason: "Half have signed", meetingId },
		});
	const shown = () =>
		done(readPanelMeeting(world.as(world.moderator), { roundId: world.roundId, meetingId: "panel-1" }));
	return { ...world, ann, bob, cat, hold, minute, agree, shown };
}

describe("a meeting of the panel", () => {
	it("takes the bids whose scores differ most first, or another order", () => {
		const { hold, shown } = panelWorld();
		done(hold());
		expect(shown().items.map(({ reference, spread, toAgree }) => [reference, spread, toAgree])).toEqual([
			["B1", "2.00", true],
			["C1", "1.00", false],
		]);
		const other = panelWorld();
		done(other.hold({ order: "total" }));
		expect(other.shown().items.map(({ reference }) => reference)).toEqual(["C1", "B1"]);
	});

	it("is set up once for a form that is sent twice, by those who may, of people and bids that can be", () => {
		const { hold, as, ann, auditor, signatory, roundId, bids } = panelWorld();
		expect(codeOf(hold({ chairId: signatory.coventry }))).toBe("chair-absent");
		expect(codeOf(hold({ attendeeIds: [signatory.coventry], chairId: signatory.coventry }))).toBe(
			"person-unknown",
		);
		expect(codeOf(hold({ bidIds: [bids.c2] }))).toBe("bid-unknown");
		done(hold());
		expect(codeOf(hold())).toBe("accepted");
		expect(codeOf(hold({ place: "Elsewhere" }))).toBe("already-added");
		const input = {
			...{
				roundId,
				key: "k",
				heldOn: "2026-06-01",
				place: "",
				chairId: ann,
				others: "",
				order: "total" as const,
			},
			...{ attendeeIds: [ann], bidIds: [bids.c1] },
		};
		expect(codeOf(holdPanel(as(auditor), input))).toBe("forbidden");
		expect(codeOf(holdPanel(as(ann), input))).toBe("not-found");
	});

	it("is minuted only when everybody with an interest in the bid has left", () => {
		const { hold, minute, bids, cat, bob, signatory, shown } = panelWorld();
		done(hold());
		expect(minute(bids.b1, [bob])).toMatchObject({
			code: "interested-stayed",
			details: { names: ["Cat Assessor"] },
		});
		expect(codeOf(minute(bids.b1, [cat, signatory.coventry]))).toBe("not-attending");
		done(minute(bids.b1, [cat, bob]));
		expect(shown().items[0]).toMatchObject({
			left: [
				{ name: "Bob Assessor", interested: false },
				{ name: "Cat Assessor", interested: true },
			],
			minutes: "Talked over",
		});
		expect(codeOf(minute(bids.b1, [cat]))).toBe("changed-meanwhile");
		done(minute(bids.c1, []));
	});

	it("agrees scores once it has minuted the bid, and shows them before and after", () => {
		const { hold, minute, agree, bids, ann, bob, cat, db, shown, as, moderator } = panelWorld();
		done(hold());
		expect(codeOf(agree("panel-1"))).toBe("meeting-unknown");
		done(minute(bids.b1, [cat]));
		expect(codeOf(agree("no-such-meeting"))).toBe("meeting-unknown");
		done(agree("panel-1"));
		expect(moderationsOfBid(db, bids.b1)).toMatchObject([
			{
				meetingId: "panel-1",
				before: [
					{ assessorId: ann, score: "4.00" },
					{ assessorId: bob, score: "2.00" },
				],
			},
		]);
		const [item] = shown().items;
		expect(item).toMatchObject({ toAgree: false });
		const scores = done(readBidScores(as(moderator), { bidId: bids.b1 }));
		expect(scores).toMatchObject({
			totalHundredths: item?.afterHundredths,
			beforeHundredths: item?.beforeHundredths,
		});
		expect(scores.criteria[3]).toMatchObject({ mean: "3.00", agreed: { points: 3, meetingId: "panel-1" } });
	});

	it("is closed once every bid is minuted, and changes no more", () => {
		const { hold, minute, agree, bids, cat, as, moderator, shown } = panelWorld();
		done(hold());
		const close = (minutes: string) => closePanel(as(moderator), { meetingId: "panel-1", minutes });
		done(minute(bids.b1, [cat]));
		expect(close("All said")).toMatchObject({ code: "bids-not-minuted", details: { references: ["C1"] } });
		done(minute(bids.c1, []));
		expect(codeOf(close(" "))).toBe("minutes-missing");
		done(close("The panel met for two hours."));
		expect(shown()).toMatchObject({ mayMinute: false, minutes: "The panel met for two hours." });
		expect(codeOf(minute(bids.c1, [], 2))).toBe("meeting-closed");
		expect(codeOf(agree("panel-1"))).toBe("meeting-unknown");
		expect(codeOf(close("Again"))).toBe("meeting-closed");
	});

	it("shows who has an interest in a bid nothing of it, and takes no minutes of it from them", () => {
		const { hold, interested, moderator, partnerships, bids, as, minute, roundId, cat } = panelWorld();
		done(hold());
		done(minute(bids.b1, [cat]));
		interested(moderator, partnerships.birmingham);
		expect(codeOf(minute(bids.b1, [cat, moderator], 2))).toBe("interested");
		const meeting = { roundId, meetingId: "panel-1" };
		expect(codeOf(readPanelBid(as(moderator), { ...meeting, bidId: bids.b1 }))).toBe("interested");
		expect(done(readPanelMeeting(as(moderator), meeting)).items[0]).toMatchObject({
			...{ reference: "B1", title: null, spread: null, assessorTotals: [], minutes: "" },
			...{ beforeHundredths: null, afterHundredths: null },
		});
	});
});
