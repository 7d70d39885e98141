import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { refused } from "~/domain/outcome";
import { ledgerEntryForm } from "~/forms/fund/ledger";
import { refusedForm } from "~/forms/refused-form";

function typed() {
	const data = new FormData();
	for (const [name, value] of [
		["kind", "pot"],
		["title", "More"],
		["amount", "5"],
	] as const)
		data.append(name, value);
	return data;
}

it("keeps what was typed and puts the page's sentence at the field at fault", () => {
	const refusal = refused("fund-overdrawn", "for the log", {
		path: "amount",
		details: { shortfall: pence(500), remaining: pence(0) },
	});
	const messages = { "fund-overdrawn": ({ path }: { path?: string }) => `Too much in ${path}` };
	expect(refusedForm(ledgerEntryForm, typed(), refusal, { messages })).toEqual({
		errors: { amount: "Too much in amount" },
		values: {
			kind: "pot",
			title: "More",
			amount: "5",
			financialYear: "",
			provisional: "",
			decidedElsewhere: "",
		},
		conflict: undefined,
	});
});

it("shows a conflict's two texts, words for codes included", () => {
	const details = {
		theirs: { kind: "contingency", title: "Theirs" },
		by: "Olu",
		at: "2026-05-01T09:00:00.000Z",
		revision: 4,
	};
	const page = refusedForm(ledgerEntryForm, typed(), refused("changed-meanwhile", "", { details }), {
		messages: {},
		fields: [
			{ name: "kind", label: "Kind", words: { pot: "Pot", contingency: "Contingency" } },
			{ name: "title", label: "For" },
		],
	});
	expect(page?.conflict).toEqual({
		revision: 4,
		savedBy: "Olu",
		savedAt: "2026-05-01T09:00:00.000Z",
		fields: [
			{ label: "Kind", theirs: "Contingency", yours: "Pot" },
			{ label: "For", theirs: "Theirs", yours: "More" },
		],
	});
});

it("leaves a refusal that no form can show to its own page", () => {
	expect(refusedForm(ledgerEntryForm, typed(), refused("not-found", ""), { messages: {} })).toBeNull();
});

it("shows of a conflict field by field only what both changed, and fills in what only the others did", () => {
	const details = {
		theirs: { kind: "contingency", title: "Theirs", amount: "5" },
		by: "Olu",
		at: "2026-05-01T09:00:00.000Z",
		revision: 4,
		fields: { clashes: ["title"], taken: ["kind"], bases: { title: "new" }, boxes: { kind: "contingency" } },
	};
	const sent = typed();
	sent.set("_opened", "a1b2c3d4e5 title:old asked-later:none");
	const page = refusedForm(ledgerEntryForm, sent, refused("changed-meanwhile", "", { details }), {
		messages: {},
		fields: [
			{ name: "kind", label: "Kind" },
			{ name: "title", label: "Title" },
		],
	});
	expect(page?.values).toMatchObject({ kind: "contingency", title: "More" });
	expect(page?.conflict).toMatchObject({
		opened: "a1b2c3d4e5 title:new asked-later:none",
		fields: [{ label: "Title", theirs: "Theirs", yours: "More" }],
	});
});

it("brings back no part of a field that somebody else removed", () => {
	const details = {
		theirs: { amounts: [] },
		...{ by: "Olu", at: "2026-05-01T09:00:00.000Z", revision: 4 },
		fields: { clashes: ["title"], taken: ["amount"], bases: {}, boxes: { "amount.one": "1" } },
	};
	const sent = typed();
	sent.set("_opened", "a1b2c3d4e5 title:old");
	const refusal = refused("changed-meanwhile", "", { details });
	const page = refusedForm(ledgerEntryForm, sent, refusal, { messages: {} });
	expect(page?.values).toMatchObject({ "amount.one": "1", title: "More" });
	expect(page?.values).not.toHaveProperty("amount");
});
