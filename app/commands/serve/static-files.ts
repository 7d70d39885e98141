import { type RequestHandler, Router } from "express";
import sirv from "sirv";

const YEAR_SECONDS = 365 * 24 * 3600;

/** These files carry no hash in their name, so a new version must reach people soon. */
const DAY_SECONDS = 24 * 3600;

const PACKED = { brotli: true, gzip: true, etag: true };

/**
 * Serves the files of the build, found at the start and packed when built. Those under /assets carry a hash of
 * their content and never change; all others (pictures of GOV.UK, the favicon) are looked at again after a day.
 */
export function builtFiles(clientFolder: string): RequestHandler {
	return Router()
		.use("/assets", sirv(`${clientFolder}/assets`, { ...PACKED, immutable: true, maxAge: YEAR_SECONDS }))
		.use("/assets", (_request, response) => {
			response.status(404).type("text").send("No such file");
		})
		.use(sirv(clientFolder, { ...PACKED, maxAge: DAY_SECONDS }));
}
