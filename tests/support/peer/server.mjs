import { makePeer } from "./app.mjs";

const { app } = makePeer(process.argv[2] ?? "");
const server = app.listen(0, "127.0.0.1", () => {
	const address = server.address();
	if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
