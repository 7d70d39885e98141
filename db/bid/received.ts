import { and, eq, notInArray } from "drizzle-orm";
import { NOT_RECEIVED } from "~/domain/lifecycle";
import type { Asked } from "../prepared";
import { bid } from "../schema/bid";

/** Bids that the office has: submitted, and neither taken back nor withdrawn. */
export const isReceived = () => notInArray(bid.state, [...NOT_RECEIVED]);

/** The bids received in a round. */
export const receivedIn = (roundId: string | Asked) => and(eq(bid.roundId, roundId), isReceived());
