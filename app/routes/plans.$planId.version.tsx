import { redirect } from "@remix-run/node";
import { orDone } from "~/domain/outcome";
import { formAction } from "~/form-action";
import { makePlanVersion } from "~/use-cases/plan/make-plan-version";

/** The address only takes the button of the plan's page; asked for by itself it leads back there. */
export async function loader({ params }: { readonly params: { readonly planId?: string } }) {
	throw redirect(`/plans/${params.planId ?? ""}`);
}

export const action = formAction({
	save: ({ context, params: { planId = "" } }) =>
		orDone(makePlanVersion(context, { planId }), "not-the-latest"),
	told: (made) =>
		made
			? [
					`/plans/${made.id}`,
					"You started a new version of the plan",
					"Change it here. Rounds that use the earlier version keep it.",
				]
			: ["/plans", "Nothing was changed: the plan already has a newer version"],
});
