import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** A program that runs beside the bench, and where it answers. */
export type Running = { readonly child: ChildProcess; readonly address: string };

/** Starts a Node program and waits until it prints its address. */
export function started(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
	const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
	return new Promise((resolve, reject) => {
		child.once("exit", (code) => reject(new Error(`${args[0]} ended with ${code}`)));
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
			if (address) resolve({ child, address });
		});
	});
}

/** Ends a program that was started, and waits until it has. */
export async function stopped({ child }: Running): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	await exited;
}

/** What a process has used of the processor since it began, in seconds; how busy the machine is does not count. */
export function processorSeconds({ child }: Running): number {
	const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
	const ticksPerSecond = 100;
	return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The memory that a process holds now, in megabytes. */
export function memoryHeld({ child }: Running): number {
	const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
	return Number(kilobytes) / 1024;
}
