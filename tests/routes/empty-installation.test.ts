import { beforeAll, describe, expect, it } from "vitest";
import { setUpSteps } from "~/domain/round/installation";
import { digestToken } from "~/use-cases/tokens";
import { insertSession } from "~db/people/sign-in";
import { testWorld } from "../support/context";
import { requestHandler, routeFiles } from "../support/pages-in-process";
import { openRoundIn } from "../support/round-builders";

let handle: ReturnType<typeof requestHandler>;
beforeAll(async () => {
	handle = requestHandler((await routeFiles()).build);
}, 120_000);

/** An installation as it begins: an office with its administrator, and a fund manager. */
function emptyWorld() {
	const world = testWorld();
	const office = world.organisation("office", { name: "Office" });
	const people = {
		administrator: world.person("administrator", office),
		fundManager: world.person("fund-manager", office),
		auditor: world.person("auditor", office),
		bidder: "",
	};
	const at = world.clock.machineNow();
	const signIn = (personId: string) =>
		insertSession(world.db, { tokenSha256: digestToken(personId), personId, createdAt: at, lastSeenAt: at });
	for (const personId of Object.values(people)) if (personId !== "") signIn(personId);
	const addBidder = () => {
		people.bidder = world.person("bidder", world.organisation("partnership"));
		signIn(people.bidder);
	};
	const page = async (person: keyof typeof people, path: string, form?: Readonly<Record<string, string>>) => {
		const { db, clock, ids } = world;
		const answer = await handle(
			new Request(`http://127.0.0.1${path}`, {
				headers: { Cookie: `tranche=${people[person]}` },
				...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
			}),
			{
				application: { db, clock, ids, mode: "demo", origin: null, secureCookies: false },
				requestId: "request",
				address: "127.0.0.1",
			},
		);
		const html = (await answer.text()).replaceAll("<!-- -->", "");
		return { status: answer.status, main: html.slice(html.indexOf("<main"), html.indexOf("</main>")) };
	};
	return { ...world, office, page, addBidder };
}

