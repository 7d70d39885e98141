import { accepted, type Outcome } from "~/domain/outcome";
import { type SecurityKind, securityKind } from "~/domain/people/security-codes";
import type { PermissionRefusal } from "~/domain/roles";
import { refusedAttempts } from "~db/audit/refused-attempts";
import { type Context, permitted, read } from "../context";

export type RefusedAttempt = {
	readonly id: number;
	/** The beginning of the minute. */
	readonly minute: string;
	/** Null for somebody who was not signed in. */
	readonly name: string | null;
	readonly action: string;
	readonly code: string;
	readonly kind: SecurityKind;
	readonly times: number;
};

/** The attempts that were refused, newest first. */
export function readRefusedAttempts(context: Context): Outcome<readonly RefusedAttempt[], PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-refused-attempts");
		if (!allowed.ok) return allowed;
		return accepted(
			refusedAttempts(tx).flatMap((attempt) => {
				const kind = securityKind(attempt.code);
				return kind === null ? [] : [{ ...attempt, kind }];
			}),
		);
	});
}
