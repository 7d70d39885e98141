import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = "app/routes";
const pages = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, "utf8") }));

it("no page makes a refusal of its own: its guard or its use case refuses", () => {
	const own = /ok: false,? *(as const)?,? code:|refusalPage\(\s*(refused|notFound)\(/;
	const made = pages.filter(({ name, text }) => name !== "$.tsx" && own.test(text)).map(({ name }) => name);
	expect(made).toEqual([]);
});
