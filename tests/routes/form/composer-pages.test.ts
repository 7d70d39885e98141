import { beforeAll, expect, it } from "vitest";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { changeFormDraft } from "~/use-cases/form/change-form-draft";
import { startFormDraft } from "~/use-cases/form/start-form-draft";
import { done } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { bidOnForm } from "../../support/form-taken";
import { requestHandler, routeFiles } from "../../support/pages-in-process";
import { routeArgs } from "../../support/requests";
import { plannedRoundIn } from "../../support/round-builders";

let handle: ReturnType<typeof requestHandler>;
beforeAll(async () => {
	handle = requestHandler((await routeFiles()).build);
}, 180_000);

type World = Parameters<typeof routeArgs>[0];

/** What a person is shown at an address, or after sending a form to it. */
async function shown(world: World, person: string, path: string, form?: Readonly<Record<string, string>>) {
	const { request, context } = routeArgs(world, person, path, form ? { form } : {});
	const answer = await handle(request, context);
	const body = (await answer.text()).replace(/<!-- -->/g, "");
	return { status: answer.status, to: answer.headers.get("Location"), body };
}

function composing() {
	const world = testWorld();
	const { fundManager, roundId } = plannedRoundIn(world);
	const manager = world.as(fundManager);
	const { id } = done(startFormDraft(manager, { formVersionId: "", title: "Young people" }));
	return { world, fundManager, roundId, path: `/forms/${id}` };
}

it("publishing says what bids would lose sight of, and waits for a tick that it was read", async () => {
	const { world, first, context, bidId } = bidOnForm();
	const answers = { slogan: { state: "answered", text: "Six events" } } as const;
	done(saveAnswers(context, { bidId, section: "people", revision: 0, answers }));
	const manager = world.as(world.fundManager);
	const { id: draftId } = done(startFormDraft(manager, { formVersionId: first.id, title: first.title }));
	const edit = { act: "remove", at: ["people", "slogan"] } as const;
	done(changeFormDraft(manager, { draftId, revision: 1, edit }));
	const path = `/forms/${draftId}/publish`;
	const page = await shown(world, world.fundManager, path);
	expect(page.body).toContain("“The bid in one line” is no longer asked. 1 draft answered it.");
	const refused = await shown(world, world.fundManager, path, { revision: "2" });
	expect(refused.status).toBe(409);
	expect(refused.body).toContain("Read what would no longer count, then say that you want to publish");
	const sent = { revision: "2", anyway: "yes" };
	expect(await shown(world, world.fundManager, path, sent)).toMatchObject({
		status: 302,
		to: expect.stringContaining("/forms/published/"),
	});
});

it("adding says beside the choice that nothing was chosen, and a part sent twice is added once", async () => {
	const { world, fundManager, path } = composing();
	const first = await shown(world, fundManager, `${path}/add`);
	expect(first.body).not.toContain("There is a problem");
	const { body } = await shown(world, fundManager, `${path}/add?at=&chosen=yes`);
	expect(body).toContain("There is a problem");
	expect(body.match(/Choose what the section holds/g)).toHaveLength(2);
	const sent = { title: "Stakeholders", part: "work", hint: "", key: "page-1" };
	for (const to of [path, path])
		expect(await shown(world, fundManager, `${path}/add?what=records.stakeholder`, sent)).toMatchObject({
			to,
		});
	expect((await shown(world, fundManager, `${path}/add?at=costs`)).status).toBe(404);
});

it("says what is wrong with the parts of a form beside its parts", async () => {
	const { world, fundManager, path } = composing();
	const sent = { title: "Young people", parts: `The bid\n${"Long ".repeat(50)}` };
	const { body } = await shown(world, fundManager, `${path}/change`, sent);
	expect(body).toContain('id="parts-error"');
	expect(body).not.toContain('id="title-error"');
});

it("an administrator reads forms without a way to begin one, and without rounds that are not open", async () => {
	const { world, fundManager, roundId } = composing();
	const administrator = world.person("administrator", world.organisation("office"));
	const linked = async (person: string) => [
		(await shown(world, person, "/forms/published/short")).body.includes("Begin a form from this one"),
		(await shown(world, person, "/forms")).body.includes(`/rounds/${roundId}"`),
	];
	expect(await linked(fundManager)).toEqual([true, true]);
	expect(await linked(administrator)).toEqual([false, false]);
});
