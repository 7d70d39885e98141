import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { sharedPrefix } from "~/domain/needs/shared-prefix";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fileText } from "~/domain/stored-text";
import { insertNeedsAllocation, needsAllocationById } from "~db/needs/allocation";
import { answerTo, writeAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { hasUnpublishedCommitment, presentNeedsCase } from "./read-needs-case";

export type AllocationInput = {
	/** Made with the form, so that a form sent twice makes one allocation. */
	readonly key?: string;
	readonly versionId: string;
	readonly title: string;
};

export type MakeRefusal =
	| PermissionRefusal
	| CaseRefusal
	| "already-added"
	| "decision-unpublished"
	| "nothing-to-share"
	| "prefix-shared";

/**
 * Divides what remains of a fund by a version of the needs formula, which then no longer changes; saves case and run.
 * Refuses nothing to share, what the rules refuse, another allocation under its key (`already-added`), and money taken
 * by a signed decision (`decision-unpublished`), which the case would tell of before it is published.
 */
export function makeAllocation(
	context: Context,
	input: AllocationInput,
): Promise<Outcome<{ readonly id: string }, MakeRefusal>> {
	return writeAnswered(context, (tx, record, now): Outcome<{ readonly id: string }, MakeRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const former = input.key ? needsAllocationById(tx, input.key) : undefined;
		if (former?.needsVersionId === input.versionId && former.title === input.title)
			return accepted({ id: former.id });
		if (former) return refused("already-added", "this page has made an allocation already");
		const present = presentNeedsCase(tx, input.versionId, input.title);
		if (!present) return notFound();
		if (hasUnpublishedCommitment(tx, present.fundId))
			return refused("decision-unpublished", "the case would tell of a decision that is not published");
		const allocated = answerTo("formula", fileText(present.file));
		if (!allocated.ok) {
			const shared = allocated.code === "area-duplicate" ? sharedPrefix(present.figures.partnerships) : null;
			return shared ? refused("prefix-shared", allocated.message, { details: shared }) : allocated;
		}
		const { caseText, caseDigest, runText, runDigest, run } = allocated.value;
		if (run.spent === 0n) return refused("nothing-to-share", "the fund has nothing left to share");
		const id = input.key ?? context.ids.next();
		insertNeedsAllocation(tx, {
			id,
			needsVersionId: input.versionId,
			fundId: present.fundId,
			title: input.title,
			caseText,
			runText,
			caseSha256: caseDigest,
			runSha256: runDigest,
			createdAt: now,
			createdBy: actorId(context),
		});
		record(
			"make-needs-allocation",
			{ kind: "needs-allocation", id },
			{ versionId: input.versionId, title: input.title, caseSha256: caseDigest, runSha256: runDigest },
		);
		return accepted({ id });
	});
}
