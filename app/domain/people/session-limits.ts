const HOUR = 3_600_000;

/** A session ends after 8 hours without a request. */
const SESSION_IDLE_MS = 8 * HOUR;
/** A session ends after 7 days, whatever happens in it. */
export const SESSION_LONGEST_MS = 7 * 24 * HOUR;

/** Whether a session still holds at an instant of the machine's clock. */
export function sessionHolds(
	session: { readonly createdAt: string; readonly lastSeenAt: string },
	machineNow: string,
): boolean {
	const now = Date.parse(machineNow);
	return (
		now - Date.parse(session.lastSeenAt) < SESSION_IDLE_MS &&
		now - Date.parse(session.createdAt) < SESSION_LONGEST_MS
	);
}
