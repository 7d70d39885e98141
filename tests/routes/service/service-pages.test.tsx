import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loader as contactPage } from "~/routes/contact";
import { loader as cookiesPage } from "~/routes/cookies";
import { action as changeOrganisation } from "~/routes/organisations.$organisationId.change";
import { PageLayout } from "~/ui/layout/page-layout";
import { FOOTER_LINKS } from "~/ui/service/footer-links";
import { openRound } from "~/use-cases/round/open-round";
import { testWorld } from "../../support/context";
import { peopleWorld } from "../../support/people-builders";
import { renderPage } from "../../support/render-page";
import { answered, routeArgs } from "../../support/requests";
import { must, plannedRoundIn } from "../../support/round-builders";

const REACHED = {
	name: "Office",
	contactEmail: "mailto:Grants@Example.org",
	contactTelephone: "0121 496 0123",
	contactAddress: "1 Example Street\r\nBirmingham",
	identifier: "",
	"startsOn.day": "22",
	"startsOn.month": "11",
	"startsOn.year": "2012",
	revision: "1",
};

describe("the contact page", () => {
	it("names how to reach an office once its organisation says so, to everybody", async () => {
		const world = peopleWorld();
		const page = () => contactPage(routeArgs(world, null, "/contact"));
		expect(page().offices).toEqual([]);
		const params = { organisationId: world.office };
		const path = `/organisations/${world.office}/change`;
		const args = routeArgs(world, world.administrator, path, { params, form: REACHED });
		expect(await answered(() => changeOrganisation(args))).toMatchObject({ status: 302 });
		expect(page().offices).toMatchObject([
			{ name: "Office", email: "Grants@Example.org", telephone: "0121 496 0123" },
		]);
		expect(page().offices[0]?.address).toMatch(/^1 Example Street\r?\nBirmingham$/);
	});

	it("keeps no contact of an organisation that does not answer the public", async () => {
		const world = peopleWorld();
		const params = { organisationId: world.board };
		const form = { ...REACHED, name: "Board" };
		const args = routeArgs(world, world.administrator, `/organisations/${world.board}/change`, {
			params,
			form,
		});
		expect(await answered(() => changeOrganisation(args))).toMatchObject({ status: 302 });
		const kept = world.db.$client.prepare("SELECT contact_email FROM organisation WHERE id = ?").pluck();
		expect(kept.get(world.board)).toBeNull();
	});

	it("names whom to ask about a round from its opening on", () => {
		const world = testWorld();
		const { roundId, fundManager } = plannedRoundIn(world);
		const page = () => contactPage(routeArgs(world, null, "/contact")).rounds;
		const round = world.db.$client.prepare("UPDATE round SET contact_email = 'ask@example.org' WHERE id = ?");
		round.run(roundId);
		expect(page()).toEqual([]);
		must(openRound(world.as(fundManager), { roundId }));
		expect(page()).toMatchObject([{ id: roundId, contact: { email: "ask@example.org" } }]);
	});
});

describe("the cookies page", () => {
	it("names every cookie that the program sets, in both modes", () => {
		const named = (live: boolean) => {
			const args = routeArgs(testWorld(), null, "/cookies");
			Object.assign(args.context.application, { secureCookies: live });
			return Object.values(cookiesPage(args)).sort();
		};
		const files = readdirSync("app", { recursive: true, encoding: "utf8" });
		const code = files
			.filter((name) => /\.tsx?$/.test(name))
			.map((name) => readFileSync(`app/${name}`, "utf8"))
			.join("\n");
		const set = [...new Set(code.match(/"(?:__Host-)?tranche(?:-\w+)?"/g) ?? [])]
			.map((name) => name.slice(1, -1))
			.filter((name) => name.startsWith("__Host-"));
		expect(named(true)).toEqual(set.sort());
		expect(named(false)).toEqual(set.map((name) => name.replace("__Host-", "")).sort());
	});
});

it("every page's footer leads to help, contact, accessibility, privacy and cookies", () => {
	const page = renderPage(<PageLayout footerLinks={FOOTER_LINKS}>Page</PageLayout>);
	for (const { text, href } of FOOTER_LINKS) expect(page).toContain(`href="${href}">${text}</a>`);
});
