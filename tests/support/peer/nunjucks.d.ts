declare module "nunjucks" {
	import type { Express } from "express";

	const nunjucks: {
		configure(
			folders: readonly string[],
			options: { readonly autoescape: boolean; readonly express: Express },
		): void;
	};
	export default nunjucks;
}