/** Selects that offer only their first, empty line (one that offers a copy may), and groups of boxes without one. */
function emptyFields(main: string): string[] {
	const selects = [...main.matchAll(/<select[^>]*name="([^"]*)".*?<\/select>/gs)]
		.filter(([text, name = ""]) => !/<option(?![^>]*value="")/.test(text) && !name.startsWith("copy"))
		.map(([, name]) => `select ${name}`);
	const groups = [...main.matchAll(/<div class="govuk-(?:radios|checkboxes)[^"]*"[^>]*><\/div>/g)];
	return [...selects, ...groups.map(() => "an empty group of boxes")];
}

describe("an installation without anything", () => {
	it("shows those who set it up what to do, in order, with what is done, on the front page", async () => {
		const { page, organisation } = emptyWorld();
		const order =
			/Add the organisations.*Add the partnerships.*people of the office.*people of the partnerships.*Add the plan.*Add a fund.*Add needs figures.*Plan the first round/s;
		const administrator = await page("administrator", "/");
		expect(administrator.main).toMatch(order);
		expect(administrator.main).toContain("0 of 7 done");
		expect(administrator.main).toContain('href="/organisations/new/partnership"');
		expect(administrator.main).not.toContain('href="/funds/new"');
		expect(administrator.main).toContain("A fund manager does this");
		organisation("partnership");
		const manager = await page("fundManager", "/");
		expect(manager.main).toContain("1 of 7 done");
		expect(manager.main).toContain('href="/funds/new"');
		expect(manager.main).toContain("The administrator does this");
		expect(manager.main).toMatch(/Add needs figures.*Optional/s);
		expect((await page("auditor", "/")).main).not.toContain("Set up Tranche");
	});

	it("says on each form what is not there yet, and where it is made or who makes it", async () => {
		const { page } = emptyWorld();
		const manager = async (path: string) => (await page("fundManager", path)).main;
		expect(await manager("/rounds/new")).toMatch(/There is no fund yet.*href="\/funds\/new"/s);
		expect(await manager("/rounds/new")).toMatch(/There is no plan yet.*href="\/plans\/new"/s);
		expect(await manager("/funds/new")).toContain("There is no funder yet. Ask your administrator for one.");
		expect(await manager("/plans/new")).toContain("There is no funder yet. Ask your administrator for one.");
		expect(await manager("/needs/new")).toMatch(/There is no fund yet.*href="\/funds\/new"/s);
		const { main } = await page("administrator", "/interests/record");
		expect(main).toMatch(/There is no partnership to choose.*href="\/organisations\/new\/partnership"/s);
	});

	it("says on the pages of a round what is not there yet, and where it is made or who makes it", async () => {
		const world = emptyWorld();
		const manager = async (path: string) => (await world.page("fundManager", path)).main;
		const { roundId } = openRoundIn(world);
		const noVersion = /There is no version of the needs formula yet\..*href="\/needs\/new"/s;
		const inState = world.db.$client.prepare("UPDATE round SET state = ? WHERE id = ?");
		inState.run("assessing", roundId);
		const assessors = await manager(`/rounds/${roundId}/assessors`);
		expect(assessors).toContain("There is no assessor yet. Ask your administrator for one.");
		inState.run("allocating", roundId);
		for (const method of ["needs-envelopes", "optimum"])
			expect(await manager(`/rounds/${roundId}/allocation/new?method=${method}`)).toMatch(noVersion);
		inState.run("planned", roundId);
		expect(await manager(`/rounds/${roundId}/scheme`)).toMatch(noVersion);
		world.addBidder();
		const bid = (await world.page("bidder", "/bids/new")).main;
		expect(bid).toMatch(/No round is open to your partnership now.*fund manager.*href="\/rounds"/s);
	});

	it("goes on from one person to the next, once the link of the first has been shown", async () => {
		const { page } = emptyWorld();
		const form = { key: "one-click", name: "Ada Tester", email: "ada@example.org" };
		const { main } = await page("administrator", "/people/new", form);
		expect(main).toContain("Ada Tester");
		expect(main).toMatch(/\/link\/.*Give a role.*href="\/people\/new"[^>]*>\s*Add another person/s);
	});

	it.each(["administrator", "fundManager", "auditor"] as const)(
		"shows no %s a field with nothing to choose, nor a list that says nothing",
		async (person) => {
			const { page } = emptyWorld();
			const paths =
				"/ /rounds /rounds/new /funds /funds/new /plans /plans/new /needs /needs/new /decisions /decisions/new /interests /interests/new /interests/record /organisations /organisations/new/partnership /people /people/new /audit /audit/refused";
			const faults: string[] = [];
			for (const path of paths.split(" ")) {
				const { status, main } = await page(person, path);
				if (status >= 500) faults.push(`${path} is a ${status}`);
				if (status !== 200) continue;
				faults.push(...emptyFields(main).map((fault) => `${path}: ${fault}`));
				if (/<tbody[^>]*><\/tbody>/.test(main)) faults.push(`${path}: an empty table`);
			}
			expect(faults).toEqual([]);
		},
	);
});

it("all of a set-up is done when every kind of record and every role is there", () => {
	const nothing = { organisations: [], roles: [], objectives: 0, funds: 0, needsVersions: 0, rounds: 0 };
	expect(setUpSteps(nothing).filter(({ done }) => done)).toEqual([]);
	const steps = setUpSteps({
		organisations: ["office", "funder", "deciding-office", "board", "partnership"],
		roles: [
			"fund-manager",
			"moderator",
			"board-member",
			"decision-maker",
			"assessor",
			"assessor",
			"bidder",
			"signatory",
		],
		objectives: 1,
		funds: 1,
		needsVersions: 1,
		rounds: 1,
	});
	expect(steps.every(({ done }) => done)).toBe(true);
});
