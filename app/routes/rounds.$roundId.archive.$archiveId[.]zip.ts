import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileHeaders } from "~/file-answer";
import { valueOrPage } from "~/respond";
import { roundArchive } from "~/round-archive";
import { signedInContextFor } from "~/session";
import { readRoundArchive } from "~/use-cases/round/read-round-archive";

/** A round as one ZIP file, as somebody took it, sent as it is made. */
export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { roundId = "", archiveId = "" } = args.params;
	const archive = valueOrPage(readRoundArchive(context, { roundId, archiveId }));
	const { memory: _, ...forgetful } = context;
	const name = `${roundId}-${archive.archive.kind === "whole" ? "archive" : "disclosed"}.zip`;
	return new Response(roundArchive(forgetful, archive), {
		headers: fileHeaders({ name, mime: "application/zip" }),
	});
}
