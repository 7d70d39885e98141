import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { formOfBid, formOfRound, setFormOfBid } from "~db/form/versions";
import { bidToWrite } from "../bid-guard";
import { type Context, notFound, write } from "../context";
import { newFormOf } from "./read-new-form";

/**
 * Puts a draft on the newest version of its round's form. Nothing written is lost; done again it changes nothing.
 * Refuses `newer-form` where `formVersionId`, whose changes a person has seen, is no longer the newest.
 */
export function takeNewForm(
	context: Context,
	input: { readonly bidId: string; readonly formVersionId: string },
): Outcome<null, PermissionRefusal | StateRefusal | "newer-form"> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | StateRefusal | "newer-form"> => {
		const found = bidToWrite(context, tx, "edit-bid", input.bidId);
		if (!found.ok) return found;
		const { bid } = found.value;
		const newForm = newFormOf(tx, bid.id);
		if (!newForm) return accepted(null);
		if (newForm.id !== input.formVersionId)
			return refused("newer-form", "the round has another form than the one that was seen");
		const row = bidById(tx, bid.id);
		if (!row) return notFound();
		const { version } = formOfRound(tx, bid.roundId);
		const before = formOfBid(tx, bid.id).version;
		setFormOfBid(tx, bid.id, version?.id ?? null, row.revision + 1);
		record(
			"take-new-form",
			{ kind: "bid", id: bid.id },
			{
				from: before ? { title: before.title, number: before.number } : null,
				to: version ? { title: version.title, number: version.number, sha256: version.sha256 } : null,
			},
		);
		voidCertificateIfChanged(tx, bid.id, now);
		return accepted(null);
	});
}
