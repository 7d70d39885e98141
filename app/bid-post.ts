import type { ActionFunctionArgs } from "@remix-run/node";
import type { Action } from "./domain/permissions";
import { isStateRefusal } from "./domain/possible-now";
import type { ShownField } from "./forms/bid/conflict-fields";
import { refusalPage } from "./respond";
import { signedInContextFor } from "./session";
import { readWhetherPossible } from "./use-cases/bid/submission/read-whether-possible";

/**
 * What the action of every form of a bid begins with: who sent what to which bid. Asks first whether it can be done; where
 * the state of the bid or its round forbids it, what was typed comes back to be kept, under the labels of `fields`.
 */
export async function bidPost(
	{ request, params, context: app }: ActionFunctionArgs,
	action: Action | "withdraw",
	fields: readonly ShownField[] | ((body: FormData) => readonly ShownField[]) = [],
) {
	const context = signedInContextFor({ request, context: app });
	const bidId = params.bidId ?? "";
	const possible = readWhetherPossible(context, { bidId, action });
	if (!possible.ok && !isStateRefusal(possible)) throw refusalPage(possible);
	const body = await request.formData();
	if (!possible.ok)
		throw refusalPage(possible, { body, fields: typeof fields === "function" ? fields(body) : fields });
	return { context, bidId, body };
}
