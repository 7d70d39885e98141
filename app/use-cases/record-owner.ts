import { kindsOfForm } from "~/domain/form/form-kinds";
import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { About } from "~db/audit/about";
import { bidSubject } from "~db/bid/bid";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { holdFilesOfDraft } from "~db/bid/held-files";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { openedRoundsOfPlan, planById, themeById, themesOf, updatePlan } from "~db/plan/plan";
import { type BidHead, bidHead } from "./bid/read-bid-head";
import { bidChangeable } from "./bid-guard";
import { type Context, notFound, permitted } from "./context";
import { changeablePlan } from "./plan/read-changeable-plan";
import { plannedRound } from "./round/read-planned-round";

/** What a record belongs to: a bid, a plan (its themes), a theme (its objectives) or a round (its criteria). */
export type Owner =
	| { readonly bidId: string }
	| { readonly planId: string }
	| { readonly planId: string; readonly themeId: string }
	| { readonly roundId: string };

type PlanHead = {
	readonly id: string;
	readonly title: string;
	/** A round was opened on it: it no longer changes. */
	readonly inUse: boolean;
};

/** What the pages of records say of what the records belong to. */
export type OwnerHead =
	| { readonly bid: BidHead }
	| { readonly round: { readonly id: string; readonly title: string } }
	| {
			readonly plan: PlanHead;
			/** Whose objectives they are; absent where they are the plan's themes. */
			readonly theme?: { readonly id: string; readonly code: string; readonly title: string };
	  };

/** Whether the state of what records belong to lets this person change them. */
export function isEditable(head: OwnerHead): boolean {
	if ("plan" in head) return !head.plan.inUse;
	return "bid" in head ? head.bid.editable : true;
}

type OwnerState = StateRefusal | "plan-in-use" | "round-opened";

/** Why nothing was done to a record: who asks, or the state of what it belongs to. */
export type RecordRefusal = PermissionRefusal | OwnerState;

/** What owning records means: who may change them and when, and what else a change touches. */
export type Owning = {
	readonly id: string;
	/** What entries of the audit are about, and as what their details name the owner. */
	readonly about: Partial<About>;
	readonly fact: { readonly [key: string]: string };
	may(context: Context, tx: Tx): Outcome<true, PermissionRefusal>;
	/** Whether the state of the owner lets its records change. */
	stands(context: Context, tx: Tx): Outcome<unknown, "not-found" | OwnerState>;
	/** What follows from any change of a record. */
	changed(tx: Tx, now: string): void;
	head(context: Context, tx: Tx): Outcome<OwnerHead, RecordRefusal>;
	/** Owners whose records must differ from this one's; itself unless told. */
	beside?(tx: Tx): readonly string[];
};

function bidOwning(id: string, kind: string | undefined): Owning {
	const section = (tx: Tx) =>
		kindsOfForm(formOfBid(tx, id).definition).find(({ key }) => key === kind)?.section ?? "";
	return {
		id,
		about: { bidId: id },
		fact: { bid: id },
		may: (context, tx) => permitted(context, tx, "edit-bid", bidSubject(tx, id, context.clock.now())),
		stands: (context, tx) => bidChangeable(context, tx, id, section(tx)),
		changed: (tx, now) => {
			holdFilesOfDraft(tx, id, now);
			voidCertificateIfChanged(tx, id, now);
		},
		head: (context, tx) => {
			const bid = bidHead(context, tx, id, section(tx));
			return bid.ok ? accepted({ bid: bid.value }) : bid;
		},
	};
}

function planHead(
	context: Context,
	tx: Tx,
	planId: string,
): Outcome<{ readonly plan: PlanHead }, PermissionRefusal> {
	const allowed = permitted(context, tx, "manage-plan");
	if (!allowed.ok) return allowed;
	const plan = planById(tx, planId);
	if (!plan) return notFound();
	const inUse = openedRoundsOfPlan(tx, planId).length > 0;
	return accepted({ plan: { id: planId, title: plan.title, inUse } });
}

function planOwning(id: string): Owning {
	return {
		id,
		about: {},
		fact: { plan: id },
		may: (context, tx) => permitted(context, tx, "manage-plan"),
		stands: (_, tx) => changeablePlan(tx, id),
		changed: (tx) => {
			const plan = planById(tx, id);
			if (plan) updatePlan(tx, id, { revision: plan.revision + 1 });
		},
		head: (context, tx) => planHead(context, tx, id),
	};
}

function themeOwning(planId: string, id: string): Owning {
	// A theme of another plan than the address says is not there.
	const ofPlan = (tx: Tx) => planOwning(themeById(tx, id)?.planId === planId ? planId : "");
	return {
		id,
		about: {},
		fact: { theme: id },
		may: (context, tx) => permitted(context, tx, "manage-plan"),
		stands: (context, tx) => ofPlan(tx).stands(context, tx),
		changed: (tx, now) => ofPlan(tx).changed(tx, now),
		head: (context, tx) => {
			const head = planHead(context, tx, ofPlan(tx).id);
			const theme = themeById(tx, id);
			if (!head.ok || !theme) return head.ok ? notFound() : head;
			return accepted({ ...head.value, theme: { id, code: theme.code, title: theme.title } });
		},
		beside: (tx) => themesOf(tx, ofPlan(tx).id).map((theme) => theme.id),
	};
}

function roundOwning(id: string): Owning {
	const may = (context: Context, tx: Tx) => permitted(context, tx, "manage-round");
	return {
		id,
		about: { roundId: id },
		fact: { round: id },
		may,
		stands: (_, tx) => plannedRound(tx, id),
		changed: () => {},
		head: (context, tx) => {
			const allowed = may(context, tx);
			if (!allowed.ok) return allowed;
			const round = plannedRound(tx, id);
			return round.ok ? accepted({ round: { id, title: round.value.title } }) : round;
		},
	};
}

/** What owning records of a kind means for a bid, a plan, a theme or a round. */
export function owningOf(owner: Owner, kind?: string): Owning {
	if ("bidId" in owner) return bidOwning(owner.bidId, kind);
	if ("roundId" in owner) return roundOwning(owner.roundId);
	return "themeId" in owner ? themeOwning(owner.planId, owner.themeId) : planOwning(owner.planId);
}

/** The one guard of every write to a record: this person may do it, and its owner's state allows it now. */
export function ownerToWrite(context: Context, tx: Tx, owning: Owning): Outcome<unknown, RecordRefusal> {
	const allowed = owning.may(context, tx);
	return allowed.ok ? owning.stands(context, tx) : allowed;
}
