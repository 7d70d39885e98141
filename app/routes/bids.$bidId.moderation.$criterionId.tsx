import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { keptOn } from "~/domain/listing/list-query";
import { formatDate } from "~/domain/london-time";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { agreementForm } from "~/forms/assessment/reasons";
import { CriterionScores } from "~/ui/assessment/criterion-scores";
import { PlaceFields } from "~/ui/assessment/place-fields";
import { SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Beside } from "~/ui/layout/beside";
import { titled } from "~/ui/layout/titled";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { readBidModeration } from "~/use-cases/assessment/read-bid-moderation";

const guard = guardOf((context, { bidId = "", criterionId }) =>
	provided(
		within(readBidModeration(context, { bidId }), (shown) => {
			const criterion = shown.criteria.find(({ id }) => id === criterionId);
			return criterion && { ...shown, criterion };
		}),
		({ mayModerate }) => mayModerate,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const bidId = args.params.bidId ?? "";
	const { page: shown } = await guarded(args, guard);
	const { criterion } = shown;
	if (criterion.trigger === null || criterion.agreed !== null)
		throw redirect(`/bids/${bidId}/moderation${keptOn(new URL(args.request.url).search)}`);
	const { round, reference, title, assessors, meetings } = shown;
	return { bidId, round, reference, title, meetings, names: assessors.map(({ name }) => name), criterion };
}

type Page = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Page>(({ criterion, reference }) => `Agree “${criterion.title}” for ${reference}`);
export const handle: PageHandle<Page> = {
	backHref: ({ bidId }) => `/bids/${bidId}/moderation`,
	wide: true,
};

export const action = formAction({
	guard,
	schema: agreementForm,
	messages: {
		"moderator-scored": "You are scoring a bid in this round, so you cannot moderate in it",
		"moderation-not-needed": "This criterion does not need an agreed score",
		"already-agreed": "Another moderator has already agreed this score",
		"assessments-not-in": "Not all assessments of this bid are in",
		"points-invalid": "Choose the agreed score",
		"reason-missing": "Enter the reason for the agreed score",
		"meeting-unknown": "Choose an open meeting that has minuted this bid",
	},
	status: 409,
	save: ({ context, params: { bidId = "", criterionId = "" }, value: { points, reason, meetingId } }) =>
		agreeScore(context, {
			...{ bidId, criterionId, points: Number(points), reason },
			meetingId: meetingId === "" ? null : meetingId,
		}),
	told: ({ complete, roundId }, { params }) => [
		complete ? `/rounds/${roundId}/moderation` : `/bids/${params.bidId}/moderation`,
		"You agreed the score",
		complete
			? "Every score of this bid is settled. It now has its total."
			: "This bid has another score to agree.",
	],
});

export default function AgreeScore() {
	const { bidId, reference, title, meetings, names, criterion } = useLoaderData<typeof loader>() as Page;
	const refused = useActionData<typeof action>();
	return (
		<>
			<span className="govuk-caption-l">
				{reference}: {title}
			</span>
			<h1 className="govuk-heading-l">Agree “{criterion.title}”</h1>
			<Beside
				reading={
					<>
						<CriterionScores criterion={criterion} names={names} bidPath={`/bids/${bidId}/submitted`} />
						<p className="govuk-body">
							<a className="govuk-link" href={`/bids/${bidId}/submitted`}>
								Read the whole bid
							</a>
						</p>
					</>
				}
			>
				<FormPage
					schema={agreementForm}
					title={`Agree “${criterion.title}”`}
					showTitle={false}
					values={refused?.values ?? { meetingId: meetings.at(-1)?.id ?? "" }}
					errors={refused?.errors}
					submitLabel="Save the agreed score"
					intro={
						<p className="govuk-body">
							Once you save it, the agreed score and both assessments can no longer change.
						</p>
					}
				>
					<PlaceFields
						names={{ points: "points", reason: "reason" }}
						themeTitle=""
						descriptors={criterion.descriptors}
						maxLength={LONGEST_REASON}
						reasonHint="Say what was agreed and why."
					/>
					{meetings.length === 0 ? null : (
						<SelectField
							name="meetingId"
							label="Agreed at"
							items={[
								{ value: "", text: "Outside a meeting" },
								...meetings.map(({ id, heldOn, place }) => ({
									value: id,
									text: `Panel of ${formatDate(heldOn)}, ${place}`,
								})),
							]}
						/>
					)}
				</FormPage>
			</Beside>
		</>
	);
}
