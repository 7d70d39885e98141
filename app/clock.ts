/** The only source of time. `now` is an ISO 8601 instant in UTC with milliseconds. */
export type Clock = {
	/** The time by which rounds open and close; the demonstration may move it on. */
	now(): string;
	/** The machine's own time, for sessions, sign-in limits and the moment an audit entry was written. */
	machineNow(): string;
};

/** A clock that runs with the machine, moved on by a number of milliseconds (read anew each time). */
export function machineClock(movedOnBy: () => number = () => 0): Clock {
	return {
		now: () => new Date(Date.now() + movedOnBy()).toISOString(),
		machineNow: () => new Date(Date.now()).toISOString(),
	};
}

/** A clock that stands where it was last set, for the demonstration and for tests. */
export function settableClock(
	start: string,
	machineNow: () => string = () => start,
): Clock & { set(instant: string): void } {
	let current = start;
	return {
		now: () => current,
		machineNow,
		set(instant) {
			current = new Date(instant).toISOString();
		},
	};
}

/** The instant a number of milliseconds after another. */
export function laterBy(instant: string, milliseconds: number): string {
	return new Date(Date.parse(instant) + milliseconds).toISOString();
}
