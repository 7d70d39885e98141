import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusedSave } from "~/forms/bid/refused-save";
import { startForm } from "~/forms/bid/start";
import { parseForm, typedValues } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { NOT_OFFERED } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { RadiosField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { readOwnBids } from "~/use-cases/bid/read-own-bids";
import { startBid } from "~/use-cases/bid/start-bid";

export const meta = titled("Start a bid");
export const handle: PageHandle = { backHref: "/bids" };

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { openRounds } = valueOrPage(readOwnBids(context));
	const asked = new URL(args.request.url).searchParams.get("round");
	const round = openRounds.find(({ id }) => id === asked) ?? openRounds[0];
	return {
		openRounds,
		key: context.ids.next(),
		values: { round: round?.id ?? "", partnership: round?.partnerships[0]?.id ?? "", title: "" },
	};
}

type Chosen = { readonly round: string; readonly partnership: string };

/** The choice that this page, as it stands now, does not offer to somebody who may start a bid; null where it offers both. */
function notOfferedIn(
	openRounds: readonly { readonly id: string; readonly partnerships: readonly { readonly id: string }[] }[],
	{ round, partnership }: Chosen,
) {
	if (openRounds.length === 0) return null;
	const partnerships = openRounds.flatMap((each) => each.partnerships);
	if (!partnerships.some(({ id }) => id === partnership)) return "partnership";
	return openRounds.some(({ id }) => id === round) ? null : "round";
}

const TYPED = [{ name: "title", label: "Title of the bid" }];

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(startForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const { round, partnership, title } = form.value;
	const notOffered = notOfferedIn(valueOrPage(readOwnBids(context)).openRounds, form.value);
	if (notOffered) {
		const values = typedValues(startForm, body);
		return data({ errors: { [notOffered]: NOT_OFFERED }, values, conflict: undefined }, { status: 409 });
	}
	const key = keyOf(body);
	const started = startBid(context, {
		roundId: round,
		partnershipId: partnership,
		title,
		...(key === null ? {} : { key }),
	});
	if (started.ok)
		throw saying(
			args,
			`/bids/${started.value.bidId}`,
			"You started the bid",
			"Everybody in your partnership can write it with you.",
		);
	const shown = refusedSave(started, [], typedValues(startForm, body));
	if (!shown) throw refusalPage(started, { body, fields: TYPED });
	return data(shown, { status: 409 });
}

export default function StartBid() {
	const { openRounds, key, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const partnerships = [
		...new Map(openRounds.flatMap((round) => round.partnerships).map((each) => [each.id, each])).values(),
	];
	if (openRounds.length === 0)
		return (
			<>
				<h1 className="govuk-heading-l">Start a bid</h1>
				<p className="govuk-body">
					No round is open to your partnership now. The commissioner’s fund manager opens each round.{" "}
					<a className="govuk-link" href="/rounds">
						See when rounds open
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={startForm}
			title="Start a bid"
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Start the bid"
		>
			<input type="hidden" name="key" value={key} />
			<RadiosField
				name="round"
				label="Which round is it for?"
				items={openRounds.map(({ id, title, closesAt }) => ({
					value: id,
					text: title,
					hint: (
						<>
							Closes <When instant={closesAt} />
						</>
					),
				}))}
			/>
			<RadiosField
				name="partnership"
				label="Which partnership is bidding?"
				hint="The lead partnership, if several bid together. You can add the others later"
				items={partnerships.map(({ id, name }) => ({ value: id, text: name }))}
			/>
			<TextField name="title" label="Title of the bid" hint="You can change it until the bid is submitted" />
		</FormPage>
	);
}
