import { createHash } from "node:crypto";
import { CHECKS_TO_CHOOSE, type CheckName } from "~/domain/bid/checks";
import { canonicalText } from "~/domain/canonical";
import type { FormDefinition } from "~/domain/form/definition";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type Blocking, blockingOf, NOTHING_CHOSEN, wantedBySection } from "~/domain/round/blocking";
import { formOfVersion } from "~db/form/versions";
import { type RoundRow, roundById, updateRound } from "~db/round/round";
import { type Context, notFound, permitted, read, write } from "../context";
import { plannedRound } from "./read-planned-round";

/** What blocks submission in a round and what could, for those who set rounds up. */
export function readBlocking(
	context: Context,
	input: { readonly roundId: string },
): Outcome<
	{
		readonly round: { readonly id: string; readonly title: string; readonly isPlanned: boolean };
		readonly blocking: Blocking;
		/** Changes with what stands here: the version of the form, and what is chosen of it. */
		readonly standing: string;
		/** The form of its bids as it was published. */
		readonly form: FormDefinition;
	},
	PermissionRefusal
> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const { id, title, state, blocking } = round;
		const standing = standingOf(round);
		return accepted({
			round: { id, title, isPlanned: state === "planned" },
			blocking: blocking ?? NOTHING_CHOSEN,
			standing,
			form: formOfVersion(tx, round.formVersionId).definition,
		});
	});
}

function standingOf({ formVersionId, blocking }: Pick<RoundRow, "formVersionId" | "blocking">): string {
	const text = canonicalText({ form: formVersionId ?? "", ...(blocking ?? NOTHING_CHOSEN) });
	return createHash("sha256").update(text, "utf8").digest("hex");
}

function isCheck(name: string): name is CheckName {
	return CHECKS_TO_CHOOSE.some((each) => each === name);
}

type BlockingRefusal = PermissionRefusal | "round-opened" | "changed-meanwhile";

/**
 * Chooses what stops a submission in a round before it opens: checks by name, and questions and records of its form by
 * key; of all others bidders are told. Refuses `not-found` what is not to choose from, and `round-opened`, for opening
 * freezes it with the scheme; `changed-meanwhile` what was chosen beside another form or another choice than stands.
 */
export function setBlocking(
	context: Context,
	input: {
		readonly roundId: string;
		/** What stood as the page was opened, where it says so. */
		readonly standing?: string;
		readonly checks: readonly string[];
		/** Keys of what is asked, by the section that it stands in. */
		readonly asked: Readonly<Record<string, readonly string[]>>;
	},
): Outcome<null, BlockingRefusal> {
	return write(context, (tx, record): Outcome<null, BlockingRefusal> => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const found = plannedRound(tx, input.roundId);
		if (!found.ok) return found;
		const round = found.value;
		const { definition } = formOfVersion(tx, round.formVersionId);
		const before = round.blocking ?? NOTHING_CHOSEN;
		const checks = input.checks.filter(isCheck);
		const after = blockingOf(definition, checks, Object.values(input.asked).flat());
		const isSame = canonicalText(before) === canonicalText(after);
		const changed = input.standing !== undefined && input.standing !== standingOf(round);
		if (changed && !isSame)
			return refused("changed-meanwhile", "another form or choice stands", { path: "checks" });
		if (checks.length < input.checks.length) return notFound("checks");
		const sections = wantedBySection(definition);
		for (const [key, chosen] of Object.entries(input.asked)) {
			const offered = sections.find((section) => section.key === key)?.wanted.map((each) => each.key) ?? [];
			if (!chosen.every((each) => offered.includes(each))) return notFound(`asked.${key}`);
		}
		if (isSame) return accepted(null);
		updateRound(tx, round.id, { blocking: after });
		record("set-blocking", { kind: "round", id: round.id }, { before, after });
		return accepted(null);
	});
}
