import type { FormSection } from "./domain/form/definition";
import type { Near } from "./domain/form/record-kind";
import { type Outcome, refused } from "./domain/outcome";
import type { PermissionRefusal } from "./domain/roles";
import type { Posted } from "./form-action";
import type { ShownField } from "./forms/bid/conflict-fields";
import { readFormSent } from "./use-cases/bid/read-form-sent";
import type { Context } from "./use-cases/context";

/** The field by which a page says from which version of the bid's form it was drawn. */
const FORM = "_form";

/** What is said where what was typed can only be kept. */
export const FORM_CHANGED =
	"A newer version of the form was taken for this bid after you opened the page. Open the section again and copy your words into it";

type Sent = Posted<Context, unknown>;

function sentOf({ context, params: { bidId = "", section = "" }, body }: Sent) {
	const form = body.has(FORM) ? String(body.get(FORM)) : null;
	return readFormSent(context, { bidId, section, form });
}

/** The labels of what was typed on a page of a bid's form, as the page itself had them. */
export const labelsSent =
	(labels: (section: FormSection, near: Near) => readonly ShownField[]) =>
	(sent: Sent): readonly ShownField[] => {
		const read = sentOf(sent);
		return read.ok && read.value.section ? labels(read.value.section, read.value.near) : [];
	};

/** Refuses what was sent from a page of another version of the bid's form. */
export function ofItsForm(sent: Sent): Outcome<unknown, PermissionRefusal | "form-changed"> {
	const read = sentOf(sent);
	if (!read.ok || read.value.isNow) return read;
	return refused("form-changed", "the bid is on another version of its form");
}
