import { eq } from "drizzle-orm";
import type { FormDefinition, FormItem, FormSection } from "~/domain/form/definition";
import { takeNewForm } from "~/use-cases/bid/take-new-form";
import { publishForm } from "~/use-cases/form/publish-form";
import { chooseForm } from "~/use-cases/round/choose-form";
import { round } from "~db/schema/round";
import { bidWorld, done, draftBid } from "./bid-builders";
import { EVERY_FIELD_FORM } from "./every-field-form";
import { routeArgs } from "./requests";

type Sent = Readonly<Record<string, string | readonly string[]>>;

/** A form whose sections `change` gives otherwise; one for which it gives nothing is left out. */
export function formWith(
	change: (section: FormSection) => FormSection | null,
	form: FormDefinition = EVERY_FIELD_FORM,
): FormDefinition {
	return { ...form, sections: form.sections.flatMap((section) => change(section) ?? []) };
}

/** The same for the items of one section. */
export function itemsOf(
	key: string,
	change: (item: FormItem) => FormItem | null,
	form: FormDefinition = EVERY_FIELD_FORM,
): FormDefinition {
	return formWith(
		(section) =>
			section.key === key
				? { ...section, items: section.items.flatMap((item) => change(item) ?? []) }
				: section,
		form,
	);
}

/** A draft bid on a form of its round's own, and a colleague who takes a newer version of it. */
export function bidOnForm(definition: FormDefinition = EVERY_FIELD_FORM) {
	const world = bidWorld();
	const first = done(publishForm(world.system, { text: JSON.stringify(definition) }));
	world.db.update(round).set({ formVersionId: first.id }).where(eq(round.id, world.roundId)).run();
	const { id: partnershipId, bidder, signatory } = world.sandwell;
	const bidId = draftBid(world, world.roundId, { partnershipId, bidderId: bidder, signatoryId: signatory });
	const args = (path: string, params: Readonly<Record<string, string>>, form?: Sent) =>
		routeArgs(world, bidder, `/bids/${bidId}/${path}`, {
			params: { bidId, ...params },
			...(form ? { form } : {}),
		});
	const take = (later: FormDefinition) => {
		const { id } = done(publishForm(world.system, { text: JSON.stringify(later), anyway: true }));
		done(chooseForm(world.as(world.fundManager), { roundId: world.roundId, formVersionId: id }));
		done(takeNewForm(world.as(signatory), { bidId, formVersionId: id }));
		return id;
	};
	return { world, first, bidId, context: world.as(bidder), signatory: world.as(signatory), args, take };
}
