import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { announceRound } from "~/use-cases/round/announce-round";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Announce the round");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) =>
	provided(readRoundSetUp(context, { roundId }), ({ state }) => state === "planned", "move-not-possible"),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	return { title: page.title };
}

export const action = formAction({
	guard,
	messages: { "not-planned": "The round is no longer planned" },
	save: ({ context, params: { roundId = "" } }) => announceRound(context, { roundId }),
	told: (_, { params }) => [
		`/rounds/${params.roundId}`,
		"You announced the round",
		"Everybody can see it now.",
	],
});

export default function AnnounceRound() {
	const { title } = useLoaderData<typeof loader>();
	const again = useActionData<typeof action>();
	return (
		<FormPage
			schema={nothingForm}
			title="Announce the round?"
			caption={title}
			errors={again?.errors}
			submitLabel="Announce the round"
			intro={
				<p className="govuk-body">
					Everybody will see what the round is for, how much money it has, who may bid and its planned dates.
					They see the rules and the form once it opens. You cannot take this back, but you can still change
					the dates, or cancel the round with a reason.
				</p>
			}
		>
			{null}
		</FormPage>
	);
}
