import { isStateRefusal } from "../possible-now";

/** Why an attempt was refused, as an auditor looks for it. */
export type SecurityKind = "permission" | "interest" | "state" | "password" | "limit" | "origin";

const KINDS: ReadonlyMap<string, SecurityKind> = new Map([
	["forbidden", "permission"],
	["not-found", "permission"],
	["interested", "interest"],
	["sign-in-failed", "password"],
	["password-wrong", "password"],
	["sign-in-must-wait", "limit"],
	["busy", "limit"],
	["too-many-fields", "limit"],
	["too-large", "limit"],
	["files-arriving", "limit"],
	["other-site", "origin"],
]);

/** What kind of security event a refusal is; null for one that only says what is wrong with a form. */
export function securityKind(code: string): SecurityKind | null {
	return KINDS.get(code) ?? (isStateRefusal({ code }) ? "state" : null);
}
