import { type Action, PERMISSIONS } from "~/domain/permissions";
import type { Role } from "~/domain/roles";
import type { NavigationItem } from "../govuk/service-navigation";

type Part = {
	readonly text: string;
	readonly href: string;
	/** Shown to those whose roles may do this; to everybody where absent. */
	readonly action?: Action;
};

const PARTS: readonly Part[] = [
	{ text: "Rounds", href: "/rounds" },
	{ text: "Decisions", href: "/decisions" },
	{ text: "Bids", href: "/bids", action: "read-own-bid" },
	{ text: "Assessments", href: "/assessments", action: "score-bid" },
	{ text: "Funds", href: "/funds", action: "read-fund" },
	{ text: "Plans", href: "/plans", action: "manage-plan" },
	{ text: "Needs", href: "/needs", action: "read-needs" },
	{ text: "Organisations", href: "/organisations", action: "read-organisations" },
	{ text: "People", href: "/people", action: "read-people" },
	{ text: "Interests", href: "/interests", action: "read-interests" },
	{ text: "Audit", href: "/audit", action: "read-audit" },
];

function mayAnyDo(roles: readonly Role[], action: Action): boolean {
	const granted = PERMISSIONS[action].roles;
	return roles.some((role) => granted?.[role] !== undefined);
}

/** The parts of the service that people with these roles may use, the one at `path` marked. */
export function navigationFor(roles: readonly Role[], path: string): NavigationItem[] {
	return PARTS.filter(({ action }) => !action || mayAnyDo(roles, action)).map(({ text, href }) => ({
		text,
		href,
		current: path === href,
		active: path.startsWith(`${href}/`),
	}));
}
