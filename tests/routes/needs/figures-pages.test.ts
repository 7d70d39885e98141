import { expect, it } from "vitest";
import { fileText } from "~/domain/stored-text";
import * as list from "~/routes/figures._index";
import * as own from "~/routes/figures.$needsVersionId._index";
import * as query from "~/routes/figures.$needsVersionId.$organisationId.$indicatorKey";
import * as office from "~/routes/needs.$needsVersionId.figures._index";
import * as answer from "~/routes/needs.$needsVersionId.figures.queries.$queryId";
import * as windowForm from "~/routes/needs.$needsVersionId.figures.window";
import type { FiguresWindowPage } from "~/use-cases/needs/read-figures-window";
import type { OwnFiguresPage } from "~/use-cases/needs/read-own-figures";
import { sharingWorld } from "../../support/needs-builders";
import { answered, routeArgs } from "../../support/requests";

const OPEN = {
	"opens.day": "1",
	"opens.month": "5",
	"opens.year": "2026",
	"opens.time": "9:00",
	"closes.day": "8",
	"closes.month": "5",
	"closes.year": "2026",
	"closes.time": "17:00",
};

async function asked() {
	const world = sharingWorld();
	const { versionId, fundManager, areas } = world;
	const signatory = world.person("signatory", areas.A, "Asha Ford");
	const args = (person: string | null, form?: Record<string, string>, params: Record<string, string> = {}) =>
		routeArgs(world, person, "/figures", {
			params: { needsVersionId: versionId, ...params },
			...(form ? { form } : {}),
		});
	expect(await answered(() => windowForm.action(args(fundManager, OPEN)))).toMatchObject({ status: 302 });
	world.clock.set("2026-05-02T10:00:00.000Z");
	return { ...world, signatory, args };
}

it("asks partnerships from a form, and refuses a closing before the opening", async () => {
	const { args, fundManager } = await asked();
	expect(
		await answered(() =>
			windowForm.action(args(fundManager, { ...OPEN, "closes.day": "1", "closes.time": "8:00" })),
		),
	).toMatchObject({ status: 400, data: { errors: { closes: "Closing must be after opening" } } });
});

it("confirms by a button, and says when the figures changed meanwhile", async () => {
	const { args, signatory, areas } = await asked();
	const { data } = await answered(() => own.loader(args(signatory)));
	const [mine] = (data as OwnFiguresPage).own;
	const send = (sha256: string) =>
		answered(() => own.action(args(signatory, { partnership: areas.A, sha256 })));
	expect(await send("0000")).toMatchObject({
		status: 409,
		data: {
			errors: { "": "The figures changed after you opened this page. Read them again before you confirm" },
		},
	});
	expect(await send(mine?.sha256 ?? "")).toMatchObject({ status: 302 });
	expect((await answered(() => list.loader(args(signatory)))).data).toMatchObject({
		versions: [{ own: [{ standing: "confirmed" }] }],
	});
});

it("carries a query to the office and its answer back", async () => {
	const { args, signatory, areas, fundManager } = await asked();
	const params = { organisationId: areas.A, indicatorKey: "need" };
	expect(await answered(() => query.action(args(signatory, { text: " " }, params)))).toMatchObject({
		status: 400,
		data: { errors: { text: "Enter what is wrong with this figure" } },
	});
	await answered(() => query.action(args(signatory, { text: "It is 28.", key: "query-1" }, params)));
	const shown = (await answered(() => office.loader(args(fundManager)))).data as FiguresWindowPage;
	expect(shown.partnerships[0]).toMatchObject({
		standing: "queried",
		queries: [{ by: "Asha Ford", figure: "30", text: "It is 28." }],
	});
	const reply = { answer: "So it is.", corrected: "28" };
	const sent = (form: typeof reply) =>
		answered(() => answer.action(args(fundManager, form, { queryId: "query-1" })));
	expect(await sent(reply)).toMatchObject({ status: 302 });
	expect(await sent(reply)).toMatchObject({ status: 302 });
	expect(await sent({ ...reply, corrected: "29" })).toMatchObject({
		status: 409,
		data: { errors: { "": "This query has an answer already" }, values: { corrected: "29" } },
	});
	// The page is there for the refused text to stand on, with the answer that was given.
	expect(
		await answered(() => answer.loader(args(fundManager, undefined, { queryId: "query-1" }))),
	).toMatchObject({
		status: 200,
		data: { query: { answer: "So it is." } },
	});
});

it("gives a partnership nothing of the people of others, and others nothing at all", async () => {
	const { args, signatory, areas, officeId, person, fundManager } = await asked();
	const other = person("bidder", areas.B, "Ben Brook");
	await answered(() =>
		query.action(
			args(other, { text: "Wrong.", key: "q2" }, { organisationId: areas.B, indicatorKey: "need" }),
		),
	);
	const { data } = await answered(() => own.loader(args(signatory)));
	expect(fileText(data as object)).not.toMatch(/Wrong\.|Ben Brook/);
	for (const nobody of [person("assessor", officeId), fundManager])
		expect(await answered(() => own.loader(args(nobody)))).toMatchObject({ status: 404 });
	expect(await answered(() => own.loader(args(null)))).toMatchObject({ status: 302 });
});
