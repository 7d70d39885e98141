import { expect, it } from "vitest";
import { comparePractice } from "~/domain/assessment/practice";
import { ratio } from "~/domain/ratio";

const part = (name: string, ...points: readonly (number | null)[]) => ({
	name,
	scores: points.map((each, place) => ({ criterionId: String(place), points: each, reason: "" })),
});

it("says for each criterion how far the assessors are apart, and where a moderator would be asked", () => {
	const [one, two] = comparePractice(
		[{ id: "0" }, { id: "1" }],
		[part("Ann", 1, 3), part("Bob", 4, 4), part("Cat", 2, 4)],
		2,
	);
	expect(one).toMatchObject({ spread: 3, mean: ratio(7n, 3n), apart: true });
	expect(two).toMatchObject({ spread: 1, mean: ratio(11n, 3n), apart: false });
});

it("takes no score for none, and a single one has no difference", () => {
	const [one] = comparePractice([{ id: "0" }], [part("Ann", null), part("Bob", 5)], 2);
	expect(one).toMatchObject({ spread: null, mean: ratio(5n), apart: false });
	expect(one?.given.map(({ points }) => points)).toEqual([null, 5]);
});
