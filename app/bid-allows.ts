import type { Action } from "./domain/permissions";
import { readWhetherPossible } from "./use-cases/bid/submission/read-whether-possible";
import type { Context } from "./use-cases/context";

type Asked = {
	readonly context: Context;
	readonly params: { readonly bidId?: string | undefined };
};

/** Whether a page of a bid can be sent now: its sender may, and the states of the bid and its round allow it. */
export const bidAllows =
	(action: Action | "withdraw") =>
	({ context, params: { bidId = "" } }: Asked) =>
		readWhetherPossible(context, { bidId, action });
