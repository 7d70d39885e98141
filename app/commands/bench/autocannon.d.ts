declare module "autocannon" {
	type Load = {
		readonly url: string;
		readonly connections: number;
		/** Seconds. */
		readonly duration: number;
		readonly headers?: Readonly<Record<string, string>>;
	};
	type Result = {
		readonly requests: { readonly average: number; readonly total: number };
		/** Milliseconds. */
		readonly latency: { readonly p99: number };
		readonly "2xx": number;
		readonly "3xx": number;
		readonly errors: number;
	};
	export default function autocannon(load: Load): Promise<Result>;
}
