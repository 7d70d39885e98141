import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refusalPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { makePlanVersion } from "~/use-cases/plan/make-plan-version";

/** The address only takes the button of the plan's page; asked for by itself it leads back there. */
export async function loader({ params }: { readonly params: { readonly planId?: string } }) {
	throw redirect(`/plans/${params.planId ?? ""}`);
}

export async function action(args: ActionFunctionArgs) {
	const made = makePlanVersion(signedInContextFor(args), { planId: args.params.planId ?? "" });
	if (made.ok)
		throw saying(
			args,
			`/plans/${made.value.id}`,
			"You started a new version of the plan",
			"Change it here. Rounds that use the earlier version keep it.",
		);
	if (made.code === "not-the-latest")
		throw saying(args, "/plans", "Nothing was changed: the plan already has a newer version");
	throw refusalPage(made);
}
