import type { Owner, OwnerHead } from "~/use-cases/record-owner";
import { type BidHead, bidName } from "../bid/bid-head";
import type { Breadcrumb } from "../govuk/breadcrumbs";

/** Where records stand, as their pages say it. */
export type RecordsPlace = {
	/** The address below which their list stands. */
	readonly path: string;
	/** What they belong to, as people name it, and what that is: "the bid". */
	readonly name: string;
	readonly what: string;
	/** The way down to what they belong to. */
	readonly trail: readonly Breadcrumb[];
	/** Where their list leads back to, and what that link says. */
	readonly back: { readonly href: string; readonly text: string };
	readonly editable: boolean;
	/** Why they cannot be changed. */
	readonly fixed: "submitted" | "left-behind" | "plan-in-use" | null;
	/** The version of the form that their pages are drawn from; "" where there is one alone. */
	readonly form: string;
};

type Head = { readonly bid: BidHead } | Exclude<OwnerHead, { readonly bid: unknown }>;

/** The address below which the list of an owner's records stands. */
export function pathOf(owner: Owner): string {
	if ("bidId" in owner) return `/bids/${owner.bidId}`;
	if ("roundId" in owner) return `/rounds/${owner.roundId}`;
	return "themeId" in owner ? `/plans/${owner.planId}/themes/${owner.themeId}` : `/plans/${owner.planId}`;
}

function ofBid(bid: BidHead): RecordsPlace {
	const path = `/bids/${bid.id}`;
	const { editable, leftBehind, form = "" } = bid;
	return {
		path,
		name: bidName(bid),
		what: "the bid",
		trail: [
			{ text: "Bids", href: "/bids" },
			{ text: bidName(bid), href: path },
		],
		back: { href: path, text: editable ? "Back to the bid’s task list" : "Back to the bid" },
		editable,
		fixed: editable ? null : leftBehind ? "left-behind" : "submitted",
		form,
	};
}

function ofRound({ id, title }: { readonly id: string; readonly title: string }): RecordsPlace {
	const path = `/rounds/${id}`;
	return {
		path,
		name: title,
		what: "the round",
		trail: [
			{ text: "Rounds", href: "/rounds" },
			{ text: title, href: path },
		],
		back: { href: path, text: "Back to the round" },
		editable: true,
		fixed: null,
		form: "",
	};
}

/** Where the records of a bid, a plan, a theme or a round stand. */
export function placeOf(head: Head): RecordsPlace {
	if ("bid" in head) return ofBid(head.bid);
	if ("round" in head) return ofRound(head.round);
	const { plan, theme } = head;
	const planPath = `/plans/${plan.id}`;
	const trail = [
		{ text: "Home", href: "/" },
		{ text: "Plans", href: "/plans" },
		{ text: plan.title, href: planPath },
	];
	const said = {
		what: "the plan",
		editable: !plan.inUse,
		fixed: plan.inUse ? ("plan-in-use" as const) : null,
		form: "",
	};
	const back = { href: planPath, text: "Back to the plan" };
	if (!theme) return { ...said, path: planPath, name: plan.title, trail, back };
	const name = `${theme.code} ${theme.title}`;
	const path = `${planPath}/themes/${theme.id}`;
	return {
		...said,
		path,
		name,
		trail: [...trail, { text: "Themes", href: `${planPath}/themes` }, { text: name, href: path }],
		back: { href: `${planPath}/themes`, text: "Back to the themes" },
	};
}
