import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDecimalPounds } from "~/domain/money";
import { isStateRefusal } from "~/domain/possible-now";
import { adviceForm } from "~/forms/decision/advice";
import { parseForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { ADVICE_WORDS } from "~/ui/board/advice-words";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { giveAdvice } from "~/use-cases/decision/give-advice";
import { readPack } from "~/use-cases/decision/read-pack";

export const meta = titled("Your advice");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/board` };

function bidAsked(request: Request): string | null {
	return new URL(request.url).searchParams.get("bid");
}

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(await readPack(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	const bidId = bidAsked(args.request);
	const bid = page.pack?.content.bids.find((each) => each.bidId === bidId);
	if (!page.pack || (bidId !== null && !bid))
		throw refusalPage({ ok: false, code: "not-found", message: "no such bid in the pack" });
	const standing = bid && page.bids[bid.bidId];
	if (page.mayAdviseOnWhole && standing?.interested)
		throw refusalPage({ ok: false, code: "interested", message: "an interest stands in the way" });
	if (bid ? !standing?.mayAdvise : !page.mayAdviseOnWhole)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not advise" });
	const own = page.advice.filter((each) => each.own && each.bidId === bidId).at(-1);
	return {
		round: page.round,
		packVersion: page.pack.version,
		bid: bid
			? { reference: bid.reference, title: bid.title, asked: bid.asked, proposed: bid.proposed }
			: null,
		values: own ? { kind: own.kind, text: own.text } : {},
	};
}

const MESSAGES = {
	"text-missing": "Enter why, or on what conditions",
	"pack-outdated": "A new version of the pack was made after you opened this page. Read it before you advise",
	"round-not-with-board": "The board is no longer asked for advice",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(adviceForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const given = giveAdvice(context, {
		roundId,
		packVersion: Number(body.get("packVersion")),
		bidId: bidAsked(args.request),
		...form.value,
	});
	if (given.ok)
		throw saying(
			args,
			`/rounds/${roundId}/board`,
			"Your advice is recorded",
			"The decision maker reads it beside the proposal.",
		);
	if (isStateRefusal(given)) throw refusalPage(given, { body, said: MESSAGES["round-not-with-board"] });
	const refused = refusedForm(adviceForm, body, given, { messages: MESSAGES });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(given, { body });
}

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
						? `${bid.title}: asks ${formatDecimalPounds(bid.asked)}, proposed ${formatDecimalPounds(bid.proposed)}. `
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
