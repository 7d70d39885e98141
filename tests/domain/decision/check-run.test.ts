import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { runAgain } from "~/domain/decision/check-run";
import { fileText } from "~/domain/stored-text";
import { allocated } from "../../support/run-case";
import { smallCase } from "../../support/second-tranche-case";

const unlimited = () => () => false;

function again(change: (runText: string) => string = (text) => text, method = "rank-and-skip" as const) {
	const { caseText, runText } = allocated(fileText(smallCase({ method })));
	const caseSha256 = createHash("sha256").update(caseText).digest("hex");
	const checked = runAgain({ caseText, caseSha256, runText: change(runText) }, unlimited);
	if (!checked.ok) throw new Error(checked.code);
	return checked.value;
}

const differing = ({ awards, areas, money }: ReturnType<typeof again>) =>
	[...awards, ...areas, ...money].filter(({ published, found }) => published !== found).map(({ of }) => of);

describe("a published run, made again", () => {
	it.each(["rank-and-stop", "rank-and-skip", "score-per-pound", "optimum"] as const)(
		"agrees amount by amount and byte by byte: %s",
		(method) => {
			const found = again(undefined, method as "rank-and-skip");
			expect(differing(found)).toEqual([]);
			expect(found).toMatchObject({ canonical: true, sameText: true, proved: true });
			expect(found.awards).toHaveLength(9);
		},
	);

	it("finds a penny that was changed, and which bid’s it is", () => {
		const found = again((text) => text.replace('"amount": "95000.00"', '"amount": "95000.01"'));
		expect(differing(found)).toEqual(["B2"]);
		expect(found.sameText).toBe(false);
	});

	it("finds a change that no amount shows", () => {
		const found = again((text) => text.replace('"reserve": [', '"reserve": ["Z9",'));
		expect(differing(found)).toEqual([]);
		expect(found.sameText).toBe(false);
	});

	it("refuses a case that the rules refuse, and says where", () => {
		const { caseText, runText } = allocated(fileText(smallCase({ method: "rank-and-stop" })));
		const wrong = caseText.replace('"score":"81"', '"score":"181"');
		expect(runAgain({ caseText: wrong, caseSha256: "", runText }, unlimited)).toMatchObject({
			ok: false,
			code: "score-invalid",
		});
	});

	it("says where a case is not written as the rules write one", () => {
		const { caseText, runText } = allocated(fileText(smallCase({ method: "rank-and-stop" })));
		const checked = runAgain({ caseText: ` ${caseText}`, caseSha256: "", runText }, unlimited);
		expect(checked).toMatchObject({ value: { canonical: false, sameText: false } });
	});
});
