import { createServer } from "node:http";
import Database from "better-sqlite3";

// What the pages are compared with: one read from the same kind of database, and the same bytes sent.
const database = new Database(process.argv[2] ?? "", { readonly: true });
const page = database.prepare("SELECT type, body FROM page WHERE path = ?");

const server = createServer((request, response) => {
	const found = /** @type {{ type: string, body: Buffer } | undefined} */ (page.get(request.url));
	if (!found) {
		response.writeHead(404).end();
		return;
	}
	response
		.writeHead(200, { "content-type": found.type, "content-length": found.body.length })
		.end(found.body);
});
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
