import { createHash } from "node:crypto";
import { laterBy } from "~/clock";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { FAILURE_MEMORY_MS, mustWaitUntil } from "~/domain/people/sign-in-limits";
import {
	deleteFailures,
	deleteFailuresBefore,
	deleteFailuresOf,
	failuresSince,
	insertFailures,
} from "~db/sign-in";
import { type Context, write } from "./context";

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** What failures are counted under: an account, whether it exists or not, and a network address where there is one. */
export type TrySubjects = { readonly account: string; readonly address: string | null };

/** A try that was allowed and counts as failed until it is forgiven. */
export type CountedTry = { readonly accountSha256: string; readonly rows: readonly number[] };

/**
 * Counts a try to sign in as failed before the password is looked at, so that many at once are no way round the limit.
 * Refused as `sign-in-must-wait` (details: until when) after ten failures in fifteen minutes; such a try is not counted.
 */
export function countTry(context: Context, subjects: TrySubjects): Outcome<CountedTry, "sign-in-must-wait"> {
	const accountSha256 = digest(`account:${subjects.account.trim().toLowerCase()}`);
	const digests =
		subjects.address === null ? [accountSha256] : [accountSha256, digest(`address:${subjects.address}`)];
	return write(context, (tx) => {
		const machineNow = context.clock.machineNow();
		const forgotten = laterBy(machineNow, -FAILURE_MEMORY_MS);
		deleteFailuresBefore(tx, forgotten);
		const waits = digests.flatMap(
			(subject) => mustWaitUntil(failuresSince(tx, subject, forgotten), machineNow) ?? [],
		);
		const until = waits.sort().at(-1);
		if (until) return refused("sign-in-must-wait", "too many failed tries", { details: { until } });
		return accepted({ accountSha256, rows: insertFailures(tx, digests, machineNow) });
	});
}

/** Forgets the failures of an account whose password was right, and this try under its address. */
export function forgiveTry(context: Context, counted: CountedTry): void {
	write(context, (tx) => {
		deleteFailures(tx, counted.rows);
		deleteFailuresOf(tx, counted.accountSha256);
		return accepted(true);
	});
}
