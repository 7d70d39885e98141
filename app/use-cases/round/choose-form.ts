import type { FormDefinition } from "~/domain/form/definition";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import type { Tx } from "~db/client";
import {
	type Form,
	formOfVersion,
	formVersionById,
	formVersions,
	isSameForm,
	setFormOfRound,
} from "~db/form/versions";
import { type RoundRow, roundById, updateRound } from "~db/round/round";
import { type Context, notFound, permitted, read, write } from "../context";

export type FormChoice = {
	/** "" for the short form. */
	readonly id: string;
	readonly title: string;
	/** Null for the short form. */
	readonly number: number | null;
	readonly sha256: string | null;
	readonly publishedAt: string | null;
	readonly sections: readonly string[];
};

function choiceOf({
	definition,
	version,
}: {
	definition: FormDefinition;
	version: Form["version"];
}): FormChoice {
	return {
		id: version?.id ?? "",
		title: definition.title,
		number: version?.number ?? null,
		sha256: version?.sha256 ?? null,
		publishedAt: version?.publishedAt ?? null,
		sections: definition.sections.map(({ title }) => title),
	};
}

/** The forms that a round may take now: any while it is planned; once open, only newer versions of its own. */
function choosable(tx: Tx, round: RoundRow, now: string): readonly FormChoice[] {
	const own = formOfVersion(tx, round.formVersionId);
	const all = [null, ...formVersions(tx).map(({ id }) => id)].map((id) => formOfVersion(tx, id));
	const state = roundStateAt(round, now);
	if (round.state === "planned") return all.map(choiceOf);
	if (state !== "open") return [choiceOf(own)];
	return all
		.filter(
			({ version }) =>
				isSameForm(version, own.version) && (version?.number ?? 0) >= (own.version?.number ?? 0),
		)
		.map(choiceOf);
}

/** The forms that a round can take and the one it has, for those who set rounds up. */
export function readFormChoices(
	context: Context,
	input: { readonly roundId: string },
): Outcome<
	{
		readonly round: { readonly id: string; readonly title: string; readonly isOpen: boolean };
		readonly chosen: FormChoice;
		readonly choices: readonly FormChoice[];
	},
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		return accepted({
			round: { id: round.id, title: round.title, isOpen: round.state !== "planned" },
			chosen: choiceOf(formOfVersion(tx, round.formVersionId)),
			choices: choosable(tx, round, now),
		});
	});
}

/**
 * Gives a round its form: while it is planned any published one or the short form, once it is open a newer version of
 * its own, which drafts then take by a button. Refuses `form-unknown`, and `form-frozen` for any other change.
 */
export function chooseForm(
	context: Context,
	input: { readonly roundId: string; readonly formVersionId: string },
): Outcome<null, PermissionRefusal | "form-unknown" | "form-frozen"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const wanted = input.formVersionId === "" ? null : input.formVersionId;
		if (wanted !== null && !formVersionById(tx, wanted))
			return refused("form-unknown", "no such form was published", { path: "form" });
		const isOpen = round.state === "planned" || roundStateAt(round, now) === "open";
		if (isOpen && wanted === round.formVersionId) return accepted(null);
		if (!isOpen || !choosable(tx, round, now).some(({ id }) => id === input.formVersionId))
			return refused("form-frozen", "opening froze the form: only a newer version of it can be taken", {
				path: "form",
			});
		setFormOfRound(tx, round.id, wanted);
		// What the round says of questions is said of those of its form.
		const [own, other] = [formOfVersion(tx, round.formVersionId), formOfVersion(tx, wanted)];
		if (round.blocking && !isSameForm(own.version, other.version))
			updateRound(tx, round.id, { blocking: { ...round.blocking, asked: {} } });
		const inWords = (id: string | null) => {
			const { definition, version } = formOfVersion(tx, id);
			return { title: definition.title, number: version?.number ?? null, sha256: version?.sha256 ?? null };
		};
		record(
			"choose-form",
			{ kind: "round", id: round.id },
			{ before: inWords(round.formVersionId), after: inWords(wanted) },
		);
		return accepted(null);
	});
}
