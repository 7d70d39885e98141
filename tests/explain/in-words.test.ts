import { expect, it } from "vitest";
import { valueFigure, valueInWords } from "~/explain/in-words";

it("shows a value with its thousands apart, its decimals whole and its unit named", () => {
	expect(valueInWords("7400000", "score-times-amount")).toBe("7,400,000 point-pounds");
	expect(valueInWords("664.9473", "score")).toBe("664.9473 points");
	expect(valueInWords("1234.9473", "score")).toBe("1,234.9473 points");
	expect(valueInWords("1", "score")).toBe("1 point");
	expect(valueFigure("-23675000.5")).toBe("−23,675,000.5");
	expect(valueFigure("0")).toBe("0");
});
