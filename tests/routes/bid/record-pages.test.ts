import { describe, expect, it } from "vitest";
import { bid } from "~db/schema/bid";
import { recordPages as pages } from "../../support/bid-record-pages";
import { SECTIONS } from "../../support/bid-record-sections";
import { answered } from "../../support/requests";

type FormPage = { key: string; values: Record<string, string> | null; revision?: number };

describe.each(SECTIONS)("the pages of $section", (kind) => {
	const { section, store, form, field, label } = kind;

	it("add a record once though its form is sent twice, and show it on the list", async () => {
		const { world, bidId, args, list, me } = pages(section);
		const before = store.list(world.db, bidId).length;
		const page = (await answered(() => kind.fresh.loader(args(me)))).data as FormPage;
		const send = () => answered(() => kind.fresh.action(args(me, { ...form, key: page.key })));
		for (const sent of [await send(), await send()])
			expect(sent).toMatchObject({ status: 302, location: list });
		expect(store.list(world.db, bidId)).toHaveLength(before + 1);
		const shown = await answered(() => kind.list.loader(args(me)));
		expect(JSON.stringify(shown.data, stringified)).toContain(page.key);
	});

	it("come back filled when something typed is not in order", async () => {
		const { world, bidId, args, me } = pages(section);
		const before = store.list(world.db, bidId);
		const wrong = { ...form, [field]: " ", likelihood: "9", asked: "1e5", amount: "1e5" };
		for (const page of [kind.fresh, kind.change]) {
			const refused = await answered(() => page.action(args(me, wrong)));
			expect(refused.status).toBe(400);
			const { errors, values } = refused.data as { errors: Record<string, string>; values: object };
			expect(errors[field]).toMatch(/^Enter /);
			expect(values).toMatchObject(
				Object.fromEntries(Object.keys(form).map((name) => [name, wrong[name as never]])),
			);
		}
		expect(store.list(world.db, bidId)).toEqual(before);
	});

	it("show both texts when somebody else saved first, and keep the typed one", async () => {
		const { world, args, me, list, itemId } = pages(section);
		const colleague = world.person("bidder", world.sandwell.id, "Colleague");
		const opened = (await answered(() => kind.change.loader(args(me)))).data as FormPage;
		expect(opened.values).not.toBeNull();
		const revision = String(opened.revision);
		const theirs = await answered(() =>
			kind.change.action(args(colleague, { ...form, [field]: "Theirs", revision })),
		);
		expect(theirs).toMatchObject({ status: 302, location: list });
		const mine = await answered(() => kind.change.action(args(me, { ...form, [field]: "Mine", revision })));
		expect(mine.status).toBe(409);
		expect(mine.data).toMatchObject({
			values: { [field]: "Mine" },
			conflict: {
				revision: 2,
				savedBy: "Colleague",
				fields: expect.arrayContaining([{ label, theirs: "Theirs", yours: "Mine" }]),
			},
		});
		expect(JSON.stringify(store.byKey(world.db, itemId)?.values, stringified)).toContain("Theirs");
		const again = await answered(() =>
			kind.change.action(args(me, { ...form, [field]: "Mine", revision: "2" })),
		);
		expect(again.status).toBe(302);
	});

	it("remove a record by a form on a page that shows it", async () => {
		const { world, args, me, list, itemId } = pages(section);
		const asked = await answered(() => kind.remove.loader(args(me)));
		expect(asked.data).toMatchObject({ revision: 1, bid: { editable: true } });
		const late = await answered(() => kind.remove.action(args(me, { revision: "7" })));
		expect(late).toMatchObject({
			status: 409,
			data: { errors: { "": expect.stringContaining("Nothing was removed") } },
		});
		expect(store.byKey(world.db, itemId)).toBeDefined();
		const removed = await answered(() => kind.remove.action(args(me, { revision: "1" })));
		expect(removed).toMatchObject({ status: 302, location: list });
		expect(store.byKey(world.db, itemId)).toBeUndefined();
		expect(await answered(() => kind.remove.loader(args(me)))).toMatchObject({ status: 302, location: list });
	});

	it("keep what was typed when the bid was submitted or the record removed in the meantime", async () => {
		const { world, args, me, bidId, itemId } = pages(section);
		const typed = { ...form, [field]: "Typed", revision: "1" };
		store.remove(world.db, itemId);
		const gone = await answered(() => kind.change.loader(args(me)));
		expect(gone).toMatchObject({ status: 404, data: { values: null } });
		const removed = await answered(() => kind.change.action(args(me, typed)));
		expect(removed).toMatchObject({ status: 409, data: { removed: true, values: { [field]: "Typed" } } });
		world.db.update(bid).set({ state: "submitted" }).run();
		const key = "0123456789abcdefghjk";
		const frozen = await answered(() => kind.fresh.action(args(me, { ...typed, key })));
		expect(frozen.status).toBe(409);
		const page = JSON.parse(String(frozen.data));
		expect(page).toMatchObject({ code: "bid-not-draft", states: { bid: "submitted", round: "open" } });
		expect(page.typed.map((each: { text: string }) => each.text)).toContain("Typed");
		expect(store.byKey(world.db, key)).toBeUndefined();
		expect(store.list(world.db, bidId)).toEqual([]);
	});

	it("begin a new record as a copy of another, and put a removed one back from the list", async () => {
		const { world, args, me, list, itemId } = pages(section);
		const copy = args(me);
		const asked = { ...copy, request: new Request(`${copy.request.url}?copy=${itemId}`, copy.request) };
		const page = (await answered(() => kind.fresh.loader(asked))).data as FormPage & { copyOf: string };
		const opened = (await answered(() => kind.change.loader(args(me)))).data as FormPage;
		expect(page.values).toEqual(opened.values);
		expect(page.copyOf).toMatch(/./);
		await answered(() => kind.remove.action(args(me, { revision: "1" })));
		const back = await answered(() => kind.list.action(args(me, { act: "put-back", id: itemId })));
		expect(back).toMatchObject({ status: 302, location: list });
		expect(store.byKey(world.db, itemId)).toBeDefined();
	});

	it("are found by the bid's own partnership alone", async () => {
		const { world, args } = pages(section);
		const loaders = [kind.list, kind.fresh, kind.change, kind.remove].map(({ loader }) => loader);
		const actions = [kind.fresh, kind.change, kind.remove].map(({ action }) => action);
		for (const person of [world.solihull.bidder, world.fundManager]) {
			for (const load of loaders) expect((await answered(() => load(args(person)))).status).toBe(404);
			for (const act of actions)
				expect((await answered(() => act(args(person, { ...form, revision: "1" })))).status).toBe(404);
		}
		for (const load of loaders)
			expect((await answered(() => load(args(null)))).location).toContain("/sign-in");
	});
});

function stringified(_key: string, value: unknown) {
	return typeof value === "bigint" ? String(value) : value;
}
