import { expect, it } from "vitest";
import { flatErrors } from "~/ui/form/use-form-page";

it("gives one text for each field of the form library's nested errors", () => {
	expect(
		flatErrors({
			title: { type: "custom", message: "Enter a title" },
			opens: {
				type: "custom",
				message: "Opening date must be a real date",
				year: { type: "custom", message: "Opening date must include a year" },
			} as never,
			values: { B: { type: "custom", message: "Enter an amount" }, WV: undefined } as never,
		}),
	).toEqual({
		title: "Enter a title",
		opens: "Opening date must be a real date",
		"opens.year": "Opening date must include a year",
		"values.B": "Enter an amount",
	});
});
