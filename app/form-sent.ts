import type { ActionFunctionArgs } from "@remix-run/node";
import type { FormSection } from "./domain/form/definition";
import type { Near } from "./domain/form/record-kind";
import { refused } from "./domain/outcome";
import type { ShownField } from "./forms/bid/conflict-fields";
import { refusalPage, valueOrPage } from "./respond";
import { signedInContextFor } from "./session";
import { type FormSent, readFormSent } from "./use-cases/bid/read-form-sent";

/** The field by which a page says from which version of the bid's form it was drawn. */
const FORM = "_form";

const CHANGED =
	"A newer version of the form was taken for this bid after you opened the page. Open the section again and copy your words into it";

function sentOf(args: ActionFunctionArgs, body: FormData): FormSent {
	const { bidId = "", section = "" } = args.params;
	const form = body.has(FORM) ? String(body.get(FORM)) : null;
	return valueOrPage(readFormSent(signedInContextFor(args), { bidId, section, form }));
}

/** How the labels of what was typed are made from a section. */
export type Labels = (section: FormSection, near: Near) => readonly ShownField[];

/** The labels of what was typed on a page of a bid's form, as the page itself had them. */
export function labelsSent(
	args: ActionFunctionArgs,
	labels: Labels,
): (body: FormData) => readonly ShownField[] {
	return (body) => {
		const { section, near } = sentOf(args, body);
		return section ? labels(section, near) : [];
	};
}

/** Refuses what was sent from a page of another version of the bid's form, and gives back what was typed. */
export function refuseOfAnotherForm(args: ActionFunctionArgs, body: FormData, labels: Labels): void {
	if (sentOf(args, body).isNow) return;
	const refusal = refused("form-changed", "the bid is on another version of its form");
	throw refusalPage(refusal, { body, fields: labelsSent(args, labels)(body), said: CHANGED });
}
