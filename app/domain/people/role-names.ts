import type { OrganisationKind, Role } from "../roles";

/** What each role is called on a page. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
	bidder: "Bidder",
	signatory: "Signatory",
	"fund-manager": "Fund manager",
	assessor: "Assessor",
	moderator: "Moderator",
	"finance-officer": "Finance officer",
	administrator: "Administrator",
	auditor: "Auditor",
	"board-member": "Board member",
	"decision-maker": "Decision maker",
};

/** What each kind of organisation is called on a page. */
export const KIND_NAMES: Readonly<Record<OrganisationKind, string>> = {
	partnership: "Partnership",
	office: "Commissioner’s office",
	"council-team": "Council’s community safety team",
	board: "Board",
	"deciding-office": "Deciding office",
	funder: "Funder",
};

/** The kinds of organisation in the order in which pages list them. */
export const KINDS: readonly OrganisationKind[] = [
	"partnership",
	"office",
	"council-team",
	"board",
	"deciding-office",
	"funder",
];
