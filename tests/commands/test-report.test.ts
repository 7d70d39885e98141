import { describe, expect, it } from "vitest";
import { countTests } from "~/commands/test-report.mjs";

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((each) => ({ status: each })),
});

describe("the count of tests", () => {
	it("is the report's own when every file ran", () => {
		const testResults = [file("passed", "passed", "passed"), file("failed", "passed", "failed")];
		expect(countTests({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
			passed: 3,
			failed: 1,
		});
	});

	it("has a failure for each file that could not run", () => {
		const testResults = [file("passed", "passed"), file("failed"), file("failed", "passed")];
		expect(countTests({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({
			passed: 2,
			failed: 2,
		});
	});
});
