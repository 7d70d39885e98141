import { settableClock } from "~/clock";
import { randomIds } from "~/ids";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { openDatabase } from "~db/client";
import { membershipsOf, personById } from "~db/people/people";

/** Submits one bid several times, as retries do, over a connection of its own; prints each version and reference. */
const [file = "", bidId = "", personId = "", now = "", times = "1"] = process.argv.slice(2);
const db = openDatabase(file);
const person = personById(db, personId);
if (!person) throw new Error("no such person");
const { name, email } = person;
const context = {
	db,
	clock: settableClock(now),
	ids: randomIds(),
	actor: { kind: "person", personId, name, email, memberships: membershipsOf(db, personId) } as const,
	requestId: "many",
};
for (let time = 0; time < Number(times); time++) {
	const receipt = submitBid(context, { bidId, version: 1 });
	console.log(receipt.ok ? `${receipt.value.version} ${receipt.value.reference}` : receipt.code);
}
