import { describe, expect, it } from "vitest";
import { withStrictTables } from "~/commands/generate-migration";

const GENERATED = [
	"CREATE TABLE `round` (\n\t`id` text PRIMARY KEY NOT NULL,\n\tCHECK (`id` <> '')\n);\n",
	"\nCREATE TABLE `__new_bid` (`id` text);\n",
	"\nINSERT INTO `__new_bid` SELECT * FROM `bid`;",
	"\nCREATE UNIQUE INDEX `bid_reference` ON `bid` (`reference`);",
].join("--> statement-breakpoint");

describe("a generated migration", () => {
	it("makes every new and rebuilt table STRICT, and leaves other statements alone", () => {
		const statements = withStrictTables(GENERATED).split("--> statement-breakpoint");
		expect(statements[0]).toMatch(/CHECK \(`id` <> ''\)\n\) STRICT;\n$/);
		expect(statements[1]).toBe("\nCREATE TABLE `__new_bid` (`id` text) STRICT;\n");
		expect(statements.slice(2)).toEqual(GENERATED.split("--> statement-breakpoint").slice(2));
	});

	it("is left as it is the second time", () => {
		expect(withStrictTables(withStrictTables(GENERATED))).toBe(withStrictTables(GENERATED));
	});
});
