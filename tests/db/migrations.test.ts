import { readMigrationFiles } from "drizzle-orm/migrator";
import { expect, it } from "vitest";
import { MIGRATIONS_FOLDER } from "~db/client";

it("migrations that landed stay as they were: what is wrong in one is mended by a further one", () => {
	const hashes = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(({ hash, folderMillis }) => [
		folderMillis,
		hash.slice(0, 12),
	]);
	expect(hashes.slice(0, 6)).toEqual([
		[1795308795057, "ed8555a1b1dd"],
		[1795308801936, "b1537d4a6810"],
		[1795312880848, "f816eea10642"],
		[1795313935448, "b205ad6bed32"],
		[1795316652521, "c3bd7cf57d31"],
		[1795318946514, "85aa89ab149f"],
	]);
});
