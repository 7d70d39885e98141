import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { SchemeContent } from "~/domain/round/scheme";
import { startBid } from "~/use-cases/bid/start-bid";
import { publishForm } from "~/use-cases/form/publish-form";
import { chooseForm, readFormChoices } from "~/use-cases/round/choose-form";
import { openRound } from "~/use-cases/round/open-round";
import { bid } from "~db/schema/bid";
import { schemeVersion } from "~db/schema/round";
import { codeOf, done } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { plannedRoundIn } from "../../support/round-builders";

const published = (world: ReturnType<typeof testWorld>, title: string) =>
	done(publishForm(world.system, { text: JSON.stringify({ ...EVERY_FIELD_FORM, title }) }));

it("a planned round takes any published form, has it frozen with its scheme, and its bids are written on it", () => {
	const world = testWorld();
	const { fundManager, roundId, partnerships } = plannedRoundIn(world);
	const manager = world.as(fundManager);
	const [own, other] = [published(world, "Long form"), published(world, "Other form")];
	expect(done(readFormChoices(manager, { roundId })).choices.map(({ title }) => title)).toEqual([
		"Short form",
		"Long form",
		"Other form",
	]);
	expect(codeOf(chooseForm(manager, { roundId, formVersionId: "none" }))).toBe("form-unknown");
	done(chooseForm(manager, { roundId, formVersionId: other.id }));
	done(chooseForm(manager, { roundId, formVersionId: own.id }));
	const { schemeVersionId } = done(openRound(manager, { roundId }));
	const frozen = world.db.select().from(schemeVersion).where(eq(schemeVersion.id, schemeVersionId)).get();
	expect((JSON.parse(frozen?.content ?? "") as SchemeContent).form).toEqual({
		title: "Long form",
		number: 1,
		sha256: own.sha256,
	});
	expect(codeOf(chooseForm(manager, { roundId, formVersionId: other.id }))).toBe("form-frozen");
	const [partnershipId = ""] = partnerships;
	const bidder = world.as(world.person("bidder", partnershipId));
	const { bidId } = done(startBid(bidder, { roundId, partnershipId, title: "Six events" }));
	expect(world.db.select().from(bid).where(eq(bid.id, bidId)).get()?.formVersionId).toBe(own.id);
	expect(codeOf(chooseForm(bidder, { roundId, formVersionId: own.id }))).toBe("not-found");
});
