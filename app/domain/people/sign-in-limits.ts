const MINUTE = 60_000;

/** So many failures within the window make a subject wait. */
export const FAILURES_BEFORE_WAIT = {
	/** Of an account from one network, of a browser that signed in to it before, of a session asked for the password. */
	together: 10,
	/** Of an account from everywhere: against guessing from many networks. */
	account: 50,
	/** From a network at any account: against one password tried at many. */
	network: 100,
} as const;
const FAILURE_WINDOW_MS = 15 * MINUTE;
/** Failures are forgotten after a day. */
export const FAILURE_MEMORY_MS = 24 * 60 * MINUTE;
const FIRST_WAIT_MS = MINUTE;
const LONGEST_WAIT_MS = 15 * MINUTE;

/**
 * The instant from which another try is allowed, null when at once. Takes the last day's failures in order. After
 * `allowed` within fifteen minutes the wait is a minute, doubled by each further failure up to fifteen.
 */
export function mustWaitUntil(
	failures: readonly string[],
	machineNow: string,
	allowed: number = FAILURES_BEFORE_WAIT.together,
): string | null {
	const times = failures.map((at) => Date.parse(at));
	const burst = times.findIndex((_, place) => {
		const first = times[place - allowed + 1];
		return first !== undefined && (times[place] as number) - first <= FAILURE_WINDOW_MS;
	});
	if (burst < 0) return null;
	const further = times.length - 1 - burst;
	const wait = Math.min(FIRST_WAIT_MS * 2 ** further, LONGEST_WAIT_MS);
	const until = (times[times.length - 1] as number) + wait;
	return until > Date.parse(machineNow) ? new Date(until).toISOString() : null;
}
