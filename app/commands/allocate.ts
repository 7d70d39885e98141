import { readFile } from "node:fs/promises";
import { RUN_FORMATS, type RunFormat } from "~/domain/allocation/run/run-file";
import { answerCase } from "~/use-cases/allocation/solving/answer-case";

const USAGE =
	"Usage: npm run --silent allocate -- [--format tranche-run/1] case.json (a single hyphen reads standard input)\n";

type Streams = {
	readonly stdin: AsyncIterable<Uint8Array | string>;
	readonly stdout: NodeJS.WritableStream;
	readonly stderr: NodeJS.WritableStream;
};

/**
 * Runs a case file: its path, or `-` for standard input; `--format` gives an older format of the run. Writes it out.
 * Gives the exit code: 0; 1 for a refused case, the refusal as JSON on standard error; 2 when the file cannot be read.
 */
export async function main(args: readonly string[], streams: Streams = process): Promise<number> {
	const asked = readArguments(args);
	if (asked === null) {
		await write(streams.stderr, USAGE);
		return 2;
	}
	const { path, format } = asked;
	const bytes = await read(path, streams.stdin);
	if (typeof bytes === "string") {
		await write(streams.stderr, `${bytes}\n`);
		return 2;
	}
	const outcome = await allocateBytes(bytes, format);
	if (outcome.ok) {
		await write(streams.stdout, outcome.value.runText);
		return 0;
	}
	const { code, message, path: at = "" } = outcome;
	await write(streams.stderr, `${JSON.stringify({ error: { code, message, path: at } })}\n`);
	return 1;
}

/** Null where the arguments are not those of the command. */
function readArguments(
	args: readonly string[],
): { readonly path: string; readonly format: RunFormat } | null {
	const at = args.indexOf("--format");
	const rest = at < 0 ? args : args.toSpliced(at, 2);
	const format = at < 0 ? RUN_FORMATS[0] : RUN_FORMATS.find((known) => known === args[at + 1]);
	const [path, ...others] = rest;
	return path === undefined || others.length > 0 || format === undefined ? null : { path, format };
}

async function allocateBytes(bytes: Uint8Array, format: RunFormat): ReturnType<typeof answerCase> {
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return { ok: false, code: "json-invalid", message: "the file is not UTF-8 text", path: "" };
	}
	return answerCase(text, undefined, format);
}

/** The bytes of the case, or a sentence that says why there are none. */
async function read(path: string, stdin: Streams["stdin"]): Promise<Uint8Array | string> {
	if (path === "-") {
		const chunks: Uint8Array[] = [];
		for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
		return Buffer.concat(chunks);
	}
	try {
		return await readFile(path);
	} catch (error) {
		return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** Waits until the text is written, so that a long run is not cut off by the end of the process. */
function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
	return new Promise((done, failed) => {
		stream.write(text, (error) => (error ? failed(error) : done()));
	});
}
