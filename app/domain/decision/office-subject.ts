/** On what the deciding office decides where it gives no money. */
export const OFFICE_SUBJECTS = ["plan", "merger", "delegation", "other"] as const;
export type OfficeSubject = (typeof OFFICE_SUBJECTS)[number];

const KEPT: readonly OfficeSubject[] = ["plan", "delegation"];

/**
 * Whether the law keeps a decision with the office itself, so that no officer makes it: adopting the plan (Police
 * Reform and Social Responsibility Act 2011, section 18(7)), and delegating.
 */
export function isKeptWithOffice(subject: OfficeSubject): boolean {
	return KEPT.includes(subject);
}
