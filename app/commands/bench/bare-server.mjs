import { createServer } from "node:http";
import Database from "better-sqlite3";

// What the pages are compared with: one read from the same kind of database, and the same bytes sent.
const database = new Database(process.argv[2] ?? "", { readonly: true });
const page = database.prepare("SELECT type, body, packed FROM page WHERE name = ?");

const server = createServer((request, response) => {
	const found = /** @type {{ type: string, body: Buffer, packed: Buffer } | undefined} */ (
		page.get(decodeURIComponent(request.url ?? ""))
	);
	if (!found) {
		response.writeHead(404).end();
		return;
	}
	const packs = /gzip/.test(String(request.headers["accept-encoding"] ?? ""));
	const sent = packs ? found.packed : found.body;
	const packing = packs ? { "content-encoding": "gzip" } : {};
	response
		.writeHead(200, { "content-type": found.type, "content-length": sent.length, ...packing })
		.end(sent);
});
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
