import { expect, it } from "vitest";
import { RISK } from "~/domain/form/kinds/risk";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { sayReady } from "~/use-cases/bid/submission/say-ready";
import { addRecord } from "~/use-cases/form/add-record";
import { readHome } from "~/use-cases/round/read-home";
import { done } from "../../../support/bid-builders";
import { begunBid, risk } from "../../../support/bid-record-builders";

it("the signatory's front page tells a bid that is ready from one that is still being written", () => {
	const { world, bidId, bidder, colleague, signatory } = begunBid();
	const onFrontPage = () => readHome(signatory).work.find(({ kind }) => kind === "draft-bid");
	const readiness = () => done(readTaskList(bidder, { bidId })).readiness;
	expect(readiness()).toEqual({ signatories: ["Safer Sandwell Partnership signatory"], ready: null });
	expect(onFrontPage()).toMatchObject({ readyBy: null });
	done(sayReady(bidder, { bidId, ready: true }));
	const by = "Safer Sandwell Partnership bidder";
	expect(onFrontPage()).toMatchObject({ readyBy: by });
	expect(readiness().ready).toEqual({ by, at: world.clock.now(), current: true });
	done(addRecord(colleague, RISK, { bidId, values: risk() }));
	expect(onFrontPage()).toMatchObject({ readyBy: null });
	expect(readiness().ready).toMatchObject({ by, current: false });
	done(sayReady(colleague, { bidId, ready: true }));
	expect(onFrontPage()).toMatchObject({ readyBy: "Colleague" });
	done(sayReady(bidder, { bidId, ready: false }));
	expect(readiness().ready).toBeNull();
});
