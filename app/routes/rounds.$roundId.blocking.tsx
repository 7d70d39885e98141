import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CHECKS_IN_WORDS, CHECKS_TO_CHOOSE } from "~/domain/bid/checks";
import { wantedBySection } from "~/domain/round/blocking";
import { formAction, guarded, guardOf } from "~/form-action";
import { blockingForm } from "~/forms/round/blocking";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readBlocking, setBlocking } from "~/use-cases/round/set-blocking";

const TITLE = "What stops a bid from being submitted";

export const meta = titled(TITLE);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readBlocking(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: ({ form }) => blockingForm(form),
	status: 409,
	messages: {
		"changed-meanwhile":
			"This, or the round’s form, was changed while you had the page open. It is shown as it is now: tick again what you want",
	},
	save: ({ context, params: { roundId = "" }, value, body }) =>
		setBlocking(context, {
			roundId,
			standing: String(body.get("_standing") ?? ""),
			checks: value.checks,
			asked: value.asked,
		}),
	said: "The round has opened, so what stops a bid from being submitted can no longer change",
	told: (_, { params }) => [`/rounds/${params.roundId}`, "You saved what stops a bid from being submitted"],
});

export default function BlockingInRound() {
	const { round, form, blocking, standing } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const refused = useActionData<typeof action>();
	const sections = wantedBySection(form);
	const blocks = (key: string, formBlocks: boolean) => {
		const said = Object.hasOwn(blocking.asked, key) ? blocking.asked[key] : undefined;
		return said === undefined ? formBlocks : said === "blocks";
	};
	if (!round.isPlanned && !refused)
		return (
			<>
				<span className="govuk-caption-l">{round.title}</span>
				<h1 className="govuk-heading-l">{TITLE}</h1>
				<p className="govuk-body">
					Opening the round froze this.{" "}
					<a className="govuk-link" href={`/rounds/${round.id}/asked`}>
						Read what a bid is asked
					</a>
					.
				</p>
			</>
		);
	const began = {
		checks: blocking.checks,
		...Object.fromEntries(
			sections.map(({ key, wanted }) => [
				`asked.${key}`,
				wanted.filter((each) => blocks(each.key, each.blocks)).map((each) => each.key),
			]),
		),
	};
	return (
		<FormPage
			schema={blockingForm(form)}
			title={TITLE}
			caption={round.title}
			values={refused?.errors?.checks ? began : (refused?.values ?? began)}
			errors={refused?.errors}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					Bidders are told of all that is missing or does not add up. What you tick here they must put right
					before they can submit. Opening the round freezes it.
				</p>
			}
		>
			<input type="hidden" name="_standing" value={standing} />
			<CheckboxesField
				name="checks"
				label={{ text: "Figures and approvals", className: "govuk-fieldset__legend--m" }}
				items={CHECKS_TO_CHOOSE.map((value) => ({ value, text: CHECKS_IN_WORDS[value] }))}
			/>
			{sections.map(({ key, title, wanted }) => (
				<CheckboxesField
					key={key}
					name={`asked.${key}`}
					label={{ text: title, className: "govuk-fieldset__legend--m" }}
					items={wanted.map((each) => ({ value: each.key, text: each.label }))}
					small
				/>
			))}
		</FormPage>
	);
}
