import { fileURLToPath } from "node:url";
import compression from "compression";
import express from "express";
import nunjucks from "nunjucks";
import { bidPages } from "./bid-pages.mjs";
import { openPeerDatabase } from "./database.mjs";
import { peoplePages } from "./people.mjs";
import { publicPages } from "./public-pages.mjs";
import { roundPages } from "./round-pages.mjs";

const TEMPLATES = fileURLToPath(new URL("templates", import.meta.url));
const GOVUK = fileURLToPath(new URL("../../../node_modules/govuk-frontend/dist", import.meta.url));

/**
 * Tranche's pages, from the same database, as many public bodies would write them: Express, Nunjucks and the
 * GOV.UK macros, with prepared queries. It only reads, and keeps no page.
 * @param {string} file of the database
 */
export function makePeer(file) {
	const { prepare, close } = openPeerDatabase(file);
	const app = express();
	app.disable("x-powered-by");
	nunjucks.configure([TEMPLATES, GOVUK], { autoescape: true, express: app });
	app.use(compression());
	app.use(peoplePages(prepare), publicPages(prepare), roundPages(prepare), bidPages(prepare));
	return { app, close };
}
