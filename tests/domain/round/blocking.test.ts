import { describe, expect, it } from "vitest";
import {
	CHECKS,
	CHECKS_IN_WORDS,
	CHECKS_TO_CHOOSE,
	type CheckName,
	checked,
	stopsOf,
} from "~/domain/bid/checks";
import { completeness } from "~/domain/bid/completeness";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { pence } from "~/domain/money";
import { blockingOf, formInRound, wantedBySection } from "~/domain/round/blocking";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";

const wanted = wantedBySection(EVERY_FIELD_FORM).flatMap((section) => section.wanted);
const blocking = wanted.filter((each) => each.blocks).map(({ key }) => key);

describe("what a round makes a condition of submitting", () => {
	it("is every question that is answered, and records of which some are wanted", () => {
		expect(blocking).toEqual(["equality", "data-agreement", "lesson"]);
		expect(wanted.map(({ key }) => key)).not.toContain("total");
		expect(wanted.at(-1)).toEqual({ key: "risk", label: "Risks: at least 1", blocks: false });
	});

	it("is kept as what differs from the form, so that a newer form is followed in the rest", () => {
		expect(blockingOf(EVERY_FIELD_FORM, [], blocking)).toEqual({ checks: [], asked: {} });
		const chosen = blockingOf(EVERY_FIELD_FORM, ["cost-twice"], ["equality", "risk", "slogan"]);
		expect(chosen).toEqual({
			checks: ["cost-twice"],
			asked: { slogan: "blocks", "data-agreement": "warns", lesson: "warns", risk: "blocks" },
		});
		const asked = wantedBySection(formInRound(EVERY_FIELD_FORM, chosen)).flatMap((each) => each.wanted);
		expect(asked.filter((each) => each.blocks).map(({ key }) => key)).toEqual(["equality", "slogan", "risk"]);
	});

	it("leaves a form as it is where the round says nothing", () => {
		expect(formInRound(SHORT_FORM, { asked: {} })).toBe(SHORT_FORM);
	});
});

describe("the checks of a bid", () => {
	const twice = bidContent({
		interventions: [
			interventionContent({ costLines: [costLine("Wardens", "1000.00"), costLine("Wardens", "1000.00")] }),
		],
	});
	const said = (names: readonly (keyof typeof CHECKS)[]) => {
		const { blocks, warnings } = completeness(twice, "given", undefined, SHORT_FORM, null, names);
		const isCheck = ({ code }: { readonly code: string }) => Object.hasOwn(CHECKS, code);
		return { blocks: blocks.filter(isCheck), warnings: warnings.filter(isCheck) };
	};

	it("each have words of their own", () => {
		expect(Object.keys(CHECKS_IN_WORDS).sort()).toEqual([...CHECKS_TO_CHOOSE, "outside-category"].sort());
	});

	it("warn, unless the round says that one blocks: then with its code and its sentence", () => {
		const [found] = checked(twice);
		expect(found?.name).toBe("cost-twice");
		expect(said([])).toMatchObject({ blocks: [], warnings: [{ code: "cost-twice" }] });
		expect(said(["saving-twice"]).blocks).toEqual([]);
		expect(said(["cost-twice"])).toEqual({
			blocks: [{ code: "cost-twice", section: "costs", words: found?.words }],
			warnings: [],
		});
	});

	it("of the sums block likewise: cost lines that come to less than what is asked stop a bid where the round says so", () => {
		const short = bidContent({
			interventions: [
				interventionContent({ asked: pence(110_000n), costLines: [costLine("Wardens", "1000.00")] }),
			],
		});
		const blocked = (names: readonly CheckName[]) =>
			completeness(short, "given", undefined, SHORT_FORM, null, names).blocks.filter(
				({ section }) => section === "costs",
			);
		expect(blocked(["breakdown-missing", "reduced-differs", "partnerships-differ"])).toEqual([]);
		expect(stopsOf(short, ["breakdown-missing"])).toEqual([]);
		const [block, ...others] = blocked(["lines-differ"]);
		expect(others).toEqual([]);
		expect(block).toMatchObject({ code: "intervention-lines-differ" });
		expect(block?.words).toContain("£100.00");
		expect(stopsOf(short, ["lines-differ"])).toEqual([block?.words]);
	});
});
