import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveRound } from "~/domain/lifecycle";
import type { Refusal } from "~/domain/outcome";
import { accepted, within } from "~/domain/outcome";
import type { WaitingBids } from "~/domain/round/allocation-readiness";
import { parseForm, typedValues } from "~/forms/parse-form";
import { moveBackForm, nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { type ConfirmedMove, isConfirmedMove, MOVE_REFUSALS, MOVES } from "~/ui/round/move-words";
import type { Context } from "~/use-cases/context";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";
import { readWaitingBids } from "~/use-cases/round/read-waiting-bids";
import { returnToAllocating } from "~/use-cases/round/return-to-allocating";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { startAssessing } from "~/use-cases/round/start-assessing";

export const meta = titled<{ move: ConfirmedMove }>(({ move }) => MOVES[move].title);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const DOES: Readonly<
	Record<
		ConfirmedMove,
		(context: Context, input: { roundId: string; reason: string }) => { ok: true } | Refusal
	>
> = {
	"start-assessing": startAssessing,
	"start-allocating": startAllocating,
	"return-to-assessing": returnToAssessing,
	"return-to-allocating": returnToAllocating,
	cancel: cancelRound,
};

function moveAsked(request: Request): ConfirmedMove {
	const asked = accepted(new URL(request.url).searchParams.get("to"));
	return valueOrPage(within(asked, (move) => (isConfirmedMove(move) ? move : undefined)));
}

/** Everything that allocation still waits for, one sentence for each kind, so that nobody learns of it piece by piece. */
function missingFrom(waiting: WaitingBids): readonly string[] {
	const said = (code: string, bids: readonly string[]) =>
		bids.length > 0 ? [`${MOVE_REFUSALS[code]}: ${bids.join(", ")}`] : [];
	return [
		...said("eligibility-unchecked", waiting.unchecked),
		...said("reconsideration-waits", waiting.reconsideration),
		...said("assessment-incomplete", waiting.unassessed),
		...said("moderation-due", waiting.unmoderated),
	];
}

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const move = moveAsked(args.request);
	const round = valueOrPage(readRoundSetUp(signedInContextFor(args), { roundId }));
	valueOrPage(moveRound(round.state, move));
	const waiting =
		move === "start-allocating" ? valueOrPage(readWaitingBids(signedInContextFor(args), { roundId })) : null;
	return { move, roundId, title: round.title, missing: waiting === null ? [] : missingFrom(waiting) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const move = moveAsked(args.request);
	const body = await args.request.formData();
	const form = parseForm(MOVES[move].withReason ? moveBackForm : nothingForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const { reason = "" } = form.value as { reason?: string };
	const moved = DOES[move](context, { roundId, reason });
	if (moved.ok) throw saying(args, `/rounds/${roundId}`, MOVES[move].said[0], MOVES[move].said[1]);
	const said = MOVE_REFUSALS[moved.code];
	if (said === undefined) throw refusalPage(moved, { body });
	const { bids = [] } = (moved.details ?? {}) as { bids?: readonly string[] };
	const message = bids.length > 0 ? `${said}: ${bids.join(", ")}` : said;
	return data(
		{ errors: { [moved.path ?? ""]: message }, values: typedValues(moveBackForm, body) },
		{ status: 409 },
	);
}

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
