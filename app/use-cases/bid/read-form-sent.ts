import type { FormSection } from "~/domain/form/definition";
import { sectionOfForm } from "~/domain/form/form-kinds";
import type { Near } from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { linksOfBid } from "~db/bid/links";
import { formOfBid, formOfVersion } from "~db/form/versions";
import { type Context, permitted, read } from "../context";

export type FormSent = {
	/** Whether the bid is on that version of its form still. */
	readonly isNow: boolean;
	/** The section as that version asks it; undefined where it has none such. */
	readonly section: FormSection | undefined;
	/** What the section's fields can refer to. */
	readonly near: Near;
};

/** What a page of a version of a bid's form (`form`, "" for the short form) asked, for the bid's own people. */
export function readFormSent(
	context: Context,
	input: { readonly bidId: string; readonly section: string; readonly form: string | null },
): Outcome<FormSent, PermissionRefusal> {
	return read(context, (tx, now): Outcome<FormSent, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, now));
		if (!allowed.ok) return allowed;
		const own = formOfBid(tx, input.bidId);
		const isNow = input.form === null || input.form === (own.version?.id ?? "");
		const sent = isNow ? own : formOfVersion(tx, input.form);
		const ofBid = sent.version === null || sent.version.title === own.version?.title ? sent : own;
		return accepted({
			isNow,
			section: sectionOfForm(ofBid.definition, input.section),
			near: linksOfBid(tx, input.bidId, ofBid.definition),
		});
	});
}
