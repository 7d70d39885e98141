/**
 * @typedef {object} Report what vitest writes as JSON, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Counts a test report. A file that failed without a failed test (it could not be loaded, or its set-up broke)
 * counts as one failure, so that nothing can pass by not running.
 * @param {Report} report
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report) {
	const silent = report.testResults.filter(
		(file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
	);
	return { passed: report.numPassedTests, failed: report.numFailedTests + silent.length };
}
