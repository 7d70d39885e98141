import { expect, it } from "vitest";
import { onceFor } from "~/domain/once-for";

it("works a value out once for each object, also where there is none", () => {
	const asked: object[] = [];
	const nameOf = onceFor((of: { readonly name?: string }) => {
		asked.push(of);
		return of.name;
	});
	const [named, nameless] = [{ name: "Fenwright" }, {}];
	expect([nameOf(named), nameOf(named), nameOf(nameless), nameOf(nameless)]).toEqual([
		"Fenwright",
		"Fenwright",
		undefined,
		undefined,
	]);
	expect(asked).toEqual([named, nameless]);
	expect(nameOf({ name: "Fenwright" })).toBe("Fenwright");
	expect(asked).toHaveLength(3);
});
