import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refused } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { startForm } from "~/forms/bid/start";
import { RadiosField, SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { readOwnBids } from "~/use-cases/bid/read-own-bids";
import { startBid } from "~/use-cases/bid/start-bid";

export const meta = titled("Start a bid");
export const handle: PageHandle = { backHref: "/bids" };

const guard = guardOf((context) => readOwnBids(context));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { openRounds, bids } = page;
	const asked = new URL(args.request.url).searchParams;
	const round = openRounds.find(({ id }) => id === asked.get("round")) ?? openRounds[0];
	const copied = bids.find(({ id }) => id === asked.get("copy"));
	return {
		openRounds,
		earlier: bids.map(({ id, reference, title, round: of }) => ({
			value: id,
			text: `${reference === null ? "" : `${reference}: `}${title}, ${of.title}`,
		})),
		key: context.ids.next(),
		values: {
			round: round?.id ?? "",
			partnership: round?.partnerships[0]?.id ?? "",
			copyOf: copied?.id ?? "",
			title: copied?.title ?? "",
		},
	};
}

type Chosen = { readonly round: string; readonly partnership: string };

/** The choice that this page does not offer now to somebody who may start a bid; null where it offers both. */
function notOfferedIn(
	openRounds: readonly { readonly id: string; readonly partnerships: readonly { readonly id: string }[] }[],
	{ round, partnership }: Chosen,
) {
	if (openRounds.length === 0) return null;
	const partnerships = openRounds.flatMap((each) => each.partnerships);
	if (!partnerships.some(({ id }) => id === partnership)) return "partnership";
	return openRounds.some(({ id }) => id === round) ? null : "round";
}

export const action = formAction({
	guard,
	schema: startForm,
	messages: BID_REFUSALS,
	fields: [{ name: "title", label: "Title of the bid" }],
	status: 409,
	save: ({ context, page: { openRounds }, keyed, value }) => {
		const path = notOfferedIn(openRounds, value);
		if (path) return refused("not-found", "not offered on the page", { path });
		const { round, partnership, title, copyOf } = value;
		const copy = copyOf === "" ? {} : { copyOf };
		return startBid(context, { roundId: round, partnershipId: partnership, title, ...copy, ...keyed });
	},
	told: ({ bidId, left }) => [
		`/bids/${bidId}`,
		"You started the bid",
		["Everybody in your partnership can write it with you.", ...left].join(" "),
	],
});

export default function StartBid() {
	const { openRounds, earlier, key, values } = useLoaderData<typeof loader>();
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
			{earlier.length > 0 ? (
				<SelectField
					name="copyOf"
					label="Begin with the words and figures of an earlier bid?"
					hint="Answers, tables and files are copied, also from a round with another form. Approvals, dates and the certificate are not. Check every year and amount"
					placeholder="No, begin with an empty bid"
					items={earlier}
				/>
			) : (
				<input type="hidden" name="copyOf" value="" />
			)}
			<TextField name="title" label="Title of the bid" hint="You can change it until the bid is submitted" />
		</FormPage>
	);
}
