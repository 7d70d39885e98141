import type { FormSection } from "~/domain/form/definition";
import { sectionOfForm } from "~/domain/form/form-kinds";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { formOfBid } from "~db/form/versions";
import { type Context, notFound, permitted, read } from "../context";

/** What a section of a bid's form asks, for the bid's own people. Refuses everybody else, and an unknown section. */
export function readFormSection(
	context: Context,
	input: { readonly bidId: string; readonly section: string },
): Outcome<FormSection, PermissionRefusal> {
	return read(context, (tx, now): Outcome<FormSection, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, now));
		if (!allowed.ok) return allowed;
		const section = sectionOfForm(formOfBid(tx, input.bidId).definition, input.section);
		return section ? accepted(section) : notFound();
	});
}
