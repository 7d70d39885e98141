import { expect, test } from "vitest";
import { readNotice } from "~/use-cases/decision/read-notice";
import { endOrganisation } from "~/use-cases/people/end-organisation";
import { fundById } from "~db/fund/fund";
import { organisationById } from "~db/people/organisation";
import { allocatingWorld, codeOf, draftedDirect, signing } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

test("once an office and a funder end, what takes their place decides, and notices name it", async () => {
	const world = await allocatingWorld();
	const decisionId = draftedDirect(world, 1_000);
	const administrator = world.as(world.administrator);
	const funderId = fundById(world.db, world.fundId)?.funderId ?? "";
	const mayor = world.organisation("deciding-office", { name: "Office of the Mayor", officeTitle: "Mayor" });
	const authority = world.organisation("funder", { name: "Combined Authority" });
	const end = (id: string, successorId: string) => {
		const { revision = 0 } = organisationById(world.db, id) ?? {};
		return endOrganisation(administrator, { id, revision, endsOn: "2026-06-30", successorId });
	};
	expect(codeOf(end(world.decidingOfficeId, authority))).toBe("successor-unknown");
	must(end(world.decidingOfficeId, mayor));
	must(end(funderId, authority));
	const holder = world.anotherSignatory("May Mayor", mayor);
	expect(codeOf(await signing(world, decisionId, { by: holder }))).toBe("forbidden");
	world.clock.set("2026-07-01T09:00:00.000Z");
	expect(codeOf(await signing(world, decisionId))).not.toBe("accepted");
	const { number } = must(await signing(world, decisionId, { by: holder }));
	expect(must(readNotice(world.as(holder), number)).content).toMatchObject({
		decidingOffice: { name: "Office of the Mayor", title: "Mayor" },
		funder: { name: "Combined Authority" },
	});
});
