import { createHash } from "node:crypto";

/**
 * Who asks, by the same session that Tranche keeps, and what they are.
 * @param {import("./database.mjs").Prepare} prepare
 */
export function peoplePages(prepare) {
	const session = prepare(
		"SELECT person.id, person.name FROM session JOIN person ON person.id = session.person_id WHERE token_sha256 = ?",
	);
	const roles = prepare(
		"SELECT role, organisation_id FROM membership WHERE person_id = ? AND (ends_at IS NULL OR ends_at > ?)",
	);

	/** @param {import("express").Request} request */
	function whoAsks(request) {
		const token = /(?:^|;\s*)tranche=([^;.]+)/.exec(request.headers.cookie ?? "")?.[1];
		if (!token) return null;
		const person = session.get(createHash("sha256").update(token).digest("hex"));
		if (!person) return null;
		return { ...person, roles: roles.all(person.id, new Date().toISOString()) };
	}

	/** @type {import("express").RequestHandler} */
	return (request, response, next) => {
		response.locals.person = whoAsks(request);
		response.locals.path = request.path;
		next();
	};
}

/** @param {readonly string[]} wanted @returns {import("express").RequestHandler} */
export function withRole(...wanted) {
	return (_request, response, next) => {
		/** @type {readonly { role: string }[]} */
		const held = response.locals.person?.roles ?? [];
		if (held.some(({ role }) => wanted.includes(role))) return next();
		response.status(404).send("Not found");
	};
}
