import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { accepted, type Outcome, provided, refused } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { testWorld } from "../support/context";
import { answered, routeArgs } from "../support/requests";

const schema = z.object({ reason: z.string().check(z.minLength(1, "Enter a reason")) });

function formWorld() {
	const world = testWorld();
	const person = world.person("fund-manager", world.organisation("office"));
	const saved: string[] = [];
	const guard = guardOf((_context, { may }) => {
		const page = accepted({ may: may ?? "" });
		const known = provided(page, () => may !== "nothing");
		return provided(known, () => may !== "later", "plan-in-use");
	});
	const action = formAction({
		guard,
		schema,
		messages: { "code-taken": ({ message }) => `Taken: ${message}` },
		save: ({ value: { reason }, page, revision, keyed }) => {
			if (reason === "taken") return refused("code-taken", "by another", { path: "reason" });
			if (reason === "unworded") return refused("forbidden", "not you");
			saved.push(`${page.may} ${reason} ${revision} ${keyed.key ?? "no key"}`);
			return accepted({ id: "x" });
		},
		told: ({ id }, { params }) => [`/${id}/${params.may}`, "You saved it"],
	});
	const sent = (form: Readonly<Record<string, string>>, may = "all") =>
		answered(() => action(routeArgs(world, person, "/page?of=list", { params: { may }, form })));
	const opened = (may: string) =>
		answered(() => guarded(routeArgs(world, person, "/page", { params: { may } }), guard));
	return { saved, sent, opened };
}

describe("the action of a form page", () => {
	it("saves what is in order, with revision and key, and leads on; to itself for another", async () => {
		const { saved, sent } = formWorld();
		const form = { reason: "Because", revision: "3", key: "abcde-1" };
		expect(await sent(form)).toMatchObject({ status: 302, location: "/x/all" });
		expect(await sent({ ...form, next: "another" })).toMatchObject({ location: "/page?of=list" });
		expect(saved).toEqual(["all Because 3 abcde-1", "all Because 3 abcde-1"]);
	});

	it("words what is wrong beside its field, with what was typed", async () => {
		const { saved, sent } = formWorld();
		expect(await sent({ reason: "" })).toMatchObject({
			status: 400,
			data: { errors: { reason: "Enter a reason" } },
		});
		expect(await sent({ reason: "taken" })).toMatchObject({
			status: 400,
			data: { errors: { reason: "Taken: by another" }, values: { reason: "taken" } },
		});
		expect(await sent({ reason: "unworded" })).toMatchObject({ status: 403 });
		expect(saved).toEqual([]);
	});

	it("gives back the revision that the form was opened with, so that mending it goes over nobody's words", async () => {
		const { sent } = formWorld();
		for (const reason of ["", "taken"])
			expect(await sent({ reason, revision: "3" })).toMatchObject({
				status: 400,
				data: { values: { reason, revision: "3" } },
			});
	});

	it("asks the guard before it reads, as the loader does; what a state forbids keeps the words", async () => {
		const { saved, sent, opened } = formWorld();
		expect((await opened("nothing")).status).toBe(403);
		expect((await opened("later")).status).toBe(409);
		expect(await sent({ reason: "" }, "nothing")).toMatchObject({ status: 403 });
		const later = await sent({ reason: "Kept" }, "later");
		expect(later).toMatchObject({ status: 409 });
		expect(JSON.stringify(later)).toContain("Kept");
		expect(saved).toEqual([]);
	});
});

it("lets the compiler refuse a code of the save that has no words, and words for a code that it has not", () => {
	type Refusals = "code-taken" | "name-taken" | "forbidden" | "round-closed";
	const save = (): Outcome<null, Refusals> => accepted(null);
	const denied = (): Outcome<null, "forbidden"> => refused("forbidden", "not you");
	const told = (): [string, string] => ["/", "You saved it"];
	const both = { "code-taken": "Taken", "name-taken": "Taken too" } as const;
	const actions = [
		formAction({ save, told, messages: both }),
		formAction({ save, told, messages: { ...both, "round-closed": "Too late" } }),
		formAction({ save, told, messages: ({ code }) => both[code] }),
		formAction({ save: denied, told }),
		formAction({
			save,
			told,
			// @ts-expect-error the words of "code-taken" may be missing
			messages: ({ code }) => (code === "name-taken" ? "Taken" : null),
		}),
		// @ts-expect-error no code has words
		formAction({ save, told }),
		// @ts-expect-error "name-taken" has no words
		formAction({ save, told, messages: { "code-taken": "Taken" } }),
		// @ts-expect-error no refusal has this code
		formAction({ save: denied, told, messages: { "plan-taken": "Never" } }),
		formAction({
			save,
			told,
			// @ts-expect-error no refusal has this code
			messages: ({ code }) => (code === "plan-taken" ? "Never" : both[code]),
		}),
	];
	expect(actions).toHaveLength(9);
});

it("lets the compiler refuse a save whose codes are any text, and words that stand before they are known", () => {
	const told = (): [string, string] => ["/", "You saved it"];
	const open = (): Outcome<null> => accepted(null);
	const half = (): Outcome<null, "code-taken" | `${string}-missing`> => accepted(null);
	const closed = (): Outcome<null, "code-taken"> => accepted(null);
	const actions = [
		formAction({ save: () => closed(), told, messages: { "code-taken": "Taken" } }),
		// @ts-expect-error its codes are any text
		formAction({ save: open, told }),
		// @ts-expect-error its codes are any text
		formAction({ save: open, told, messages: { "code-taken": "Taken" } }),
		// @ts-expect-error its codes are any text
		formAction({ save: open, told, messages: () => "Taken" }),
		// @ts-expect-error some of its codes are any text that ends so
		formAction({ save: half, told, messages: { "code-taken": "Taken" } }),
		formAction({
			messages: (refusal) => refusal.message,
			// @ts-expect-error the function stands before the codes are known
			save: ({ params }) => (params.x ? closed() : accepted(null)),
			told,
		}),
	];
	expect(actions).toHaveLength(6);
});
