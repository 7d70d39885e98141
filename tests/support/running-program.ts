import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export type RunningProgram = {
	/** Where it answers, like http://127.0.0.1:41234. */
	readonly address: string;
	readonly dataDir: string;
	readonly child: ChildProcess;
	/** All that it printed so far. */
	output(): string;
	/** Sends SIGTERM and waits; gives the exit code. */
	stop(): Promise<number | null>;
};

const READY = /Tranche is ready at (\S+)/;

/** The program as `npm start` runs it, with settings; `output` grows, `exited` gives the exit code. */
export function spawnProgram(env: Record<string, string>): {
	readonly child: ChildProcess;
	readonly output: () => string;
	readonly exited: Promise<number | null>;
} {
	const child = spawn(process.execPath, ["server.mjs"], {
		env: { ...process.env, PORT: "0", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let text = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (part: string) => {
			text += part;
		});
	}
	const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
	return { child, output: () => text, exited };
}

/** A new, empty folder that the caller removes, or that goes when the test ends. */
export function temporaryFolder(): string {
	return mkdtempSync(path.join(tmpdir(), "tranche-journey-"));
}

/**
 * Starts the program and waits until it answers. Without DATA_DIR it makes the demonstration in a new folder.
 * The caller stops it.
 */
export async function startProgram(env: Record<string, string> = {}): Promise<RunningProgram> {
	const dataDir = env.DATA_DIR ?? path.join(temporaryFolder(), "data");
	const { child, output, exited } = spawnProgram({ LOG_LEVEL: "warn", ...env, DATA_DIR: dataDir });
	const address = await new Promise<string>((resolve, reject) => {
		const look = () => {
			const ready = READY.exec(output());
			if (ready?.[1]) resolve(ready[1]);
		};
		child.stdout?.on("data", look);
		void exited.then((code) => reject(new Error(`the program ended with ${code}:\n${output()}`)));
	});
	return {
		address,
		dataDir,
		child,
		output,
		async stop() {
			child.kill("SIGTERM");
			return exited;
		},
	};
}

/** As startProgram, for one test: stopped and its folder removed when the test ends. */
export async function programForTest(env: Record<string, string> = {}): Promise<RunningProgram> {
	const program = await startProgram(env);
	onTestFinished(async () => {
		await program.stop();
		if (!env.DATA_DIR) rmSync(path.dirname(program.dataDir), { recursive: true, force: true });
	});
	return program;
}
