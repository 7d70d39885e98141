import { expect, test } from "vitest";
import { packageText } from "~/domain/decision/grant-data/package-text";
import { sumPence } from "~/domain/money";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readGrantsToPublish } from "~/use-cases/decision/read-decided-grants";
import { readGrantPackage } from "~/use-cases/decision/read-grant-package";
import { readRegister } from "~/use-cases/decision/read-register";
import { grantSchemaFaults, packageFaults } from "../../support/360giving/validate";
import { allocatingWorld, codeOf, signing, withBoard } from "../../support/decision-builders";
import { openDemonstration } from "../../support/demonstration";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

const ORIGIN = { origin: "https://portal.example.org" };

test("the demonstration's awards pass both official schemas, and come to what its decisions gave", async () => {
	const world = await openDemonstration();
	const grants = must(readGrantPackage(world.public, ORIGIN));
	const told = JSON.parse(packageText(grants));
	expect(packageFaults(told)).toEqual([]);
	for (const grant of told.grants) expect(grantSchemaFaults(grant)).toEqual([]);
	const { published: decisions } = await readRegister(world.public);
	expect(sumPence(grants.grants.map(({ amountAwarded }) => amountAwarded))).toBe(
		sumPence(decisions.map(({ total }) => total)),
	);
	expect(new Set(told.grants.map(({ id }: { id: string }) => id)).size).toBe(told.grants.length);
	const people = world.db.$client.prepare("SELECT name, email FROM person").all() as Record<string, string>[];
	const text = packageText(grants);
	expect(
		people.flatMap(({ name = "", email = "" }) => [name, email]).filter((said) => text.includes(said)),
	).toEqual([]);
	world.close();
});

test("nothing is told before a decision is published, and all of it then", async () => {
	const world = await allocatingWorld();
	expect(codeOf(readGrantPackage(world.public, ORIGIN))).toBe("nothing-published");
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	expect(codeOf(readGrantPackage(world.public, ORIGIN))).toBe("nothing-published");
	expect(codeOf(readGrantsToPublish(world.public, decisionId))).toBe("not-found");
	const { faults, remarks } = must(readGrantsToPublish(world.manager, decisionId));
	expect(faults).toEqual([]);
	expect(remarks.map(({ code }) => code)).toContain("publisher-unregistered");
	must(publishDecision(world.manager, { decisionId }));
	const { grants, publisher } = must(readGrantPackage(world.public, ORIGIN));
	expect(publisher.name).not.toBe("");
	expect(grants.map(({ id, amountAwarded }) => [id.replace(/^.*-2026/, "2026"), amountAwarded])).toEqual([
		["2026-001-B1", pounds("100000.00")],
		["2026-001-C2", pounds("20000.00")],
	]);
});

test("a decision whose data would be invalid is not published, and the field is named", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	for (const name of world.db.$client
		.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision_version'")
		.pluck()
		.all())
		world.db.$client.exec(`DROP TRIGGER "${name}"`);
	world.db.$client
		.prepare(
			"UPDATE decision_version SET content = json_set(content, '$.lines[0].title', ' ') WHERE decision_id = ?",
		)
		.run(decisionId);
	expect(publishDecision(world.manager, { decisionId })).toMatchObject({
		code: "grant-data-invalid",
		path: "/title",
		details: { fault: "title-missing" },
	});
	expect(must(readGrantsToPublish(world.manager, decisionId)).faults).toMatchObject([
		{ code: "title-missing", path: "/title" },
	]);
	expect(codeOf(readGrantPackage(world.public, ORIGIN))).toBe("nothing-published");
});

test("whoever has an interest in a bid is not told its title by what is said of the data", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	const titles = () =>
		must(readGrantsToPublish(world.manager, decisionId)).remarks.map(({ grant }) => grant.title);
	const [title] = titles();
	expect(title).toBeDefined();
	const birmingham = world.db.$client.prepare("SELECT id FROM organisation WHERE prefix = 'B'").pluck().get();
	world.interested(world.fundManager, String(birmingham));
	expect(titles()).not.toContain(title);
});
