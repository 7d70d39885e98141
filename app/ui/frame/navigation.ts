import { type Action, PERMISSIONS } from "~/domain/permissions";
import type { Role } from "~/domain/roles";
import type { NavigationItem } from "../govuk/service-navigation";

type Part = {
	readonly text: string;
	readonly href: string;
	/** Shown to those whose roles may do one of these; to everybody where absent. */
	readonly actions?: readonly Action[];
};

const PARTS: readonly Part[] = [
	{ text: "Rounds", href: "/rounds" },
	{ text: "Decisions", href: "/decisions" },
	{ text: "Bids", href: "/bids", actions: ["read-own-bid"] },
	{ text: "Assessments", href: "/assessments", actions: ["score-bid"] },
	{ text: "Funds", href: "/funds", actions: ["read-fund"] },
	{ text: "Plans", href: "/plans", actions: ["manage-plan"] },
	{ text: "Forms", href: "/forms", actions: ["read-forms"] },
	{ text: "Needs", href: "/needs", actions: ["read-needs"] },
	{ text: "Figures", href: "/figures", actions: ["read-own-figures"] },
	{ text: "Organisations", href: "/organisations", actions: ["read-organisations"] },
	{ text: "People", href: "/people", actions: ["read-people"] },
	{
		text: "Interests",
		href: "/interests",
		actions: ["read-interests", "score-bid", "moderate-bid", "advise-on-bid", "sign-decision"],
	},
	{ text: "Audit", href: "/audit", actions: ["read-audit"] },
];

/** Whether one of the roles may do an action at all. */
export function mayAnyDo(roles: readonly Role[], action: Action): boolean {
	const granted = PERMISSIONS[action].roles;
	return roles.some((role) => granted?.[role] !== undefined);
}

/** The parts of the service that people with these roles may use, the one at `path` marked. */
export function navigationFor(roles: readonly Role[], path: string): NavigationItem[] {
	return PARTS.filter(({ actions }) => !actions || actions.some((action) => mayAnyDo(roles, action))).map(
		({ text, href }) => ({
			text,
			href,
			current: path === href,
			active: path.startsWith(`${href}/`),
		}),
	);
}
