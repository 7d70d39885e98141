import { expect, it } from "vitest";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { READY_MADE_FORMS } from "~/domain/form/ready-made-forms";
import { publishForm } from "~/use-cases/form/publish-form";
import { formVersion } from "~db/schema/form";
import { done } from "../support/bid-builders";
import { testWorld } from "../support/context";

const [FIVE_CASE] = READY_MADE_FORMS;
const ready = { text: JSON.stringify(FIVE_CASE_FORM), anyway: true, origin: "five-case" } as const;
const own = { ...FIVE_CASE_FORM, sections: FIVE_CASE_FORM.sections.slice(0, 8) };

/** A world in which the office published a form under the title of the ready-made one before there was one. */
function withOwnForm() {
	const world = testWorld();
	world.db
		.insert(formVersion)
		.values({
			id: "own",
			title: FIVE_CASE_FORM.title,
			number: 1,
			content: JSON.stringify(own),
			sha256: "0".repeat(64),
			publishedAt: world.clock.now(),
		})
		.run();
	return world;
}

it("an office’s own form keeps its versions when the program brings one with the same title", () => {
	const world = withOwnForm();
	expect(done(publishForm(world.system, ready))).toMatchObject({ number: 1, changes: [] });
	const second = done(publishForm(world.system, { text: JSON.stringify({ ...own, parts: [...own.parts] }) }));
	expect(second).toMatchObject({ number: 2, title: FIVE_CASE_FORM.title });
	expect(done(publishForm(world.system, ready)).number).toBe(1);
});

it("a new form of the office’s own cannot take the title of a ready-made one", () => {
	const world = testWorld();
	expect(publishForm(world.system, { text: JSON.stringify(own) })).toMatchObject({ code: "title-taken" });
	expect(publishForm(world.system, { text: ready.text })).toMatchObject({ code: "title-taken" });
});

it("a ready-made form that was published before versions had an origin is the same form", () => {
	const world = testWorld();
	const [sha256 = ""] = FIVE_CASE?.formerly ?? [];
	const old = { id: "old", title: FIVE_CASE_FORM.title, number: 1, content: ready.text, sha256 };
	world.db
		.insert(formVersion)
		.values({ ...old, publishedAt: world.clock.now() })
		.run();
	const later = { ...FIVE_CASE_FORM, parts: FIVE_CASE_FORM.parts.map((part) => ({ ...part })) };
	const section = later.sections[0];
	if (!section) throw new Error("the form has no section");
	const changed = { ...later, sections: [{ ...section, hint: "Other" }, ...later.sections.slice(1)] };
	const text = JSON.stringify(changed);
	expect(done(publishForm(world.system, { text, anyway: true, origin: "five-case" })).number).toBe(2);
});
