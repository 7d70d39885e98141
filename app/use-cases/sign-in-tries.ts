import { createHash } from "node:crypto";
import { laterBy } from "~/clock";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { networkOf } from "~/domain/people/network";
import { FAILURE_MEMORY_MS, FAILURES_BEFORE_WAIT, mustWaitUntil } from "~/domain/people/sign-in-limits";
import {
	deleteFailures,
	deleteFailuresBefore,
	deleteFailuresOf,
	failuresSince,
	insertFailures,
} from "~db/people/sign-in";
import { type Context, write } from "./context";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"sign-in-must-wait": { readonly until: string };
	}
}

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** What an account is counted under, whether it exists or not. */
export function accountSubject(email: string): string {
	return digest(`account:${email.trim().toLowerCase()}`);
}

/** Who tries: somebody at an account, perhaps in a browser used there before, or a person with a session. */
export type Trying =
	| { readonly account: string; readonly address: string; readonly knownBrowser: string | null }
	| { readonly personId: string };

/** A try that was allowed and counts as failed until it is forgiven. */
export type CountedTry = { readonly own: string; readonly rows: readonly number[] };

type Subject = { readonly sha256: string; readonly allowed: number };

/** What a try counts under, its own subject first. Strangers lock neither a known browser nor a session. */
function subjectsOf(trying: Trying): readonly [Subject, ...Subject[]] {
	const { together, account, network } = FAILURES_BEFORE_WAIT;
	if ("personId" in trying) return [{ sha256: digest(`person:${trying.personId}`), allowed: together }];
	const ofAccount = accountSubject(trying.account);
	if (trying.knownBrowser !== null)
		return [{ sha256: digest(`browser:${trying.knownBrowser}:${ofAccount}`), allowed: together }];
	const ofNetwork = digest(`network:${networkOf(trying.address)}`);
	return [
		{ sha256: digest(`${ofAccount}:${ofNetwork}`), allowed: together },
		{ sha256: ofAccount, allowed: account },
		{ sha256: ofNetwork, allowed: network },
	];
}

/**
 * Counts a try as failed before the password is looked at, so that many at once are no way round the limit. Refused as
 * `sign-in-must-wait` (details: until when) after too many failures in fifteen minutes; such a try is not counted.
 */
export function countTry(context: Context, trying: Trying): Outcome<CountedTry, "sign-in-must-wait"> {
	const subjects = subjectsOf(trying);
	return write(context, (tx) => {
		const machineNow = context.clock.machineNow();
		const forgotten = laterBy(machineNow, -FAILURE_MEMORY_MS);
		deleteFailuresBefore(tx, forgotten);
		const waits = subjects.flatMap(
			({ sha256, allowed }) => mustWaitUntil(failuresSince(tx, sha256, forgotten), machineNow, allowed) ?? [],
		);
		const until = waits.sort().at(-1);
		if (until) return refused("sign-in-must-wait", "too many failed tries", { details: { until } });
		const digests = subjects.map(({ sha256 }) => sha256);
		return accepted({ own: subjects[0].sha256, rows: insertFailures(tx, digests, machineNow) });
	});
}

/** Forgets this try, whose password was right, and the failures before it from the same place. */
export function forgiveTry(context: Context, counted: CountedTry): void {
	write(context, (tx) => {
		deleteFailures(tx, counted.rows);
		deleteFailuresOf(tx, counted.own);
		return accepted(true);
	});
}
