import { expect, it } from "vitest";
import { sharedPrefix } from "~/domain/needs/shared-prefix";

it("names the prefix that partnerships share, and who they are", () => {
	const of = (...pairs: readonly (readonly [string, string])[]) =>
		sharedPrefix(pairs.map(([key, name]) => ({ key, name })));
	expect(of(["B", "Birmingham"], ["C", "Coventry"])).toBeNull();
	expect(of(["B", "Birmingham"], ["C", "Coventry"], ["B", "Bromsgrove"])).toEqual({
		prefix: "B",
		partnerships: "Birmingham and Bromsgrove",
	});
});
