import { readMigrationFiles } from "drizzle-orm/migrator";
import { expect, it } from "vitest";
import { MIGRATIONS_FOLDER } from "~db/client";

it("migrations that landed stay as they were: what is wrong in one is mended by a further one", () => {
	const hashes = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map(({ hash, folderMillis }) => [
		folderMillis,
		hash.slice(0, 12),
	]);
	expect(hashes).toEqual([
		[1795308795057, "ed8555a1b1dd"],
		[1795308801936, "b1537d4a6810"],
		[1795312880848, "f816eea10642"],
		[1795313935448, "b205ad6bed32"],
		[1795316652521, "c3bd7cf57d31"],
		[1795318946514, "85aa89ab149f"],
		[1795967987206, "f7e64c06fa93"],
		[1795969760852, "c5c143645721"],
		[1795970707729, "76fd959a100e"],
		[1795972859759, "d7b150f2e873"],
		[1795973892237, "5c9b19b710b8"],
		[1795974469141, "a77872e01e17"],
		[1795975109669, "dc5bd18eebaa"],
		[1795980568942, "fca8cc438faf"],
		[1795981066957, "52e6676f53ea"],
		[1795984489502, "0e4a9bba3e1f"],
		[1795994320775, "cdb5a621922f"],
		[1795996042562, "27471ada586a"],
		[1796007364753, "a2cedcd3065e"],
		[1796011759040, "23621bc825ed"],
		[1796012254232, "3245bbcc879c"],
		[1796022160614, "330f15229581"],
		[1796043296144, "63dc417daf1c"],
		[1796055557845, "3ce980a350e1"],
		[1796057345487, "d3aed02cf3b9"],
		[1796058276732, "1e4490f9394e"],
		[1796059425481, "5e3f59db99e2"],
		[1796066621376, "27cb34544b32"],
		[1796067596016, "2a80a0e45d85"],
		[1796067959459, "946042b07a60"],
		[1796079018630, "f327e7f2afdf"],
		[1796079278382, "cbe17fd13cec"],
		[1796079745355, "975ea931070e"],
		[1796079748234, "846aa74aa615"],
		[1796080473478, "9ad11b953480"],
		[1796081985646, "eed1ccbeec03"],
		[1796082462432, "2f6b0321f0a3"],
		[1796085926125, "37b45e711220"],
	]);
});
