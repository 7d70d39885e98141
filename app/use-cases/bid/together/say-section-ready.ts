import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { putSectionWork } from "~db/bid/section-work";
import { bidToWrite } from "../../bid-guard";
import { actingPerson, type Context, notFound, write } from "../../context";
import { sectionPeopleOf, titleOfSection } from "./read-section-people";

/**
 * Says that a section of a draft is ready as it is now, or takes that back. What is saved in it later leaves the word
 * standing but no longer true: whoever reads it is told so. Saying what is said already changes nothing.
 */
export function saySectionReady(
	context: Context,
	input: { readonly bidId: string; readonly section: string; readonly ready: boolean },
): Outcome<null, PermissionRefusal | StateRefusal> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | StateRefusal> => {
		const { bidId, section, ready } = input;
		const found = bidToWrite(context, tx, "edit-bid", bidId);
		if (!found.ok) return found;
		if (titleOfSection(tx, bidId, section) === undefined) return notFound();
		const said = sectionPeopleOf(context, tx, bidId)[section]?.ready ?? null;
		if (ready ? said?.current === true : said === null) return accepted(null);
		putSectionWork(tx, bidId, section, {
			readyBy: ready ? actingPerson(context) : null,
			readyAt: ready ? now : null,
		});
		record(ready ? "section-ready" : "section-not-ready", { kind: "bid", id: bidId }, { section });
		return accepted(null);
	});
}
