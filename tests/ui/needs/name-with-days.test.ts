import { expect, it } from "vitest";
import { nameWithDays } from "~/ui/needs/name-with-days";

it("says beside a partnership's name from when and until when it is one", () => {
	expect(nameWithDays("Brook", null, null)).toBe("Brook");
	expect(nameWithDays("Brook", "2027-04-01", null)).toBe("Brook (from 1 April 2027)");
	expect(nameWithDays("Brook", null, "2027-03-31")).toBe("Brook (until 31 March 2027)");
	expect(nameWithDays("Brook", "2027-04-01", "2028-03-31")).toBe(
		"Brook (from 1 April 2027 until 31 March 2028)",
	);
});
