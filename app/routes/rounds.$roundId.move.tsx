import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveRound } from "~/domain/lifecycle";
import type { Refusal } from "~/domain/outcome";
import { parseForm, typedValues } from "~/forms/parse-form";
import { moveBackForm, nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { type ConfirmedMove, isConfirmedMove, MOVE_REFUSALS, MOVES } from "~/ui/round/move-words";
import type { Context } from "~/use-cases/context";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";
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
};

function moveAsked(request: Request): ConfirmedMove {
	const asked = new URL(request.url).searchParams.get("to");
	if (!isConfirmedMove(asked)) throw refusalPage({ ok: false, code: "not-found", message: "no such move" });
	return asked;
}

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const move = moveAsked(args.request);
	const round = valueOrPage(readRoundSetUp(signedInContextFor(args), { roundId }));
	valueOrPage(moveRound(round.state, move));
	return { move, title: round.title };
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
	if (moved.ok) throw redirect(`/rounds/${roundId}`);
	const said = MOVE_REFUSALS[moved.code];
	if (said === undefined) throw refusalPage(moved);
	const { bids = [] } = (moved.details ?? {}) as { bids?: readonly string[] };
	const message = bids.length > 0 ? `${said}: ${bids.join(", ")}` : said;
	return data(
		{ errors: { [moved.path ?? ""]: message }, values: typedValues(moveBackForm, body) },
		{ status: 409 },
	);
}

export default function MoveRound() {
	const { move, title } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const words = MOVES[move];
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
		>
			{words.withReason ? <TextAreaField name="reason" label="Reason" /> : null}
		</FormPage>
	);
}
