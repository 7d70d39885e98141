import { instantToLondon, londonToInstant } from "../london-time";
import { accepted, type Outcome, refused } from "../outcome";
import { type OrganisationKind, ROLES_OF, type Role } from "../roles";

/** The instant at which a London day begins. Midnight is never skipped or doubled in London. */
export function startOfDay(day: string): string {
	const instant = londonToInstant({ date: day, time: "00:00" });
	if (!instant.ok) throw new RangeError(`${day} is no day`);
	return instant.value;
}

/** The London day after another. */
export function dayAfter(day: string): string {
	const noon = Date.parse(`${day}T12:00:00.000Z`);
	return new Date(noon + 24 * 3_600_000).toISOString().slice(0, 10);
}

export type RoleDates = { readonly startsAt: string; readonly endsAt: string | null };

/**
 * The instants between which a role holds: from now or the beginning of a London day, to the end of a day or without
 * end. A role from today holds at once. Refuses a last day before the first (`ends-before-start`).
 */
export function roleDates(
	{ from, to }: { readonly from: string | null; readonly to: string | null },
	now: string,
): Outcome<RoleDates, "ends-before-start"> {
	const today = instantToLondon(now).date;
	const startsAt = from === null || from === today ? now : startOfDay(from);
	const endsAt = to === null ? null : startOfDay(dayAfter(to));
	if (endsAt !== null && endsAt <= startsAt)
		return refused("ends-before-start", "the last day comes before the first", { path: "to" });
	return accepted({ startsAt, endsAt });
}

/** Whether an organisation of a kind can give a role. */
export function canGive(kind: OrganisationKind, role: Role): boolean {
	return ROLES_OF[kind].includes(role);
}
