import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../app/commands/allocate";
import { allocated, runOf } from "../support/run-case";
import { westMidlandsCase } from "../support/west-midlands-case";

const folder = mkdtempSync(join(tmpdir(), "tranche-allocate-"));
const good = JSON.stringify(westMidlandsCase({ method: "rank-and-skip" }), null, 2);

async function allocate(args: string[], input: string | Uint8Array = "") {
	const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
	stdin.end(input);
	const printed = Promise.all([text(stdout), text(stderr)]);
	const exitCode = await main(args, { stdin, stdout, stderr });
	stdout.end();
	stderr.end();
	const [out, error] = await printed;
	return { exitCode, out, error };
}

beforeAll(() => writeFileSync(join(folder, "case.json"), good));
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run allocate", () => {
	it("prints the run of a case file and nothing else", async () => {
		const { runText } = allocated(good);
		expect(await allocate([join(folder, "case.json")])).toEqual({ exitCode: 0, out: runText, error: "" });
	});

	it("reads standard input for a hyphen", async () => {
		expect((await allocate(["-"], good)).out).toBe(allocated(good).runText);
	});

	it("prints a run again in the format it was published in, the same but for its passes", async () => {
		const { exitCode, out } = await allocate(["--format", "tranche-run/1", "-"], good);
		const { passes, ...others } = runOf(good);
		expect(passes).toHaveLength(1);
		expect([exitCode, out]).toEqual([
			0,
			`${JSON.stringify({ ...others, format: "tranche-run/1" }, null, 2)}\n`,
		]);
		expect((await allocate(["-", "--format", "tranche-run/1"], good)).out).toBe(out);
	});

	it("prints a refusal as JSON on standard error, exits with 1 and prints no run", async () => {
		const { exitCode, out, error } = await allocate(["-"], good.replace('"threshold"', '"treshold"'));
		expect([exitCode, out]).toEqual([1, ""]);
		expect(JSON.parse(error)).toEqual({
			error: { code: "key-unknown", message: 'the key "treshold" is not known here', path: "/rule/treshold" },
		});
	});

	it("refuses bytes that are no UTF-8, and a file that is no JSON", async () => {
		for (const input of [Uint8Array.of(0x7b, 0xff, 0x7d), "case"]) {
			const { exitCode, error } = await allocate(["-"], input);
			expect([exitCode, JSON.parse(error).error.code]).toEqual([1, "json-invalid"]);
		}
	});

	it("says how it is used, or which file cannot be read, and exits with 2", async () => {
		for (const args of [[], ["--format"], ["--format", "tranche-run/9", "-"], ["-", "-"]])
			expect(await allocate(args)).toMatchObject({ exitCode: 2, out: "" });
		const { exitCode, out, error } = await allocate([join(folder, "missing.json")]);
		expect([exitCode, out]).toEqual([2, ""]);
		expect(error).toContain("missing.json cannot be read");
	});
});
