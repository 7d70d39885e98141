/** A page that is measured, and the headers of the person who asks for it. */
export type BenchPage = {
	readonly name: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
};

async function signedInAs(address: string, email: string): Promise<Readonly<Record<string, string>>> {
	const answer = await fetch(`${address}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: address },
		body: new URLSearchParams({ account: email, return: "/" }),
	});
	const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0];
	if (!cookie) throw new Error(`${email} could not sign in: ${answer.status}`);
	return { cookie };
}

/** The paths of a page's links that match, each once, in their order. */
async function linksOn(address: string, page: Omit<BenchPage, "name">, wanted: RegExp): Promise<string[]> {
	const html = await fetch(address + page.path, { headers: page.headers }).then((answer) => answer.text());
	const links = [...html.matchAll(/ href="([^"]+)"/g)].map(([, path]) => path ?? "");
	return [...new Set(links.filter((path) => wanted.test(path)))];
}

async function firstThatAnswers(
	address: string,
	headers: BenchPage["headers"],
	paths: readonly string[],
): Promise<string> {
	for (const path of paths) {
		if ((await fetch(address + path, { headers, redirect: "manual" })).status === 200) return path;
	}
	throw new Error(`none of these pages answers: ${paths.join(", ") || "no link found"}`);
}

/** Finds the pages to measure in a fresh demonstration, as the people who use them would. */
export async function findPages(address: string): Promise<readonly BenchPage[]> {
	const nobody = {};
	const bidder = await signedInAs(address, "bidder.sandwell@example.org");
	const manager = await signedInAs(address, "fund.manager@example.org");
	const notices = await linksOn(address, { path: "/decisions", headers: nobody }, /^\/decisions\/\d{4}-\d+$/);
	const bids = await linksOn(address, { path: "/bids", headers: bidder }, /^\/bids\/(?!new$)[^/?]+$/);
	const rounds = await linksOn(address, { path: "/rounds", headers: manager }, /^\/rounds\/(?!new$)[^/?]+$/);
	const rankings = rounds.map((path) => `${path}/ranking`);
	return [
		{ name: "public notice", path: await firstThatAnswers(address, nobody, notices), headers: nobody },
		{ name: "bid's task list", path: await firstThatAnswers(address, bidder, bids), headers: bidder },
		{ name: "ranking", path: await firstThatAnswers(address, manager, rankings), headers: manager },
	];
}
