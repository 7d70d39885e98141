import { formatDate } from "~/domain/london-time";

/** A period of London days in words: "from 22 November 2012", "1 April 2013 to 31 March 2014". */
export function Period({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null }) {
	return endsOn === null ? (
		<>from {formatDate(startsOn)}</>
	) : (
		<>
			{formatDate(startsOn)} to {formatDate(endsOn)}
		</>
	);
}

/** How long a role holds, from its instants; the end is the last day it holds on. */
export function RolePeriod({
	startsAt,
	endsAt,
}: {
	readonly startsAt: string;
	readonly endsAt: string | null;
}) {
	if (endsAt === null) return <>from {formatDate(startsAt)}</>;
	const lastMoment = new Date(Date.parse(endsAt) - 1).toISOString();
	return (
		<>
			{formatDate(startsAt)} to {formatDate(lastMoment)}
		</>
	);
}
