import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SECOND_TRANCHE } from "../support/demonstration";
import { type ServedWorld, servedWorld } from "../support/served-world";

/** The README's pictures: which page, as whom, and from which heading on. */
const PICTURES = [
	{
		file: "scenarios.png",
		as: "fundManager",
		page: `/rounds/${SECOND_TRANCHE}/allocation`,
		from: "What each rule gives each bid",
	},
	{
		file: "notice.png",
		as: "nobody",
		page: "/decisions/2013-014",
		from: "Invest to Save Budget 2013-14, second tranche",
	},
] as const;

/** `npm run pictures` keeps what this journey sees; a plain run throws it away again. */
const keptIn = process.env.PICTURES_DIR;

let served: ServedWorld;
let folder: string;
beforeAll(async () => {
	served = await servedWorld();
	folder = keptIn ?? mkdtempSync(path.join(tmpdir(), "tranche-pictures-"));
});
afterAll(async () => {
	await served?.close();
	if (keptIn === undefined) rmSync(folder, { recursive: true, force: true });
});

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): readonly [number, number] {
	const bytes = readFileSync(file);
	expect(bytes.subarray(1, 4).toString()).toBe("PNG");
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it.each(PICTURES)(
	"the README’s $file is a picture of $page as it is reached today",
	async ({ file, as, page, from }) => {
		const window = await served.windowOf(as);
		const answer = await window.goto(page);
		expect(answer?.status()).toBe(200);
		await window
			.locator("main")
			.getByText(from)
			.first()
			.evaluate((element) => element.scrollIntoView());
		const taken = path.join(folder, file);
		await window.screenshot({ path: taken, animations: "disabled" });
		expect(sizeOf(taken)).toEqual(sizeOf(path.join("public", file)));
		expect(readFileSync("README.md", "utf8")).toContain(`public/${file}`);
	},
);
