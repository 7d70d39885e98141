import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { putSectionWork, sectionWorkOf } from "~db/bid/section-work";
import { bidToWrite } from "../../bid-guard";
import { actorId, type Context, notFound, write } from "../../context";
import { tell } from "../../tell";
import { peopleOfBid, titleOfSection } from "./read-section-people";

/**
 * Gives a section of a draft to somebody of its partnerships, or to nobody. Everybody of them can still write in it.
 * Refuses a person who does not write the bid (`not-of-the-bid`).
 */
export function giveSection(
	context: Context,
	input: { readonly bidId: string; readonly section: string; readonly personId: string | null },
): Outcome<{ readonly name: string | null }, PermissionRefusal | StateRefusal | "not-of-the-bid"> {
	return write(
		context,
		(
			tx,
			record,
			now,
		): Outcome<{ readonly name: string | null }, PermissionRefusal | StateRefusal | "not-of-the-bid"> => {
			const { bidId, section, personId } = input;
			const found = bidToWrite(context, tx, "edit-bid", bidId);
			if (!found.ok) return found;
			if (titleOfSection(tx, bidId, section) === undefined) return notFound();
			const to = peopleOfBid(tx, bidId, now).find(({ id }) => id === personId);
			if (personId !== null && !to)
				return refused("not-of-the-bid", "this person does not write the bid", { path: "personId" });
			const before = sectionWorkOf(tx, bidId).find((work) => work.section === section)?.givenTo ?? null;
			const name = to?.name ?? null;
			if (before === personId) return accepted({ name });
			putSectionWork(tx, bidId, section, { givenTo: personId });
			record(
				"give-section",
				{ kind: "bid", id: bidId },
				{ section, before: { givenTo: before }, after: { givenTo: personId } },
			);
			const by = actorId(context);
			if (personId !== null && personId !== by)
				tell(context, tx, "section-given", { bidId, section, at: now, by }, [personId]);
			return accepted({ name });
		},
	);
}
