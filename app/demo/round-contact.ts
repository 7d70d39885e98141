/** Whom the rounds of the demonstration name for questions; the number is of those kept for fiction. */
export const ROUND_CONTACT = {
	contactName: "Grants team",
	contactEmail: "grants@example.org",
	contactTelephone: "0121 496 0123",
} as const;
