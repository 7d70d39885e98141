import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whoseFields } from "~/domain/form/merge-fields";

const asked = (base: Record<string, unknown>, own: readonly string[] = []) => ({
	isBase: (field: string, value: unknown) => base[field] === value,
	isOwn: (field: string) => own.includes(field),
});

describe("who changed a field since a page was opened", () => {
	it("is told field by field", () => {
		const base = { aims: "Old", title: "Old", contact: "Old", owner: "Old", agreed: "Old" };
		const saved = { aims: "Theirs", title: "Theirs", contact: "Old", owner: "Old", agreed: "New" };
		const given = { aims: "Old", title: "Yours", contact: "Yours", owner: "Old", agreed: "New" };
		expect(whoseFields(saved, given, asked(base))).toEqual({
			aims: "theirs",
			title: "both",
			contact: "yours",
			owner: "same",
			agreed: "same",
		});
	});

	it("never finds a page in the way of itself", () => {
		const whose = whoseFields({ aims: "Kept" }, { aims: "Kept and more" }, asked({ aims: "Old" }, ["aims"]));
		expect(whose).toEqual({ aims: "yours" });
	});

	it("lets a page set back what itself saved, also where its answer was lost", () => {
		const whose = whoseFields({ aims: "Kept" }, { aims: "Old" }, asked({ aims: "Old" }, ["aims"]));
		expect(whose).toEqual({ aims: "yours" });
	});

	it("counts what is blank and what is not given as the same", () => {
		expect(whoseFields({ owner: null }, { owner: undefined }, asked({}))).toEqual({ owner: "same" });
	});

	it("takes from nobody what they alone changed", () => {
		const text = fc.constantFrom("a", "b", "c");
		fc.assert(
			fc.property(text, text, text, (base, saved, given) => {
				const { field } = whoseFields({ field: saved }, { field: given }, asked({ field: base }));
				const kept = field === "yours" ? given : saved;
				if (field !== "both" && saved !== base) expect(kept).toBe(saved);
				if (field !== "both" && given !== base) expect(kept).toBe(given);
				if (field === "both") expect([saved, given]).not.toContain(base);
			}),
		);
	});
});
