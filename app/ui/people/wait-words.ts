import { formatTimeLeft } from "~/domain/london-time";

/** What to tell somebody who tried too often: how long to wait, rounded up to the minute. */
export function waitWords(now: string, until: string): string {
	const roundedUp = new Date(
		Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000) * 60_000,
	).toISOString();
	const left = formatTimeLeft(new Date(0).toISOString(), roundedUp) ?? "a minute";
	return `There were too many failed tries. Wait ${left}, then try again`;
}
