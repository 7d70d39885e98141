import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { recordRefusedAttempts } from "~/use-cases/people/record-refused-attempts";
import { askedPage } from "./asked-page";

const BY_STATUS: ReadonlyMap<number, string> = new Map([
	[403, "other-site"],
	[413, "too-large"],
]);

/** Notes why what a request asked for was refused. */
export function noteRefusal(response: Response, code: string): void {
	const codes = (response.locals.refusals as Set<string> | undefined) ?? new Set<string>();
	response.locals.refusals = codes;
	codes.add(code);
}

/** Keeps who was refused, once answered; at a missing page only somebody signed in who sent it a form. */
export function securityEvents(
	{ db, clock, ids }: Pick<Application, "db" | "clock" | "ids">,
	log: Pick<Logger, "error">,
): RequestHandler {
	return (request, response, next) => {
		response.once("close", () => {
			const personId = response.locals.personId as string | undefined;
			const noted = (response.locals.refusals as Set<string> | undefined) ?? new Set<string>();
			const byStatus = BY_STATUS.get(response.statusCode);
			const codes = noted.size > 0 ? [...noted] : byStatus ? [byStatus] : [];
			const attempts = codes.filter(
				(code) => code !== "not-found" || (personId !== undefined && request.method === "POST"),
			);
			if (attempts.length === 0) return;
			const actor = personId
				? ({ kind: "person", personId, name: "", email: "", memberships: [] } as const)
				: ({ kind: "public" } as const);
			const action = `${request.method} ${askedPage(response)?.pattern ?? "unmatched"}`;
			try {
				const requestId = String(response.locals.requestId);
				recordRefusedAttempts({ db, clock, ids, actor, requestId }, { action, codes: attempts });
			} catch (error) {
				log.error({ err: error, requestId: response.locals.requestId }, "a refused attempt was not kept");
			}
		});
		next();
	};
}
