import { expect, it } from "vitest";
import { firstCodeTwice } from "~/domain/plan/codes";

const theme = (code: string, ...objectives: string[]) => ({
	code,
	title: `Theme ${code}`,
	objectives: objectives.map((each) => ({ code: each, title: `Objective ${each}` })),
});

it("finds a theme's or an objective's code that stands twice, across themes too", () => {
	expect(firstCodeTwice([theme("1", "1.1", "1.2"), theme("2", "2.1")])).toBeNull();
	expect(firstCodeTwice([theme("1"), theme("1")])).toBe("1");
	expect(firstCodeTwice([theme("1", "1.1"), theme("2", "1.1")])).toBe("1.1");
	expect(firstCodeTwice([theme("1", "1")])).toBeNull();
});
