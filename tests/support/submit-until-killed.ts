import { writeSync } from "node:fs";
import { settableClock } from "~/clock";
import { randomIds } from "~/ids";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { openDatabase } from "~db/client";
import { membershipsOf, personById } from "~db/people/people";

const [file = "", bidId = "", personId = "", now = ""] = process.argv.slice(2);
const db = openDatabase(file);
const clock = settableClock(now);
const person = personById(db, personId);
if (!person) throw new Error("no such person");
const { name, email } = person;
const actor = { kind: "person", personId, name, email, memberships: membershipsOf(db, personId) } as const;
const context = { db, clock, ids: randomIds(), actor, requestId: "killed" };

for (;;) {
	const receipt = submitBid(context, { bidId });
	if (!receipt.ok) throw new Error(receipt.message);
	writeSync(1, `${receipt.value.version} ${receipt.value.sha256} ${receipt.value.auditHash}\n`);
	const taken = takeBackBid(context, { bidId });
	if (!taken.ok) throw new Error(taken.message);
}
