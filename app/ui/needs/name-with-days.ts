import { formatDate } from "~/domain/london-time";

/** A partnership's name with the days from which and until which it is one, where there are such; each `yyyy-mm-dd`. */
export function nameWithDays(name: string, startsOn: string | null, endsOn: string | null): string {
	const days = [
		...(startsOn === null ? [] : [`from ${formatDate(startsOn)}`]),
		...(endsOn === null ? [] : [`until ${formatDate(endsOn)}`]),
	];
	return days.length === 0 ? name : `${name} (${days.join(" ")})`;
}
