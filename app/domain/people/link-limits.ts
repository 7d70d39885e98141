/** A one-time link can be used for 7 days. */
export const LINK_LIFE_MS = 7 * 24 * 3_600_000;

/** Whether a one-time link can still be used at an instant of the machine's clock. */
export function linkHolds(
	link: { readonly expiresAt: string; readonly usedAt: string | null },
	machineNow: string,
): boolean {
	return link.usedAt === null && machineNow < link.expiresAt;
}
