import { expect, it } from "vitest";
import { othersInWords } from "~/ui/bid/section/others-in-words";

const other = (name: string, isHere: boolean, typedAt: string | null = null) => ({ name, isHere, typedAt });

it("says who is in a section, and who typed there and did not save", () => {
	expect(othersInWords([])).toBe("");
	expect(othersInWords([other("Leah Brockstead", true)])).toBe("Leah Brockstead has this section open now.");
	expect(
		othersInWords([
			other("Leah Brockstead", true),
			other("Omar Ravendale", true, "2026-05-04T09:00:00.000Z"),
			other("Nadia Fenwright", false, "2026-05-04T08:00:00.000Z"),
		]),
	).toBe(
		"Leah Brockstead and Omar Ravendale have this section open now. " +
			"Omar Ravendale typed here on 4 May 2026 at 10:00am and has not saved it yet. " +
			"Nadia Fenwright typed here on 4 May 2026 at 9:00am and has not saved it yet.",
	);
});
