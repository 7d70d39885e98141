import { describe, expect, it } from "vitest";
import { safeReturnPath } from "~/domain/people/return-path";

describe("where to go after signing in", () => {
	it.each(["/", "/bids", "/bids/abc?tab=costs", "/rounds/second-tranche/board"])("goes back to %s", (path) =>
		expect(safeReturnPath(path)).toBe(path),
	);

	it.each([
		null,
		"",
		"https://example.com/",
		"//example.com/",
		"/\\example.com",
		"/bids\\..\\x",
		"/\t/example.com",
		"bids",
		"javascript:alert(1)",
		"/bids\r\nSet-Cookie: a=b",
		"/sign-in?return=/sign-in",
		"/link/secret",
	])("goes to the front page instead of %j", (path) => expect(safeReturnPath(path)).toBe("/"));
});
