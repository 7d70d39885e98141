import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { adviceForm } from "~/forms/decision/advice";
import { ADVICE_WORDS } from "~/ui/board/advice-words";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { giveAdvice } from "~/use-cases/decision/give-advice";
import { readPack } from "~/use-cases/decision/read-pack";

export const meta = titled("Your advice");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/board`,
};

function bidAsked(request: Request): string | null {
	return new URL(request.url).searchParams.get("bid");
}

/** The pack as somebody may advise on it: as a whole, or on the bid that the address names. */
const guard = guardOf(async (context, { roundId = "" }, request) => {
	const bidId = bidAsked(request);
	const found = within(await readPack(context, { roundId }), ({ pack, ...page }) => {
		const bid = pack?.content.bids.find((each) => each.bidId === bidId);
		return pack && (bidId === null || bid)
			? { ...page, pack, bid, bidId, standing: bid && page.bids[bid.bidId] }
			: undefined;
	});
	const free = provided(found, (page) => !page.advises || !page.standing?.interested, "interested");
	return provided(
		provided(free, ({ advises }) => advises),
		({ mayAdviseOnWhole }) => mayAdviseOnWhole,
		"round-not-with-board",
	);
});

export async function loader(args: LoaderFunctionArgs) {
	const { round, pack, bid, bidId, advice } = (await guarded(args, guard)).page;
	const own = advice.filter((each) => each.own && each.bidId === bidId).at(-1);
	return {
		round,
		packVersion: pack.version,
		bid: bid
			? { reference: bid.reference, title: bid.title, asked: bid.asked, proposed: bid.proposed }
			: null,
		values: own ? { kind: own.kind, text: own.text } : {},
	};
}

export const action = formAction({
	guard,
	schema: adviceForm,
	messages: {
		"text-missing": "Enter why, or on what conditions",
		"pack-outdated":
			"A new version of the pack was made after you opened this page. Read it before you advise",
	},
	said: "The board is no longer asked for advice",
	status: 409,
	save: ({ context, params: { roundId = "" }, request, body, value }) =>
		giveAdvice(context, {
			roundId,
			packVersion: Number(body.get("packVersion")),
			bidId: bidAsked(request),
			...value,
		}),
	told: (_, { params }) => [
		`/rounds/${params.roundId}/board`,
		"Your advice is recorded",
		"The decision maker reads it beside the proposal.",
	],
});

export default function Advice() {
	const { round, packVersion, bid, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={adviceForm}
			title={bid ? `Your advice on ${bid.reference}` : "Your advice on the whole proposal"}
			caption={round.title}
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Give this advice"
			intro={
				<p className="govuk-body">
					{bid
						? `${bid.title}: asks ${formatPounds(bid.asked)}, proposed ${formatPounds(bid.proposed)}. `
						: ""}
					Your advice names version {packVersion} of the pack. Everybody who reads the pack sees it.
				</p>
			}
		>
			<input type="hidden" name="packVersion" value={packVersion} />
			<RadiosField
				name="kind"
				label="Your advice"
				items={Object.entries(ADVICE_WORDS).map(([value, { text }]) => ({ value, text }))}
			/>
			<TextAreaField
				name="text"
				label="Why, or on what conditions"
				hint="You can leave this blank if you support the proposal without conditions"
			/>
		</FormPage>
	);
}
