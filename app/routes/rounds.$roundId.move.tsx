import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveRound } from "~/domain/lifecycle";
import { detailsOf, type Refusal, within } from "~/domain/outcome";
import type { WaitingBids } from "~/domain/round/allocation-readiness";
import { formAction, guarded, guardOf } from "~/form-action";
import type { FormSchema } from "~/forms/parse-form";
import { nothingForm } from "~/forms/parse-form";
import { moveBackForm } from "~/forms/round/round";
import { valueOrPage } from "~/respond";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { type ConfirmedMove, isConfirmedMove, MOVES, WAITS_FOR } from "~/ui/round/move-words";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";
import { readWaitingBids } from "~/use-cases/round/read-waiting-bids";
import { returnToAllocating } from "~/use-cases/round/return-to-allocating";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { startAssessing } from "~/use-cases/round/start-assessing";

export const meta = titled<{ move: ConfirmedMove }>(({ move }) => MOVES[move].title);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const DOES = {
	"start-assessing": startAssessing,
	"start-allocating": startAllocating,
	"return-to-assessing": returnToAssessing,
	"return-to-allocating": returnToAllocating,
	cancel: cancelRound,
} satisfies Readonly<Record<ConfirmedMove, unknown>>;

/** All that allocation waits for, a sentence for each kind, so that nobody learns of it piece by piece. */
function missingFrom(waiting: WaitingBids): readonly string[] {
	const said = (code: keyof typeof WAITS_FOR, bids: readonly string[]) =>
		bids.length > 0 ? [WAITS_FOR[code](bids)] : [];
	return [
		...said("clarification-open", waiting.asked),
		...said("eligibility-unchecked", waiting.unchecked),
		...said("reconsideration-waits", waiting.reconsideration),
		...said("scores-stale", waiting.stale),
		...said("assessment-incomplete", waiting.unassessed),
		...said("moderation-due", waiting.unmoderated),
	];
}

function waits(refusal: Refusal<keyof typeof WAITS_FOR>): string {
	const { bids = [] } =
		detailsOf(
			refusal,
			"clarification-open",
			"eligibility-unchecked",
			"reconsideration-waits",
			"scores-stale",
			"assessment-incomplete",
			"moderation-due",
		) ?? {};
	return WAITS_FOR[refusal.code](bids);
}

/** A round that can make the move that the address asks for. */
const guard = guardOf((context, { roundId = "" }, request) => {
	const asked = new URL(request.url).searchParams.get("to");
	const page = within(readRoundSetUp(context, { roundId }), (round) =>
		isConfirmedMove(asked) ? { ...round, move: asked } : undefined,
	);
	if (!page.ok) return page;
	const moved = moveRound(page.value.state, page.value.move);
	return moved.ok ? page : moved;
});

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { id: roundId, title, move } = page;
	const waiting = move === "start-allocating" ? valueOrPage(readWaitingBids(context, { roundId })) : null;
	return { move, roundId, title, missing: waiting === null ? [] : missingFrom(waiting) };
}

export const action = formAction({
	guard,
	schema: ({ move }): FormSchema => (MOVES[move].withReason ? moveBackForm : nothingForm),
	messages: {
		"no-bids": "No bid was submitted, so there is nothing to assess. You can cancel the round instead",
		"nothing-assessed":
			"No bid was assessed, so there is nothing to allocate. You can cancel the round instead",
		"clarification-open": waits,
		"eligibility-unchecked": waits,
		"reconsideration-waits": waits,
		"scores-stale": waits,
		"assessment-incomplete": waits,
		"moderation-due": waits,
		"reason-missing": "Enter the reason",
	},
	status: 409,
	save: ({ context, page: { id: roundId, move }, value }) => {
		const { reason = "" } = value as { reason?: string };
		return DOES[move](context, { roundId, reason });
	},
	told: (_, { page: { id, move } }) => [`/rounds/${id}`, ...MOVES[move].said],
});

export default function MoveRound() {
	const { move, roundId, title, missing } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const words = MOVES[move];
	if (missing.length > 0)
		return (
			<>
				<span className="govuk-caption-l">{title}</span>
				<h1 className="govuk-heading-l">{words.title}</h1>
				<p className="govuk-body">Allocation cannot start yet:</p>
				<ul className="govuk-list govuk-list--bullet">
					{missing.map((each) => (
						<li key={each}>{each}</li>
					))}
				</ul>
				<p className="govuk-body">
					<a className="govuk-link" href={`/rounds/${roundId}`}>
						Go back to the round
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={words.withReason ? moveBackForm : nothingForm}
			title={words.title}
			caption={title}
			intro={<p className="govuk-body">{words.what}</p>}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			action={`?to=${move}`}
			submitLabel={words.title}
			submitVariant={move === "cancel" ? "warning" : undefined}
		>
			{words.withReason ? <TextAreaField name="reason" label="Reason" /> : null}
		</FormPage>
	);
}
