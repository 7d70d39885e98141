import express, { type RequestHandler, Router } from "express";

/** A day: these files carry no hash in their name, so a new version must reach people soon. */
const UNHASHED = "1d";

/**
 * Serves the files of the build. Those under /assets carry a hash of their content and never change; all
 * others (pictures of GOV.UK, the favicon) are looked at again after a day.
 */
export function builtFiles(clientFolder: string): RequestHandler {
	return Router()
		.use("/assets", express.static(`${clientFolder}/assets`, { immutable: true, maxAge: "1y", index: false }))
		.use("/assets", (_request, response) => {
			response.status(404).type("text").send("No such file");
		})
		.use(express.static(clientFolder, { maxAge: UNHASHED, index: false, redirect: false }));
}
