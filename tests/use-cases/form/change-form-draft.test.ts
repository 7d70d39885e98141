import { expect, it } from "vitest";
import { boxesAt } from "~/domain/form/compose/boxes";
import { atPlace, type Place } from "~/domain/form/compose/place";
import type { RecordValues } from "~/domain/form/record-kind";
import { changeFormDraft } from "~/use-cases/form/change-form-draft";
import { discardFormDraft } from "~/use-cases/form/discard-form-draft";
import { publishFormDraft, readPublishing } from "~/use-cases/form/publish-form-draft";
import { readFormDraft } from "~/use-cases/form/read-form-draft";
import { readForms, readPublishedForm } from "~/use-cases/form/read-forms";
import { startFormDraft } from "~/use-cases/form/start-form-draft";
import { basesOf } from "~/use-cases/merge-fields";
import { auditEntry } from "~db/schema/audit";
import { codeOf, done } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { bidOnForm } from "../../support/form-taken";

function composing() {
	const world = testWorld();
	const office = world.organisation("office");
	const manager = world.as(world.person("fund-manager", office));
	const fellow = world.as(world.person("fund-manager", office));
	const draftId = done(startFormDraft(manager, { formVersionId: "", title: "Young people" })).id;
	const draft = () => done(readFormDraft(manager, { draftId }));
	const valuesAt = (place: Place): RecordValues => {
		const found = atPlace(draft().definition, place);
		if (!found) throw new Error("nothing there");
		return boxesAt(draft().definition, found).values;
	};
	return { world, office, manager, fellow, draftId, draft, valuesAt };
}

it("two people who change a form at once both have what they changed; the same field shows both texts", () => {
	const { manager, fellow, draftId, draft, valuesAt } = composing();
	const at = ["need"] as const;
	const before = valuesAt(at);
	const opened = (page: string) => ({ page, bases: basesOf(before) });
	const change = (who: typeof manager, page: string, values: RecordValues) =>
		changeFormDraft(who, {
			draftId,
			opened: opened(page),
			edit: { act: "change", at, values: { ...before, ...values } },
		});
	done(change(manager, "first-page", { title: "The need" }));
	done(change(fellow, "second-page", { hint: "What happens, and where" }));
	const [need] = draft().definition.sections.filter(({ key }) => key === "need");
	expect(need).toMatchObject({ title: "The need", hint: "What happens, and where" });
	const clash = change(fellow, "second-page", { title: "Why it is needed" });
	expect(clash).toMatchObject({ code: "changed-meanwhile", details: { theirs: { title: "The need" } } });
	expect(draft().revision).toBe(3);
});

it("is read by the office and changed by fund managers alone, and each change is in the audit", () => {
	const { world, office, draftId, draft, manager } = composing();
	const edit = { act: "move", at: ["need"], to: "up" } as const;
	const asked = (who: ReturnType<typeof world.as>) => [
		codeOf(readFormDraft(who, { draftId })),
		codeOf(changeFormDraft(who, { draftId, edit })),
		codeOf(publishFormDraft(who, { draftId, revision: 1, anyway: false })),
		codeOf(discardFormDraft(who, { draftId, revision: 1 })),
	];
	const auditor = world.as(world.person("auditor", office));
	expect(asked(auditor)).toEqual(["accepted", "forbidden", "forbidden", "forbidden"]);
	const assessor = world.as(world.person("assessor", office));
	expect(asked(assessor)).toEqual(Array(4).fill("not-found"));
	done(changeFormDraft(manager, { draftId, edit }));
	expect(
		draft()
			.definition.sections.map(({ key }) => key)
			.slice(0, 3),
	).toEqual(["about", "need", "partners"]);
	const actions = world.db.select().from(auditEntry).all();
	expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(["start-form", "change-form"]));
});

it("adds under the key of a page once, though it is sent again, and begins a form once", () => {
	const { manager, draftId, draft } = composing();
	const add = (label: string) =>
		changeFormDraft(manager, {
			draftId,
			key: "page-1",
			edit: { act: "add", at: ["need"], what: { of: "field", kind: "yes-no" }, values: { label } },
		});
	done(add("Is it new?"));
	done(add("Is it new?"));
	expect(draft().revision).toBe(2);
	expect(codeOf(add("Is it old?"))).toBe("already-added");
	const start = (title: string) => startFormDraft(manager, { formVersionId: "", title, key: "page-2" });
	expect(done(start("Older people"))).toEqual(done(start("Older people")));
	expect(codeOf(start("People"))).toBe("already-added");
	expect(done(readForms(manager)).drafts).toHaveLength(2);
});

it("takes nothing away from a form that somebody else changed since", () => {
	const { manager, fellow, draftId, draft } = composing();
	const edit = { act: "remove", at: ["risks"] } as const;
	done(changeFormDraft(fellow, { draftId, edit: { act: "move", at: ["risks"], to: "up" } }));
	expect(codeOf(changeFormDraft(manager, { draftId, revision: 1, edit }))).toBe("changed-meanwhile");
	done(changeFormDraft(manager, { draftId, revision: draft().revision, edit }));
	expect(draft().definition.sections.map(({ key }) => key)).not.toContain("risks");
});

it("is published as the next version of its title, and is then no longer there to be changed", () => {
	const { manager, draftId } = composing();
	const first = done(publishFormDraft(manager, { draftId, revision: 1, anyway: false }));
	expect(first).toMatchObject({ title: "Young people", number: 1 });
	expect(codeOf(readFormDraft(manager, { draftId }))).toBe("not-found");
	const again = done(startFormDraft(manager, { formVersionId: first.id, title: "Young people" })).id;
	const edit = {
		act: "change",
		at: [],
		values: { title: "Young people", parts: "Bid\nMoney\nWork" },
	} as const;
	done(changeFormDraft(manager, { draftId: again, edit }));
	expect(done(readPublishing(manager, { draftId: again })).report.number).toBe(2);
	expect(done(publishFormDraft(manager, { draftId: again, revision: 2, anyway: false })).number).toBe(2);
	const { forms, drafts } = done(readForms(manager));
	expect(drafts).toEqual([]);
	expect(forms.map(({ title, number }) => [title, number])).toEqual([
		["Short form", null],
		["Young people", 2],
		["Young people", 1],
	]);
	expect(done(readPublishedForm(manager, { versionId: first.id })).definition.parts[0]?.title).toBe(
		"The bid",
	);
});

it("cannot be published under the title of a form that comes with the program", () => {
	const { manager } = composing();
	const { id: draftId } = done(startFormDraft(manager, { formVersionId: "", title: "Short form" }));
	expect(done(readPublishing(manager, { draftId })).isTitleTaken).toBe(true);
	expect(codeOf(publishFormDraft(manager, { draftId, revision: 1, anyway: true }))).toBe("title-taken");
});

it("says before it is published what it asks otherwise than the version that drafts are on", () => {
	const { world, first, context } = bidOnForm();
	const manager = world.as(world.fundManager);
	const { id: draftId } = done(startFormDraft(manager, { formVersionId: first.id, title: first.title }));
	done(changeFormDraft(manager, { draftId, revision: 1, edit: { act: "remove", at: ["lessons"] } }));
	expect(done(readPublishing(manager, { draftId })).report.changes).toContainEqual(
		expect.objectContaining({ key: "lesson", what: "gone" }),
	);
	expect(codeOf(readFormDraft(context, { draftId }))).toBe("not-found");
	done(publishFormDraft(manager, { draftId, revision: 2, anyway: false }));
});
