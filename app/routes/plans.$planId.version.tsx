import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refusalPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { makePlanVersion } from "~/use-cases/plan/make-plan-version";

/** The address only takes the button of the plan's page; asked for by itself it leads back there. */
export async function loader({ params }: { readonly params: { readonly planId?: string } }) {
	throw redirect(`/plans/${params.planId ?? ""}`);
}

export async function action(args: ActionFunctionArgs) {
	const made = makePlanVersion(signedInContextFor(args), { planId: args.params.planId ?? "" });
	if (made.ok) throw redirect(`/plans/${made.value.id}`);
	if (made.code === "not-the-latest") throw redirect("/plans");
	throw refusalPage(made);
}
