import { expect, it } from "vitest";
import { overProgrammingShown } from "~/domain/allocation/run/over-programming";
import { allocated } from "../../../support/run-case";
import { westMidlandsCase } from "../../../support/west-midlands-case";
import { share } from "../../../support/written";

const runOf = (file: object) => allocated(file).run;

it("says what of the money bids may exceed it by, and what they do", () => {
	const run = runOf(westMidlandsCase({ method: "rank-and-stop", overProgramming: "0.10" }));
	// £352,000 may be taken: S1 fits in the £62,500 left at its turn, and W2 is the first that does not.
	expect(run.spent).toBe(33_950_000n);
	expect(overProgrammingShown(run)).toEqual({
		share: share("0.1"),
		allowed: 3_200_000n,
		used: 1_950_000n,
		usedShare: share("39/640"),
	});
	const within = runOf(westMidlandsCase({ method: "rank-and-stop", overProgramming: "0.01" }));
	expect(overProgrammingShown(within)).toMatchObject({ used: 0n, usedShare: share("0") });
});

it("says nothing where no bid may exceed it", () => {
	expect(overProgrammingShown(runOf(westMidlandsCase({ method: "rank-and-stop" })))).toBeNull();
});
